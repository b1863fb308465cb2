"use client";

import { type ReactNode, useRef } from "react";
import { useLater } from "./use-later";
import { useTopFor } from "./use-top-for";

const load = () => import("./landmark");
const roles = { nav: "navigation", section: "region" } as const;

/**
 * One of the panes between which F6 goes (Shift with it back); it also comes to the toasts, which are such a pane, too.
 * The focus can be put on it, so that the arrow keys scroll it.
 */
export function Pane({
  as: Element = "section",
  label,
  className,
  of,
  children,
}: {
  as?: keyof typeof roles;
  label: string;
  /** Id of what it shows: another one is shown from its top. */
  of?: string;
  className?: string;
  children: ReactNode;
}) {
  const element = useRef<HTMLElement>(null);
  const late = useLater(load);
  useTopFor(element, of);
  return (
    <>
      <Element ref={element} aria-label={label} tabIndex={-1} className={className}>
        {children}
      </Element>
      {/* Behind the element: within it, it would be there before React has put the element into the ref. */}
      {late && <late.Landmark of={element} role={roles[Element]} label={label} />}
    </>
  );
}
