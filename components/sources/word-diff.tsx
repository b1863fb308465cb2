"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Spinner } from "@/components/ui/spinner";
import { type Change, wordChanges } from "./word-changes";

const pause = 250; // milliseconds after the last keystroke
const around = 160; // characters of unchanged text kept on each side of a change

/** The change from one text to another as running text: what goes is struck through, what comes is underlined. */
export function WordDiff({ from, to, lang }: { from: string; to: string; lang?: string }) {
  const t = useTranslations("sources.revisePage");
  const [changes, setChanges] = useState<Change[] | null | "working">("working");
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(async () => {
      const found = await wordChanges(from, to);
      if (!isOld) setChanges(found);
    }, pause);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [from, to]);

  if (from === to) return <p className="text-ink-soft">{t("same")}</p>;
  if (changes === "working") return <Spinner />;
  if (changes === null) return <p className="text-ink-soft">{t("tooLong")}</p>;
  const count = (state: Change["state"]) =>
    changes.reduce((sum, change) => sum + (change.state === state ? change.words : 0), 0);
  return (
    <>
      <p role="status" className="mb-2 text-ink-soft">
        {t("changes", { added: count("added"), removed: count("removed") })}
      </p>
      <div lang={lang} dir="auto" className="max-w-[70ch] whitespace-pre-wrap font-serif text-read">
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place
          <Part key={index} change={change} isFirst={index === 0} isLast={index === changes.length - 1} />
        ))}
      </div>
    </>
  );
}

function Part({ change, isFirst, isLast }: { change: Change; isFirst: boolean; isLast: boolean }) {
  const t = useTranslations("sources.revisePage");
  const { state, text, words } = change;
  if (state === "added") {
    return (
      <ins className="bg-good-wash font-semibold text-good underline decoration-2 underline-offset-3 [del+&]:ml-1">
        <span className="sr-only">[{t("added")}: </span>
        {text}
        <span className="sr-only">]</span>
      </ins>
    );
  }
  if (state === "removed") {
    return (
      <del className="text-danger line-through decoration-1">
        <span className="sr-only">[{t("removedWords")}: </span>
        {text}
        <span className="sr-only">]</span>
      </del>
    );
  }
  const kept = (isFirst ? 0 : around) + (isLast ? 0 : around);
  if (text.length <= kept + around) return text;
  const head = isFirst ? "" : text.slice(0, around).replace(/\S+$/u, ""); // not within a word
  const tail = isLast ? "" : text.slice(-around).replace(/^\S+/u, "");
  return (
    <>
      {head}
      {head && "…"}
      <span className="my-2 block border-line border-y py-1 font-sans text-ink-soft text-xs">
        {t("unchanged", { count: words })}
      </span>
      {tail && "…"}
      {tail}
    </>
  );
}
