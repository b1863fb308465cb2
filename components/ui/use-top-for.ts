"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

const useBeforePaint = typeof window === "undefined" ? useEffect : useLayoutEffect;

/**
 * Scrolls an element that stays back to its top when it shows another thing (`of` is its id). One that was not scrolled is
 * left alone: to be asked where it stands, the browser would lay out the page in the middle of the change.
 */
export function useTopFor(element: RefObject<HTMLElement | null>, of: string | undefined): void {
  const shown = useRef(of);
  const isMoved = useRef(false);
  useEffect(() => {
    const here = element.current;
    const note = () => {
      isMoved.current = true;
    };
    here?.addEventListener("scroll", note, { passive: true });
    return () => here?.removeEventListener("scroll", note);
  }, [element]);
  useBeforePaint(() => {
    if (shown.current === of) return;
    shown.current = of;
    if (!isMoved.current) return;
    isMoved.current = false;
    if (element.current) element.current.scrollTop = 0;
  }, [element, of]);
}
