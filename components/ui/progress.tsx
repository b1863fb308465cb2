"use client";

import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";

/** How far something is; without `value` (0..1) it is only known that it works. */
export function Progress({ label, value, detail }: { label: string; value: number | null; detail?: string }) {
  return (
    <ProgressBar
      value={value === null ? undefined : Math.round(value * 100)}
      isIndeterminate={value === null}
      className="flex min-w-0 flex-col gap-1"
    >
      <div className="flex items-baseline justify-between gap-4">
        <Label>{label}</Label>
        {detail && <span className="text-ink-soft text-xs">{detail}</span>}
      </div>
      {/* An SVG, since its width is an attribute: a style attribute rendered on the server would break the content policy. */}
      <svg
        aria-hidden="true"
        className="h-1 w-full rounded-full bg-line"
        preserveAspectRatio="none"
        viewBox="0 0 100 1"
      >
        <rect
          className={value === null ? "animate-pulse fill-accent" : "fill-accent"}
          width={value === null ? 100 : Math.round(value * 100)}
          height="1"
        />
      </svg>
    </ProgressBar>
  );
}
