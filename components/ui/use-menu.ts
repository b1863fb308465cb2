"use client";

import { type RefObject, useRef, useState } from "react";

/** What a menu is told by its button. */
export interface MenuState {
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/**
 * A button that opens a menu: `button` are props of the button, `menu` those of a component around `Menu` that
 * `next/dynamic` loads; render it while `isNeeded`, that is from the first opening on. Load it with `ssr: false`:
 * without it the whole page would be hidden, and lose the focus, while the code is on its way.
 */
export function useMenu() {
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, onOpenChange] = useState(false);
  const [isNeeded, setNeeded] = useState(false);
  return {
    button: {
      ref: triggerRef,
      "aria-haspopup": "menu",
      "aria-expanded": isOpen,
      onPress: () => {
        setNeeded(true);
        onOpenChange(true);
      },
    } as const,
    menu: { triggerRef, isOpen, onOpenChange } satisfies MenuState,
    isNeeded,
  };
}
