"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ClaimState } from "@/lib/claims/view";
import { ClaimStateMark } from "./claim-state";

const StatesDialog = dynamic(() => import("./states-dialog").then((module) => module.StatesDialog), {
  ssr: false,
});

/** Where the claim stands; pressed, it shows which states there are and which may follow. */
export function StateButton({ state }: { state: ClaimState }) {
  const t = useTranslations("claims");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={t("stateTable.open", { state: t(`states.${state}`) })}
        title={t("stateTable.title")}
        onClick={() => setOpen(true)}
        className="inline-flex cursor-default items-center rounded-md underline decoration-line-strong decoration-dotted underline-offset-3 hover:text-ink"
      >
        {state === "open" ? t("states.open") : <ClaimStateMark state={state} />}
      </button>
      {isOpen && <StatesDialog state={state} onClose={() => setOpen(false)} />}
    </>
  );
}
