"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { type Change, wordChanges } from "@/components/sources/word-changes";
import type { ReadingView } from "@/lib/claims/view";
import type { EvidenceView, VerdictView } from "@/lib/verdicts/view";

/** A field of a verdict in which two versions differ, as text. */
export interface FieldChange {
  readonly field:
    | "outcome"
    | "standing"
    | "wording"
    | "rationale"
    | "howChecked"
    | "original"
    | "check"
    | "rating"
    | "evidence";
  readonly from: string;
  readonly to: string;
}

type Say = (version: VerdictView) => Readonly<Record<FieldChange["field"], string>>;

/** The fields in which a version differs from the one before it, in the order of the card. */
export function changedFields(before: VerdictView, after: VerdictView, say: Say): FieldChange[] {
  const [old, now] = [say(before), say(after)];
  return (Object.keys(now) as FieldChange["field"][])
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, from: old[field], to: now[field] }));
}

/** What a version of the decision changed against the one before it, field by field, word by word. */
export function VersionChanges({
  before,
  after,
  readings,
}: {
  before: VerdictView;
  after: VerdictView;
  readings: readonly ReadingView[];
}) {
  const t = useTranslations("verdicts");
  const say: Say = (version) => {
    const standing = readings.filter(({ id }) => version.readingIds.includes(id));
    const { check, rating } = version;
    return {
      outcome: t(`past.${version.outcome}`),
      standing: [...new Set(standing.map(({ letter }) => letter))].join(", "),
      wording: version.wording ?? "",
      rationale: version.rationale ?? "",
      howChecked: version.howChecked ?? "",
      original: t(version.originalSeen ? "originalSeen" : "originalNotSeen"),
      check: check ? t("check.line", { who: check.who, what: check.what }) : "",
      rating: rating
        ? t("rating.step", {
            words: rating.scale[rating.step - 1] ?? "",
            step: rating.step,
            of: rating.scale.length,
          })
        : "",
      evidence: version.evidence
        .map((item) => `${t(`evidence.kinds.${item.kind}`)}: ${told(item)}`)
        .join("\n"),
    };
  };
  const changes = changedFields(before, after, say);
  if (changes.length === 0) return <p className="text-ink-soft text-xs">{t("changes.none")}</p>;
  return (
    <dl aria-label={t("changes.title", { version: before.version })} className="flex flex-col gap-1.5">
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          <dt className="text-ink-soft text-xs">{t(`changes.${field}`)}</dt>
          <dd dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
            <WordsChanged from={from} to={to} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const told = ({ text, url, archivedUrl, accessedAt }: EvidenceView): string =>
  [text, url, archivedUrl, accessedAt?.slice(0, 10)].filter(Boolean).join(", ");

// Below that share of words that stay, the old text before the new one is read more easily than the two in one.
const leastShared = 0.4;

function staysReadable(changes: readonly Change[]): boolean {
  const words = (of: (state: Change["state"]) => boolean) =>
    changes.reduce((sum, change) => sum + (of(change.state) ? change.words : 0), 0);
  return words((state) => state === "same") >= leastShared * words((state) => state !== "added");
}

/** Until the words are compared, and where they differ too much, the old text stands before the new one. */
function WordsChanged({ from, to }: { from: string; to: string }) {
  const t = useTranslations("verdicts.changes");
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  useEffect(() => {
    let isOld = false;
    void wordChanges(from, to).then((found) => {
      if (!isOld) setChanges(found);
    });
    return () => {
      isOld = true;
    };
  }, [from, to]);
  const whole: readonly Change[] = [
    { state: "removed", text: from, words: 0 },
    { state: "added", text: to, words: 0 },
  ];
  const shown = changes && staysReadable(changes) ? changes : whole;
  return shown.map(({ state, text }, index) => {
    if (text === "") return null;
    if (state === "same") return text;
    const Part = state === "added" ? "ins" : "del";
    const look =
      state === "added"
        ? "font-semibold underline decoration-2 underline-offset-3 [del+&]:ml-1"
        : "text-ink-soft line-through decoration-1";
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place
      <Part key={index} className={look}>
        <span className="sr-only">[{t(state)}: </span>
        {text}
        <span className="sr-only">]</span>
      </Part>
    );
  });
}
