"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { boxClass } from "@/components/ui/field-class";
import { Select } from "@/components/ui/select";
import type { PersonView } from "@/lib/auth/view";
import { kinds } from "@/lib/claims/view";
import { type Filter, isFiltering, nobody, noFilter, severities, sorts, stateFilters } from "./filter";

const any = "any";

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
  const anyOption = { value: any, label: t("filter.any") } as const;
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
      {isOpen && (
        <div className="grid grid-cols-2 gap-2">
          <Select
            label={t("filter.kind")}
            options={[anyOption, ...kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
            value={filter.kind ?? any}
            onChange={(value) => onChange({ ...filter, kind: value === any ? null : value })}
          />
          <Select
            label={t("filter.severity")}
            options={[anyOption, ...severities.map((value) => ({ value, label: t(`severities.${value}`) }))]}
            value={filter.severity ?? any}
            onChange={(value) => onChange({ ...filter, severity: value === any ? null : value })}
          />
          <Select
            label={t("filter.state")}
            options={[
              anyOption,
              ...stateFilters.map((value) => ({
                value,
                label: value === "to_decide" ? t("filter.toDecide") : t(`states.${value}`),
              })),
            ]}
            value={filter.state ?? any}
            onChange={(value) => onChange({ ...filter, state: value === any ? null : value })}
          />
          <Select
            label={t("filter.source")}
            options={[
              { value: "", label: t("filter.any") },
              ...sigla.map((value) => ({ value, label: value })),
            ]}
            value={filter.source ?? ""}
            onChange={(value) => onChange({ ...filter, source: value || null })}
          />
          <Select
            label={t("assignee.label")}
            options={[
              { value: "", label: t("filter.any") },
              { value: nobody, label: t("assignee.nobody") },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={filter.assignee ?? ""}
            onChange={(value) => onChange({ ...filter, assignee: value || null })}
          />
          <Select
            label={t("filter.sort")}
            options={[
              { value: any, label: t("filter.sorts.importance") },
              ...sorts.map((value) => ({ value, label: t(`filter.sorts.${value}`) })),
            ]}
            value={filter.sort ?? any}
            onChange={(value) => onChange({ ...filter, sort: value === any ? null : value })}
          />
        </div>
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
