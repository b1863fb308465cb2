"use client";

import type { ReactElement } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Kbd } from "./kbd";

/** Shows a line of text while its one focusable child (a React Aria button or link) has the pointer or the focus. */
export function Hint({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip
        offset={6}
        className="flex max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-paper text-xs shadow-sm"
      >
        {text}
        {keys && <Kbd inverse>{keys}</Kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
