"use client";

import { useLocale, useMessages, useTranslations } from "use-intl/react";
import type { ActivityView } from "@/lib/stories/view";

/** A function that tells an event of the audit as a sentence; one that the catalogue does not know, by its name. */
export function useSentence(): (event: ActivityView) => string {
  const t = useTranslations("activity");
  const formats = useTranslations("reports.formats");
  const { activity } = useMessages();
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const formatName = (format: string): string =>
    formats.has(format as "html") ? formats(format as "html") : format;
  return (event) => {
    const [object = "", verb = ""] = event.action.split(".", 2);
    const values = {
      actor: event.actor?.name ?? t("system"),
      label: event.label ?? t("deletedObject"),
      fields: list.format(event.fields.map(isOfFile(event) ? formatName : plainField)),
    };
    const known: Readonly<Record<string, Readonly<Record<string, string>>>> = activity.did;
    if (known[object]?.[verb] === undefined) {
      return t("other", {
        ...values,
        action: `${object} ${verb}`.replaceAll("_", " "),
        label: event.label ?? "none",
      });
    }
    // The key is in the catalogue: it was just looked up there.
    return t(`did.${object}.${verb}` as "did.story.change", values);
  };
}

/** Of what is said of a report's files the one field is the format. */
const isOfFile = ({ action }: ActivityView): boolean =>
  action === "report.export" || action === "export.finish";

/** `publishedAt` → "published at". */
const plainField = (field: string): string => field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
