"use client";

import { EyeOff } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { PersonView } from "@/lib/auth/view";
import type { ClaimView } from "@/lib/claims/view";
import type { OpinionWrites } from "./use-opinion-writes";

// Opened now and then: its code comes when it is.
const AskOpinion = dynamic(() => import("./ask-opinion").then((module) => module.AskOpinion), { ssr: false });

/** The way to a blind second opinion; nothing while one is under way. */
export function AskForOpinion({
  claim,
  people,
  viewerId,
  writes,
}: {
  claim: ClaimView;
  /** Editors of the story. */
  people: readonly PersonView[];
  viewerId: string;
  writes: OpinionWrites;
}) {
  const t = useTranslations("verdicts.opinion");
  const [isOpen, setOpen] = useState(false);
  if (!claim.can.ask) return null;
  return (
    <>
      <Button look="quiet" size="small" className="-ml-2 self-start" onPress={() => setOpen(true)}>
        <EyeOff aria-hidden className="size-3.5" />
        {t("ask")}
      </Button>
      {isOpen && (
        <AskOpinion
          number={claim.number}
          people={people.filter(({ id }) => id !== viewerId && id !== claim.verdict?.author.id)}
          isPending={writes.isPending}
          onAsk={(editorId) => void writes.ask(editorId).then((asked) => asked && setOpen(false))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
