"use client";

import { X } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import type { Draft } from "./draft";
import { firstLine, wordCount } from "./guess";
import { type FieldContext, MainFields } from "./main-fields";
import { PublishedField } from "./time-fields";

// Boxes that search in long lists: loaded when somebody wants them.
const DraftDetails = dynamic(() => import("./draft-details").then((module) => module.DraftDetails), {
  ssr: false,
});

const moreNames = ["author", "language", "origin", "url", "dateline", "publishedZone", "retrievedAt"];

/** One source that is not saved yet: its main fields, and on demand the rest and the text. */
export function DraftCard({
  draft,
  number,
  errors,
  context,
  onChange,
  onDiscard,
}: {
  draft: Draft;
  /** From 1. */
  number: number;
  errors: Readonly<Record<string, string>>;
  context: FieldContext;
  onChange: (change: Partial<Draft>) => void;
  onDiscard: () => void;
}) {
  const t = useTranslations("sources");
  const [showsMore, setShowsMore] = useState(false);
  const [showsText, setShowsText] = useState(draft.text === "");
  const isMoreOpen = showsMore || moreNames.some((name) => errors[name]);
  const isTextWrong = showsText && Boolean(errors.text) && !errors.duplicate; // said under the field itself
  const name = firstLine(draft.text);
  return (
    <section
      aria-label={name ? t("addPage.draft", { number, name }) : t("addPage.draftOf", { number })}
      className="border-line border-b py-4 last:border-b-0"
    >
      <div className="flex items-center gap-2">
        <p
          className="min-w-0 flex-1 truncate font-serif text-base leading-7"
          lang={draft.language || undefined}
          dir="auto"
        >
          {name || <span className="text-ink-soft italic">{t("addPage.missingText")}</span>}
        </p>
        <span className="px-1 text-ink-soft">{t("addPage.words", { count: wordCount(draft.text) })}</span>
        <Button
          look="quiet"
          size="small"
          aria-label={t("addPage.detailsOf", { number })}
          aria-expanded={isMoreOpen}
          onPress={() => setShowsMore(!isMoreOpen)}
        >
          {t("addPage.details")}
        </Button>
        <Button
          look="quiet"
          size="small"
          aria-label={t("addPage.textOf", { number })}
          aria-expanded={showsText}
          onPress={() => setShowsText(!showsText)}
        >
          {t("addPage.text")}
        </Button>
        <IconButton label={t("addPage.removeDraft", { number })} onPress={onDiscard}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="mt-1.5 grid grid-cols-12 items-start gap-3">
        <MainFields narrow value={draft} onChange={onChange} errors={errors} {...context} />
        <PublishedField value={draft} onChange={onChange} errors={errors} />
        {isMoreOpen && <DraftDetails draft={draft} onChange={onChange} errors={errors} context={context} />}
      </div>
      {errors.text && !isTextWrong && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <p role="alert" className="text-danger text-xs">
            {errors.text}
          </p>
          {errors.duplicate && (
            <Button size="small" onPress={() => onChange({ allowDuplicate: true })}>
              {t("addPage.keepDuplicate")}
            </Button>
          )}
        </div>
      )}
      {showsText && (
        <TextArea
          label={t("field.text")}
          labelHidden
          reading
          rows={draft.kind === "original" ? 3 : 10}
          dir="auto"
          lang={draft.language || undefined}
          placeholder={draft.kind === "original" ? undefined : t("addPage.pasteHere")}
          help={draft.kind === "original" ? t("addPage.sentenceHelp") : undefined}
          value={draft.text}
          onChange={(text) => onChange({ text })}
          error={isTextWrong ? errors.text : null}
          className="mt-2"
        />
      )}
    </section>
  );
}
