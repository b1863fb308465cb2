"use client";

import { Plus, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMenu } from "@/components/ui/use-menu";
import type { Action, EvidenceDraft } from "./decision";
import { type Citable, PassageFields } from "./passage-fields";
import { isLink } from "./request";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

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

// A draft of an older version has none.
const isNoLink = (address: string | undefined): boolean => Boolean(address?.trim()) && !isLink(address ?? "");

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
      {evidence.map((item) => (
        <EvidenceItem key={item.key} item={item} from={from} showsErrors={showsErrors} act={act} />
      ))}
    </section>
  );
}

function EvidenceItem({
  item,
  from,
  showsErrors,
  act,
}: {
  item: EvidenceDraft;
  from: Citable;
  showsErrors: boolean;
  act: (action: Action) => void;
}) {
  const t = useTranslations("verdicts");
  const change = (part: Partial<EvidenceDraft>) =>
    act({ type: "changeEvidence", key: item.key, change: part });
  return (
    <fieldset className="flex flex-col gap-1.5 border-line border-l-2 pl-2.5">
      <div className="flex items-center justify-between">
        <legend className="contents">
          <span className="font-medium text-xs">{t(`evidence.kinds.${item.kind}`)}</span>
        </legend>
        <IconButton
          label={t("evidence.remove")}
          className="size-6"
          onPress={() => act({ type: "removeEvidence", key: item.key })}
        >
          <X aria-hidden />
        </IconButton>
      </div>
      {item.kind === "link" && (
        <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-2">
          <TextField
            type="url"
            autoFocus={item.url === ""}
            label={t("evidence.url")}
            error={showsErrors && !isLink(item.url) ? t("missing.link") : null}
            value={item.url}
            onChange={(url) => change({ url })}
          />
          <TextField
            type="date"
            label={t("evidence.accessed")}
            value={item.accessedOn}
            onChange={(accessedOn) => change({ accessedOn })}
          />
        </div>
      )}
      {item.kind === "quotation" && (
        <div className="grid grid-cols-[minmax(0,1fr)_5rem] gap-2">
          <TextArea
            label={t("evidence.quotation")}
            dir="auto"
            rows={2}
            error={showsErrors && !item.text.trim() ? t("missing.evidence") : null}
            value={item.text}
            onChange={(text) => change({ text })}
          />
          <TextField
            label={t("evidence.language")}
            placeholder="ru"
            value={item.language}
            onChange={(language) => change({ language })}
          />
        </div>
      )}
      {(item.kind === "document" || item.kind === "person") && (
        <TextField
          label={t(`evidence.${item.kind}`)}
          error={showsErrors && !item.text.trim() ? t("missing.evidence") : null}
          value={item.text}
          onChange={(text) => change({ text })}
        />
      )}
      {item.kind === "span" && (
        <PassageFields item={item} from={from} showsErrors={showsErrors} change={change} />
      )}
      {item.kind === "link" && (
        <TextField
          type="url"
          label={t("evidence.archived")}
          optional
          error={showsErrors && isNoLink(item.archivedUrl) ? t("missing.link") : null}
          value={item.archivedUrl ?? ""}
          onChange={(archivedUrl) => change({ archivedUrl })}
        />
      )}
      {item.kind === "link" && (
        <TextField
          label={t("evidence.remark")}
          optional
          value={item.text}
          onChange={(text) => change({ text })}
        />
      )}
      <Checkbox isSelected={item.confidential} onChange={(confidential) => change({ confidential })}>
        {t("evidence.confidential")}
      </Checkbox>
    </fieldset>
  );
}
