"use client";

import { type RefObject, useEffect, useState } from "react";
import { Tooltip, TooltipTriggerStateContext } from "react-aria-components/Tooltip";
import { useTooltipTriggerState } from "react-stately/useTooltipTriggerState";
import { Kbd } from "./kbd";

const delay = 500; // milliseconds that the pointer rests on a button

/** A line of text beside the button `of`, which has the pointer or the focus as long as this is there. */
export function Hint({
  of,
  text,
  keys,
  isAtOnce,
}: {
  of: RefObject<HTMLElement | null>;
  text: string;
  keys?: string;
  isAtOnce: boolean;
}) {
  const [isOpen, setOpen] = useState(isAtOnce);
  useEffect(() => {
    if (isAtOnce) return;
    const timer = setTimeout(() => setOpen(true), delay);
    return () => clearTimeout(timer);
  }, [isAtOnce]);
  const state = useTooltipTriggerState({ isOpen, onOpenChange: setOpen });
  return (
    // A tooltip without a trigger of its own kind asks the context all the same.
    <TooltipTriggerStateContext.Provider value={state}>
      <Tooltip
        triggerRef={of}
        offset={6}
        className="flex max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-paper text-xs shadow-sm"
      >
        {text}
        {keys && <Kbd inverse>{keys}</Kbd>}
      </Tooltip>
    </TooltipTriggerStateContext.Provider>
  );
}
