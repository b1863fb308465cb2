"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { SourceTextView } from "@/lib/sources/view";
import type { EvidenceDraft } from "./decision";

/** A source whose words can be evidence. */
export interface CitedSource {
  readonly id: string;
  readonly siglum: string;
  readonly language: string;
}

/** Where evidence can come from. */
export interface Citable {
  readonly storyId: string;
  readonly sources: readonly CitedSource[];
}

/** A passage of one of the story's sources: its words, looked for in the newest text as soon as they are written. */
export function PassageFields({
  item,
  from: { storyId, sources },
  showsErrors,
  change,
}: {
  item: EvidenceDraft;
  from: Citable;
  showsErrors: boolean;
  change: (part: Partial<EvidenceDraft>) => void;
}) {
  const t = useTranslations("verdicts");
  const failure = useFailure();
  const [sourceId, setSourceId] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function find(id: string | null, typed: string) {
    const words = typed.trim();
    if (id === null || words === "") return;
    try {
      const { text, revision } = await get<SourceTextView>(`stories/${storyId}/sources/${id}`);
      const start = text?.indexOf(words) ?? -1;
      if (start < 0) {
        change({ span: null });
        return setFault(t("evidence.notThere"));
      }
      setFault(null);
      const language = sources.find((source) => source.id === id)?.language ?? "";
      change({ language, span: { revisionId: revision.id, start, end: start + words.length } });
    } catch (error) {
      setFault(failure(error));
    }
  }
  const unplaced = showsErrors && item.span === null ? t("missing.passage") : null;
  return (
    <>
      <Select
        label={t("evidence.source")}
        placeholder={item.span ? t("evidence.kept") : t("evidence.chooseSource")}
        options={sources.map(({ id, siglum }) => ({ value: id, label: siglum }))}
        value={sourceId}
        onChange={(id) => {
          setSourceId(id);
          void find(id, item.text);
        }}
      />
      <TextArea
        label={t("evidence.passage")}
        dir="auto"
        rows={2}
        error={fault ?? unplaced}
        value={item.text}
        onChange={(text) => {
          setFault(null);
          change({ text, span: null });
        }}
        onBlur={() => void find(sourceId, item.text)}
      />
    </>
  );
}
