"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ListedSource } from "@/lib/sources/view";
import { SourceRow } from "./source-row";
import { useMovedFocus, type Way } from "./use-moved-focus";

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
  sources: readonly ListedSource[];
  canEdit: boolean;
  onEdit: (source: ListedSource) => void;
  /** To a place from 0. */
  onMove: (source: ListedSource, position: number) => void;
  onRemove: (source: ListedSource) => void;
}) {
  const t = useTranslations("sources");
  const table = useRef<HTMLTableElement>(null);
  const keepFocus = useMovedFocus(table);
  const [told, setTold] = useState("");
  function move(source: ListedSource, index: number, way: Way) {
    const place = index + (way === "up" ? -1 : 1);
    keepFocus(source.id, way);
    setTold(t("moved", { siglum: source.siglum, place: place + 1, count: sources.length }));
    onMove(source, place);
  }
  const departs = sources.some(({ departure }) => departure?.state === "departs");
  return (
    <>
      <p role="status" className="sr-only">
        {told}
      </p>
      <table ref={table} className="mt-5 w-full table-fixed">
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className={`${head} w-28 max-lg:w-24`}>
              {t("column.siglum")}
            </th>
            <th scope="col" className={head}>
              {t("column.text")}
            </th>
            <th scope="col" className={`${head} w-32 max-lg:w-24`}>
              {t("column.kind")}
            </th>
            <th scope="col" className={`${head} w-32 max-lg:w-24`}>
              {t("column.origin")}
            </th>
            <th scope="col" className={`${head} w-24 max-lg:hidden`}>
              {t("column.language")}
            </th>
            <th scope="col" className={`${head} w-36 max-lg:w-28`}>
              {t("column.published")}
            </th>
            <th scope="col" className={`${head} w-18 text-right max-lg:w-14 max-md:hidden`}>
              {t("column.words")}
            </th>
            <th scope="col" className={`${head} w-18 text-right max-lg:w-14 max-md:hidden`}>
              {t("column.version")}
            </th>
            {canEdit && (
              <th className="w-24">
                <span className="sr-only">{t("column.actions")}</span>
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
              onMove={(way) => move(source, index, way)}
              onRemove={() => onRemove(source)}
            />
          ))}
        </tbody>
      </table>
      {departs && <p className="mt-3 max-w-prose text-ink-soft text-xs">{t("departure.footnote")}</p>}
    </>
  );
}
