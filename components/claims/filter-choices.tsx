"use client";

import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";
import type { PersonView } from "@/lib/auth/view";
import { kinds } from "@/lib/claims/view";
import { type Filter, nobody, severities, sorts, stateFilters } from "./filter";

const any = "any";

/** By what the queue is filtered and sorted, besides words. */
export function FilterChoices({
  filter,
  sigla,
  people,
  onChange,
}: {
  filter: Filter;
  sigla: readonly string[];
  people: readonly PersonView[];
  onChange: (filter: Filter) => void;
}) {
  const t = useTranslations("claims");
  const anyOption = { value: any, label: t("filter.any") } as const;
  return (
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
        options={[{ value: "", label: t("filter.any") }, ...sigla.map((value) => ({ value, label: value }))]}
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
  );
}
