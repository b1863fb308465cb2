"use client";

import { hueOf } from "@/components/ui/group-hue";
import type { TextMark } from "@/lib/claims/view";

const height = 1_000; // units of the drawing for the whole text
const least = 4; // a short mark in a long text stays visible

/** Where in the text the marks lie; a click goes there. It repeats what the list beside it says, so it is hidden from screen readers. */
export function OverviewStrip({
  length,
  marks,
  alone = [],
  selected,
  onGo,
}: {
  length: number;
  marks: readonly TextMark[];
  /** Passages that no other source tells, or that are not from the text's origin. */
  alone?: readonly { readonly start: number; readonly end: number }[];
  selected: number | null;
  /** How far down the text, 0..1. */
  onGo: (part: number) => void;
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 10 ${height}`}
      preserveAspectRatio="none"
      className="h-full w-3 cursor-pointer border-line border-l bg-sunken"
      onClick={(event) => {
        const rect = event.currentTarget.getBoundingClientRect();
        onGo((event.clientY - rect.top) / rect.height);
      }}
    >
      {alone.map(({ start, end }) => (
        <rect
          key={`alone-${start}`}
          className="fill-ink-soft"
          x={0}
          width={2}
          y={(start / Math.max(length, 1)) * height}
          height={Math.max(((end - start) / Math.max(length, 1)) * height, least)}
        />
      ))}
      {marks.map((mark) => (
        <rect
          key={`${mark.start}-${mark.end}-${mark.claimId ?? mark.annotationId}`}
          className={mark.annotationId === null ? hueOf(mark.letter).bar : "fill-line-strong"}
          x={mark.claimNumber !== null && mark.claimNumber === selected ? 0 : 3}
          width={10}
          y={(mark.start / Math.max(length, 1)) * height}
          height={Math.max(((mark.end - mark.start) / Math.max(length, 1)) * height, least)}
        />
      ))}
    </svg>
  );
}
