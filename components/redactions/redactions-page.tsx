"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { RedactionView } from "@/lib/redactions/view";
import type { RedactableStory } from "./ask-dialog";
import { RedactionItem } from "./redaction-item";

const AskDialog = dynamic(() => import("./ask-dialog").then((module) => module.AskDialog), { ssr: false });
const EndDialog = dynamic(() => import("./end-dialog").then((module) => module.EndDialog), { ssr: false });

/** What waits to be carried out, and what was: administrators ask here, and another of them carries out. */
export function RedactionsPage({
  redactions,
  stories,
  viewerId,
}: {
  redactions: readonly RedactionView[];
  stories: readonly RedactableStory[];
  viewerId: string;
}) {
  const t = useTranslations("redactions");
  const [isAsking, setAsking] = useState(false);
  const [ending, setEnding] = useState<{ redaction: RedactionView; how: "carryOut" | "withdraw" } | null>(
    null,
  );
  const isOpen = ({ carriedOut, withdrawn }: RedactionView) => !carriedOut && !withdrawn;
  const waiting = redactions.filter(isOpen);
  const ended = redactions.filter((one) => !isOpen(one));
  return (
    <>
      <PageHead title={t("title")}>
        <Button look="main" onPress={() => setAsking(true)}>
          {t("ask")}
        </Button>
      </PageHead>
      <p className="mt-2 max-w-2xl text-ink-soft">{t("help")}</p>
      {redactions.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {waiting.length > 0 && (
        <section className="mt-8">
          <h2 className="border-line border-b pb-1.5 font-semibold">{t("waiting")}</h2>
          <ul>
            {waiting.map((redaction) => (
              <RedactionItem key={redaction.id} redaction={redaction}>
                <Button size="small" onPress={() => setEnding({ redaction, how: "withdraw" })}>
                  {t("withdraw")}
                </Button>
                {redaction.askedBy.id === viewerId ? (
                  <span className="text-ink-soft text-xs">{t("byAnother")}</span>
                ) : (
                  <Button
                    size="small"
                    look="danger"
                    onPress={() => setEnding({ redaction, how: "carryOut" })}
                  >
                    {t("carryOut")}
                  </Button>
                )}
              </RedactionItem>
            ))}
          </ul>
        </section>
      )}
      {ended.length > 0 && (
        <section className="mt-8">
          <h2 className="border-line border-b pb-1.5 font-semibold">{t("ended")}</h2>
          <ul>
            {ended.map((redaction) => (
              <RedactionItem key={redaction.id} redaction={redaction} />
            ))}
          </ul>
        </section>
      )}
      {isAsking && <AskDialog stories={stories} onClose={() => setAsking(false)} />}
      {ending && <EndDialog {...ending} onClose={() => setEnding(null)} />}
    </>
  );
}
