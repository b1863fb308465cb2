"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { boxClass } from "@/components/ui/field-class";
import { useLater } from "@/components/ui/use-later";
import type { PersonView } from "@/lib/auth/view";
import { type Filter, isFiltering, noFilter } from "./filter";

// Opened now and then: its code comes right after the page.
const loadChoices = () => import("./filter-choices");

/** Id of the box in which claims are looked for; the key / goes there. */
export const wordsFieldId = "claims-words";

/** What the queue shows: words, kind, severity, state and source; how many were found, and the way back to all. */
export function FilterBar({
  filter,
  sigla,
  people,
  found,
  isOpen,
  onChange,
  onEnter,
}: {
  filter: Filter;
  sigla: readonly string[];
  people: readonly PersonView[];
  found: number;
  /** False: only the box for words shows. */
  isOpen: boolean;
  onChange: (filter: Filter) => void;
  /** Enter in the box for words. */
  onEnter: () => void;
}) {
  const t = useTranslations("claims");
  const late = useLater(loadChoices);
  return (
    <div className="flex flex-col gap-2">
      {/* The browser's own box: the field of the library is 6 KB that the queue could not be shown without. */}
      <input
        id={wordsFieldId}
        type="search"
        aria-label={t("filter.words")}
        placeholder={t("filter.words")}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter") onEnter();
          if (event.key !== "Escape") return;
          onChange({ ...filter, words: "" });
          event.currentTarget.blur();
        }}
        className={`${boxClass} h-8`}
      />
      {isOpen && !late && <div className="h-42" />}
      {isOpen && late && (
        <late.FilterChoices filter={filter} sigla={sigla} people={people} onChange={onChange} />
      )}
      {isFiltering(filter) && (
        <div className="flex items-center justify-between">
          <span role="status" className="text-ink-soft text-xs">
            {t("filter.found", { count: found })}
          </span>
          <Button look="quiet" size="small" onPress={() => onChange({ ...noFilter, sort: filter.sort })}>
            {t("filter.clear")}
          </Button>
        </div>
      )}
    </div>
  );
}
