"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useLater } from "@/components/ui/use-later";
import { useMenu } from "@/components/ui/use-menu";
import type { Action, EvidenceDraft } from "./decision";
import type { Citable } from "./passage-fields";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

// Most decisions do without evidence.
const evidenceItem = () => import("./evidence-item");

const typed = ["link", "quotation", "span", "document", "person"] as const;

const emptyEvidence = (kind: EvidenceDraft["kind"]): EvidenceDraft => ({
  key: `${Date.now()}-${Math.random()}`,
  kind,
  text: "",
  url: "",
  archivedUrl: "",
  language: "",
  // Whoever adds a link has just seen it.
  accessedOn: kind === "link" ? new Date().toLocaleDateString("sv") : "",
  confidential: false,
  span: null,
});

/** What the decision rests on: links with the day they were seen, original words, documents, people asked. */
export function EvidenceFields({
  evidence,
  from,
  showsErrors,
  act,
}: {
  evidence: readonly EvidenceDraft[];
  from: Citable;
  showsErrors: boolean;
  act: (action: Action) => void;
}) {
  const t = useTranslations("verdicts");
  const { button, menu, isNeeded } = useMenu();
  const late = useLater(evidenceItem);
  return (
    <section aria-labelledby="evidence" className="flex flex-col gap-2">
      <div className="flex items-center justify-between">
        <h3 id="evidence" className="text-ink-soft text-xs">
          {t("evidence.title")}
        </h3>
        <Button {...button} look="quiet" size="small">
          <Plus aria-hidden className="size-3.5" />
          {t("evidence.add")}
        </Button>
        {isNeeded && (
          <ActionMenu
            {...menu}
            label={t("evidence.add")}
            actions={typed.map((kind) => ({
              label: t(`evidence.kinds.${kind}`),
              onAction: () => act({ type: "addEvidence", evidence: emptyEvidence(kind) }),
            }))}
          />
        )}
      </div>
      {late &&
        evidence.map((item) => (
          <late.EvidenceItem key={item.key} item={item} from={from} showsErrors={showsErrors} act={act} />
        ))}
    </section>
  );
}
