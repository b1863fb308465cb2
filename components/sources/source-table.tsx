"use client";

import { useTranslations } from "use-intl/react";
import type { SourceView } from "@/lib/sources/view";
import { SourceRow } from "./source-row";

const head = "pb-1.5 pr-4 text-left align-bottom font-normal text-ink-soft text-xs";

/** The sources, one a row. */
export function SourceTable({
  storyId,
  sources,
  canEdit,
  onEdit,
  onMove,
  onRemove,
}: {
  storyId: string;
  sources: readonly SourceView[];
  canEdit: boolean;
  onEdit: (source: SourceView) => void;
  /** To a place from 0. */
  onMove: (source: SourceView, position: number) => void;
  onRemove: (source: SourceView) => void;
}) {
  const t = useTranslations("sources.column");
  return (
    <table className="mt-5 w-full table-fixed">
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className={`${head} w-28 max-lg:w-24`}>
            {t("siglum")}
          </th>
          <th scope="col" className={head}>
            {t("text")}
          </th>
          <th scope="col" className={`${head} w-32 max-lg:w-24`}>
            {t("kind")}
          </th>
          <th scope="col" className={`${head} w-32 max-lg:w-24`}>
            {t("origin")}
          </th>
          <th scope="col" className={`${head} w-24 max-lg:hidden`}>
            {t("language")}
          </th>
          <th scope="col" className={`${head} w-36 max-lg:w-28`}>
            {t("published")}
          </th>
          <th scope="col" className={`${head} w-18 text-right max-lg:w-14 max-md:hidden`}>
            {t("words")}
          </th>
          <th scope="col" className={`${head} w-18 text-right max-lg:w-14 max-md:hidden`}>
            {t("version")}
          </th>
          {canEdit && (
            <th className="w-24">
              <span className="sr-only">{t("actions")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sources.map((source, index) => (
          <SourceRow
            key={source.id}
            storyId={storyId}
            source={source}
            isFirst={index === 0}
            isLast={index === sources.length - 1}
            canEdit={canEdit}
            onEdit={() => onEdit(source)}
            onMove={(by) => onMove(source, index + by)}
            onRemove={() => onRemove(source)}
          />
        ))}
      </tbody>
    </table>
  );
}
