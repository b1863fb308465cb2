"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { ClaimLine } from "./claim-line";
import { type ListProps, usual } from "./list-props";

const ahead = 10; // lines on the page beyond those in sight, so that a quick step finds its line

/** The lines of a part of the queue that holds very many; only those in sight are on the page. */
export function LongList({ claims, scroller, number, linkTo, onOpen, tickingOf, hereOn, onTick }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  // The parts above unfold and fold: where this one begins is read anew when what scrolls gets another height, and not
  // while React is at work, which would have the browser lay out the page twice.
  useLayoutEffect(() => {
    const read = () => {
      const top = list.current?.offsetTop ?? 0;
      setScrollMargin((before) => (Math.abs(before - top) < 1 ? before : top));
    };
    read();
    const content = list.current?.offsetParent?.firstElementChild;
    if (!content) return;
    const observer = new ResizeObserver(read);
    observer.observe(content);
    return () => observer.disconnect();
  }, []);
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
