"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { MatrixClaim, MatrixSource } from "@/lib/claims/view";
import { cellId } from "./cell-id";
import { ColumnHead } from "./column-head";
import { type Column, stripOf } from "./columns";
import { MatrixRow } from "./matrix-row";
import { moved, type Place } from "./move";

const rowHeight = 40;
const columnWidth = 72;
const headHeight = 76;
const nameWidth = 320; // of the claims' names
const noStrip: readonly number[] = [];
const ahead = 6; // rows and columns on the page beyond those in sight

/** What is in sight, and always the active one, so that the focus never falls out of the page. */
const withActive = (active: number) => (range: Range) =>
  active < 0
    ? defaultRangeExtractor(range)
    : [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b);

/**
 * Claims against sources as a grid: heads stay in sight, arrow keys move, Enter opens. Only what is in sight is on
 * the page, in both directions; the counts for screen readers are those of the whole.
 */
export function Grid({
  claims,
  sources,
  columns,
  onOpen,
  onFold,
  onActive,
  linkTo,
}: {
  claims: readonly MatrixClaim[];
  sources: readonly MatrixSource[];
  columns: readonly Column[];
  onOpen: (claim: MatrixClaim) => void;
  onFold: (origin: string) => void;
  onActive: (claim: MatrixClaim | null, column: Column | null) => void;
  linkTo: (number: number) => string;
}) {
  const t = useTranslations("claims.matrix");
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const row = Math.min(active.row, claims.length - 1);
  const column = Math.min(active.column, columns.length - 1);

  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: ahead,
    scrollPaddingStart: headHeight,
    paddingStart: headHeight,
    rangeExtractor: withActive(row),
    useFlushSync: false, // one rendering for both directions; those ahead are there meanwhile
    initialRect: { width: 1440, height: 800 },
  });
  const places = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: ahead,
    scrollPaddingStart: nameWidth,
    paddingStart: nameWidth,
    rangeExtractor: withActive(column),
    useFlushSync: false,
    initialRect: { width: 1440, height: 800 },
  });

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    document.getElementById(cellId(row, column))?.focus({ preventScroll: true });
  });

  function goTo(place: Place) {
    wantsFocus.current = true;
    setActive(place);
    if (place.row >= 0) rows.scrollToIndex(place.row);
    if (place.column >= 0) places.scrollToIndex(place.column);
    tell(place);
  }
  function tell(place: Place) {
    onActive(claims[place.row] ?? null, columns[place.column] ?? null);
  }
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  // One function for all rows and renders, so that rows that nothing happened to stay as they are.
  const reach = useCallback((at: number, place: number) => {
    setActive({ row: at, column: place });
    latest.current({ row: at, column: place });
  }, []);
  // Heads stay as they are while rows go by: each has a strip of its own, and all are in sight.
  const strips = useMemo(() => columns.map((item) => stripOf(sources, item)), [columns, sources]);
  const inSight = places.getVirtualItems();
  const shown = inSight.map(({ index }) => index).join(" ");
  const isActive = (atRow: number, atColumn: number) => atRow === row && atColumn === column;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which only a part is on the page
    <div
      ref={scroller}
      role="grid"
      aria-label={t("label")}
      aria-rowcount={claims.length + 1}
      aria-colcount={columns.length + 1}
      tabIndex={-1}
      className="relative min-h-0 flex-1 overflow-auto overscroll-contain outline-none contain-content"
      onClick={(event) => {
        const cell = event.target instanceof Element && event.target.closest("[data-row]");
        const claim = cell && claims[Number(cell.getAttribute("data-row"))];
        if (claim) onOpen(claim);
      }}
      onKeyDown={(event) => {
        const to = moved({ row, column }, event, claims.length, columns.length);
        const claim = claims[row];
        if (to) goTo(to);
        else if (event.key === "Enter" && claim && row >= 0) onOpen(claim);
        else return;
        event.preventDefault();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="rowgroup"
        className="relative"
        style={{ height: rows.getTotalSize(), width: places.getTotalSize() }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div
          role="row"
          tabIndex={-1}
          aria-rowindex={1}
          className="sticky top-0 z-20 border-line border-b bg-paper"
          style={{ height: headHeight }}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          <div
            role="columnheader"
            id={cellId(-1, -1)}
            aria-colindex={1}
            tabIndex={isActive(-1, -1) ? 0 : -1}
            className="sticky left-0 z-10 flex h-full items-end border-line border-r bg-paper px-4 pb-1.5 text-ink-soft text-xs -outline-offset-2"
            style={{ width: nameWidth }}
          >
            {t("claim")}
          </div>
          {inSight.map(({ index, start }) => {
            const item = columns[index];
            return (
              item && (
                <ColumnHead
                  key={item.key}
                  id={cellId(-1, index)}
                  column={item}
                  strip={strips[index] ?? noStrip}
                  index={index}
                  left={start}
                  width={columnWidth}
                  isActive={isActive(-1, index)}
                  onFold={onFold}
                />
              )
            );
          })}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => {
          const claim = claims[index];
          return (
            claim && (
              <MatrixRow
                key={claim.id}
                claim={claim}
                index={index}
                top={start}
                height={rowHeight}
                nameWidth={nameWidth}
                columnWidth={columnWidth}
                columns={columns}
                shown={shown}
                activeColumn={row === index ? column : null}
                href={linkTo(claim.number)}
                onReach={reach}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
