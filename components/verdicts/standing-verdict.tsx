"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { KeyHint } from "@/components/claims/key-hint";
import { useKeyOf } from "@/components/claims/key-store";
import { useCommands } from "@/components/claims/use-commands";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/claims/view";
import { isUnderWay } from "./second-opinion-mark";
import { VerdictCard } from "./verdict-card";

// Opened now and then: its code comes when it is.
const ReasonForm = dynamic(() => import("./reason-form").then((module) => module.ReasonForm), { ssr: false });

/** What the person may do with the verdict that stands. */
export interface VerdictActions {
  readonly sign: () => void;
  /** Each answers whether it was done, and has said why not. */
  readonly sendBack: (comment: string) => Promise<boolean>;
  readonly reopen: (reason: string) => Promise<boolean>;
  readonly undo: () => void;
  readonly change: () => void;
}

/** The verdict that stands, with signing and sending back for a second editor, and the ways back. */
export function StandingVerdict({
  claim,
  isMine,
  isPending,
  actions,
  children,
}: {
  claim: ClaimView;
  isMine: boolean;
  isPending: boolean;
  actions: VerdictActions;
  /** What else can be done with it. */
  children?: ReactNode;
}) {
  const t = useTranslations("verdicts");
  const c = useTranslations("common");
  const keyOf = useKeyOf();
  const [asks, setAsks] = useState<"sendBack" | "reopen" | null>(null);
  const { verdict, state, can } = claim;
  useCommands({ ...(can.sign && { sendBack: () => setAsks("sendBack") }) });
  if (!verdict) return null;
  const close = () => setAsks(null);
  const closeAfter = async (done: Promise<boolean>) => {
    const isDone = await done;
    if (isDone) close();
    return isDone;
  };
  return (
    <div className="flex flex-col gap-3">
      <VerdictCard verdict={verdict} readings={claim.readings} />
      {state === "awaiting_signature" && !can.sign && !(claim.opinion && isUnderWay(claim.opinion.mark)) && (
        <p className="text-ink-soft italic">{t(isMine ? "awaitingMine" : "awaiting")}</p>
      )}
      {asks === "sendBack" && (
        <ReasonForm
          draft={`send-back ${claim.id}`}
          label={t("sendBackComment")}
          needed={t("sendBackNeeds")}
          action={t("sendBack")}
          isPending={isPending}
          onSend={(comment) => closeAfter(actions.sendBack(comment))}
          onCancel={close}
        />
      )}
      {asks === "reopen" && (
        <ReasonForm
          draft={`reopen ${claim.id}`}
          label={t("reopenReason")}
          needed={t("reopenNeeds")}
          action={t("reopen")}
          isPending={isPending}
          onSend={(reason) => closeAfter(actions.reopen(reason))}
          onCancel={close}
        />
      )}
      {asks === null && (
        <div className="flex flex-wrap gap-2">
          {can.sign && (
            <>
              <Button look="main" isPending={isPending} onPress={actions.sign}>
                {t("sign")}
                <span aria-hidden className="font-normal opacity-80 empty:hidden">
                  {keyOf("sign")}
                </span>
              </Button>
              <Button onPress={() => setAsks("sendBack")}>
                {t("sendBack")}
                <KeyHint of="sendBack" />
              </Button>
            </>
          )}
          {state === "signed" && can.comment && (
            <Button onPress={() => setAsks("reopen")}>{t("reopen")}</Button>
          )}
          {can.decide && (
            <Button look="quiet" onPress={actions.change}>
              {t("change")}
            </Button>
          )}
          {can.undo && (
            <Button look="quiet" onPress={actions.undo}>
              {c("undo")}
              <KeyHint of="undo" />
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
