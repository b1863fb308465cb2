"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Scrolls an element that stays back to its top when it shows another thing (`of` is its id). One that is not known to be
 * scrolled is looked at with the next frame: to be asked at once where it stands, the browser would lay out the page in
 * the middle of the change. It can be scrolled all the same, since browsers tell of that a frame late.
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
  useLayoutEffect(() => {
    if (shown.current === of) return;
    shown.current = of;
    const toTop = () => {
      if (element.current) element.current.scrollTop = 0;
    };
    if (!isMoved.current) {
      const frame = requestAnimationFrame(toTop);
      return () => cancelAnimationFrame(frame);
    }
    isMoved.current = false;
    toTop();
  }, [element, of]);
}
