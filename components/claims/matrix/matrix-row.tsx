"use client";

import { Fragment, memo } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import { hueOf } from "@/components/ui/group-hue";
import { Link } from "@/components/ui/link";
import type { MatrixClaim } from "@/lib/claims/view";
import { cellId } from "./cell-id";
import { type Column, lettersIn } from "./columns";

/** A claim's row: its name, and a cell for each column in sight. */
export const MatrixRow = memo(function MatrixRow({
  claim,
  index,
  top,
  height,
  nameWidth,
  columnWidth,
  columns,
  shown,
  activeColumn,
  href,
  onReach,
}: {
  claim: MatrixClaim;
  index: number;
  /** In pixels, as are the sizes. */
  top: number;
  height: number;
  nameWidth: number;
  columnWidth: number;
  columns: readonly Column[];
  /** Indices of the columns in sight, as one string: the same ones are the same value. */
  shown: string;
  /** The column that has the focus, when it is in this row. */
  activeColumn: number | null;
  href: string;
  onReach: (row: number, column: number) => void;
}) {
  const t = useTranslations("claims");
  const isQuiet = claim.kind === null || claim.state === "dismissed";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a table of which only a part is on the page
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className="absolute top-0 left-0 w-full [contain:strict]"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="rowheader"
        id={cellId(index, -1)}
        aria-colindex={1}
        tabIndex={activeColumn === -1 ? 0 : -1}
        onFocus={() => onReach(index, -1)}
        className="sticky left-0 z-10 flex h-full items-center gap-2 border-line border-r border-b bg-paper px-4 -outline-offset-2"
        style={{ width: nameWidth }}
      >
        <span className="w-8 shrink-0 text-ink-soft text-xs">{t("number", { number: claim.number })}</span>
        <Link
          href={href}
          quiet
          prefetch={false}
          tabIndex={-1}
          title={claim.statement}
          className={classes(
            "line-clamp-2 min-w-0 flex-1 text-xs leading-4",
            claim.severity === "high" && !isQuiet && "font-semibold",
            isQuiet && "text-ink-soft",
          )}
        >
          {claim.statement}
        </Link>
      </div>
      {shown.split(" ").map((place) => {
        const at = Number(place);
        const column = columns[at];
        if (!column) return null;
        const letters = lettersIn(claim, column);
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            key={column.key}
            role="gridcell"
            id={cellId(index, at)}
            aria-colindex={at + 2}
            aria-label={t("matrix.cell", {
              number: claim.number,
              column: column.label,
              says:
                letters === null
                  ? t("matrix.nobody")
                  : letters.length === 0
                    ? t("matrix.noMention")
                    : t("matrix.readings", { count: letters.length, letters: letters.join(" ") }),
            })}
            tabIndex={activeColumn === at ? 0 : -1}
            onFocus={() => onReach(index, at)}
            data-row={index}
            className="absolute top-0 flex h-full cursor-pointer items-center justify-center gap-0.5 border-line border-r border-b p-1 -outline-offset-2 hover:bg-sunken"
            style={{ left: nameWidth + at * columnWidth, width: columnWidth }}
          >
            <Letters letters={letters} isQuiet={isQuiet} />
          </div>
        );
      })}
    </div>
  );
});

/** The letters of a cell in their hues; a dash where the source says nothing. */
function Letters({ letters, isQuiet }: { letters: readonly string[] | null; isQuiet: boolean }) {
  if (letters === null) return null;
  if (letters.length === 0) {
    return (
      <span aria-hidden className="text-line-strong">
        –
      </span>
    );
  }
  return letters.map((letter, index) => (
    <Fragment key={letter}>
      {index > 0 && " "}
      <span
        className={classes(
          "flex h-full min-w-0 flex-1 items-center justify-center rounded-md font-serif text-base italic",
          hueOf(letter).text,
          !isQuiet && hueOf(letter).fill,
        )}
      >
        {letter}
      </span>
    </Fragment>
  ));
}
