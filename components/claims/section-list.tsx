"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ClaimRow } from "@/lib/claims/view";
import { ClaimLine, type Ticking } from "./claim-line";

const usual = 61; // pixels: a line whose question takes one row
const ahead = 10; // lines on the page beyond those in sight, so that a quick step finds its line

/** The lines of one part of the queue; only those in sight are on the page. */
export function SectionList({
  claims,
  scroller,
  number,
  linkTo,
  onOpen,
  tickingOf,
  hereOn,
  onTick,
}: {
  claims: readonly ClaimRow[];
  /** What scrolls. */
  scroller: RefObject<HTMLDivElement | null>;
  number: number | null;
  linkTo: (number: number) => string;
  onOpen: (number: number) => void;
  tickingOf: (claim: ClaimRow) => Ticking;
  hereOn: (number: number) => string;
  onTick: (claimId: string, isTicked: boolean) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  // The parts above unfold and fold: where this one begins is read anew each time.
  useLayoutEffect(() => {
    const top = list.current?.offsetTop ?? 0;
    setScrollMargin((before) => (Math.abs(before - top) < 1 ? before : top));
  });
  const lines = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usual,
    getItemKey: (index) => claims[index]?.id ?? index,
    overscan: ahead,
    scrollMargin,
    scrollPaddingStart: 32, // the part's head stays in sight above the lines
    initialRect: { width: 340, height: 900 },
  });
  const at = claims.findIndex((claim) => claim.number === number);
  const goTo = useRef(lines.scrollToIndex);
  useEffect(() => {
    goTo.current = lines.scrollToIndex;
  });
  useEffect(() => {
    if (at >= 0) goTo.current(at, { align: "auto" });
  }, [at]);
  return (
    <ol ref={list} className="relative" style={{ height: lines.getTotalSize() }}>
      {lines.getVirtualItems().map((line) => {
        const claim = claims[line.index];
        if (!claim) return null;
        return (
          <ClaimLine
            key={line.key}
            ref={lines.measureElement}
            index={line.index}
            top={line.start - scrollMargin}
            claim={claim}
            href={linkTo(claim.number)}
            isOpen={claim.number === number}
            ticking={tickingOf(claim)}
            here={hereOn(claim.number)}
            of={claims.length}
            onOpen={onOpen}
            onTick={onTick}
          />
        );
      })}
    </ol>
  );
}
