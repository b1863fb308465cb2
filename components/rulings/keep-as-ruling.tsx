"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

const MakeRuling = dynamic(() => import("./make-ruling").then((module) => module.MakeRuling), { ssr: false });

/** The way from a decision to a ruling. */
export function KeepAsRuling({ storyId, claimId }: { storyId: string; claimId: string }) {
  const t = useTranslations("rulings.make");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen && <MakeRuling storyId={storyId} claimId={claimId} onClose={() => setOpen(false)} />}
    </>
  );
}
