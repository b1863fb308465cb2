"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import type { EvidenceView } from "@/lib/verdicts/view";

/** What a recorded verdict rests on. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations("verdicts.evidence");
  const format = useFormatter();
  if (evidence.length === 0) return null;
  // Days have no zone: shown in the one in which they are kept.
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <ul className="flex flex-col gap-1">
      {evidence.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the evidence of a recorded verdict never changes
        <li key={index} className="flex flex-wrap items-baseline gap-x-1.5 [overflow-wrap:anywhere]">
          <span className="text-ink-soft text-xs">{t(`kinds.${item.kind}`)}</span>
          {item.url && (
            <a
              href={item.url}
              target="_blank"
              rel="noreferrer noopener"
              className="text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
            >
              {item.url}
            </a>
          )}
          {item.archivedUrl && (
            <a
              href={item.archivedUrl}
              target="_blank"
              rel="noreferrer noopener"
              className="text-accent text-xs underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
            >
              {t("archivedCopy")}
            </a>
          )}
          {item.text &&
            (item.kind === "quotation" || item.kind === "span" ? (
              <Quotation item={item} />
            ) : (
              <span>{item.text}</span>
            ))}
          {item.accessedAt && (
            <span className="text-ink-soft text-xs">{t("accessedOn", { date: day(item.accessedAt) })}</span>
          )}
          {item.confidential && <span className="text-warn text-xs">{t("confidentialMark")}</span>}
        </li>
      ))}
    </ul>
  );
}

function Quotation({ item }: { item: EvidenceView }) {
  return (
    <>
      <q lang={item.language ?? undefined} dir="auto" className="font-serif">
        {item.text}
      </q>
      {item.language && <span className="text-ink-soft text-xs">{item.language}</span>}
    </>
  );
}
