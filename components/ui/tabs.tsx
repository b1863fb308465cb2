"use client";

import type { ReactNode } from "react";
import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
  type TabsProps,
} from "react-aria-components/Tabs";

/** Tabs within a page (the parts of a story are links, not tabs): `TabList` with `Tab`s, then a `TabPanel` for each. */
export function Tabs({
  className = "",
  ...props
}: Omit<TabsProps, "className" | "style"> & { className?: string }) {
  return <AriaTabs {...props} className={`flex flex-col ${className}`} />;
}

/** The row of tabs. */
export function TabList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaTabList aria-label={label} className="flex gap-4 border-line border-b">
      {children}
    </AriaTabList>
  );
}

/** One tab. */
export function Tab({ id, children }: { id: string; children: ReactNode }) {
  return (
    <AriaTab
      id={id}
      className="-mb-px cursor-default border-transparent border-b-2 py-1.5 text-ink-soft outline-offset-2 data-selected:border-accent data-hovered:text-ink data-selected:text-ink"
    >
      {children}
    </AriaTab>
  );
}

/** What a tab shows. */
export function TabPanel({
  id,
  children,
  className = "pt-4",
}: {
  id: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <AriaTabPanel id={id} className={className}>
      {children}
    </AriaTabPanel>
  );
}
