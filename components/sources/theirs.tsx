"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Details } from "./draft";

const names = [
  "outlet",
  "siglum",
  "kind",
  "translatedBy",
  "translationOfId",
  "author",
  "language",
  "origin",
  "url",
] as const satisfies (keyof Details)[];

const labels = {
  outlet: "field.outlet",
  siglum: "field.siglum",
  kind: "field.kind",
  translatedBy: "field.translatedBy",
  translationOfId: "field.translationOf",
  author: "field.author",
  language: "field.language",
  origin: "field.origin",
  url: "field.url",
} as const;

/** Where somebody else's saved details differ from those typed here, each to be taken over with one press. */
export function Theirs({
  mine,
  theirs,
  originals,
  onTake,
}: {
  mine: Details;
  theirs: Details;
  originals: readonly { readonly id: string; readonly siglum: string }[];
  onTake: (part: Partial<Details>) => void;
}) {
  const t = useTranslations("sources");
  const differing = names.filter((name) => mine[name] !== theirs[name]);
  const shown = (name: (typeof names)[number]): string => {
    if (name === "kind") return t(`kinds.${theirs.kind}`);
    if (name === "translatedBy") return t(`translators.${theirs.translatedBy}`);
    if (name === "translationOfId")
      return originals.find(({ id }) => id === theirs.translationOfId)?.siglum ?? t("field.noOriginal");
    return theirs[name] || t("editDialog.nothing");
  };
  return (
    <ul className="mt-2">
      {differing.map((name) => (
        <li key={name} className="flex items-center gap-2 py-0.5">
          <span className="w-24 shrink-0 text-ink-soft text-xs">{t(labels[name])}</span>
          <span className="min-w-0 flex-1 break-words">{t("editDialog.theirs", { value: shown(name) })}</span>
          <Button size="small" onPress={() => onTake({ [name]: theirs[name] })}>
            {t("editDialog.take")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
