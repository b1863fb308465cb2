"use client";

import { ChevronsLeftRight, ChevronsRightLeft } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "use-intl/react";
import type { Column } from "./columns";

const stripHeight = 20;

/** The head of a column: the siglum or the origin, and where in the text the divergences lie. */
export const ColumnHead = memo(function ColumnHead({
  id,
  column,
  strip,
  index,
  left,
  width,
  isActive,
  onFold,
}: {
  id: string;
  column: Column;
  strip: readonly number[];
  index: number;
  /** In pixels. */
  left: number;
  width: number;
  isActive: boolean;
  onFold: (origin: string) => void;
}) {
  const t = useTranslations("claims.matrix");
  const { origin, isFolded, label, title } = column;
  const most = Math.max(1, ...strip);
  const fold = isFolded ? t("unfold", { origin: label, count: column.sources.length }) : t("fold");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a head of a table of which only a part is on the page
    <div
      role="columnheader"
      id={id}
      aria-colindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      title={title}
      className="absolute top-0 flex h-full flex-col justify-end gap-1 border-line border-r px-1 pb-1 -outline-offset-2"
      style={{ left, width }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !origin) return;
        event.stopPropagation();
        onFold(origin);
      }}
    >
      {origin && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={fold}
          title={fold}
          onClick={() => onFold(origin)}
          className="flex h-5 w-full items-center justify-center gap-0.5 rounded-md text-ink-soft text-xs hover:bg-sunken hover:text-ink"
        >
          {isFolded ? (
            <>
              {column.sources.length}
              <ChevronsLeftRight aria-hidden className="size-3.5" />
            </>
          ) : (
            <ChevronsRightLeft aria-hidden className="size-3.5" />
          )}
        </button>
      )}
      <span className="truncate text-center font-medium text-[11px]">{label}</span>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${Math.max(strip.length, 1)} ${stripHeight}`}
        preserveAspectRatio="none"
        className="h-5 w-full rounded-md bg-sunken"
      >
        {strip.map(
          (readings, part) =>
            readings > 0 && (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a strip have no other name
                key={part}
                x={part}
                width={1}
                y={stripHeight - (readings / most) * stripHeight}
                height={(readings / most) * stripHeight}
                className="fill-ink-soft"
              />
            ),
        )}
      </svg>
    </div>
  );
});
