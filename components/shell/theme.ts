"use client";

import { useSyncExternalStore } from "react";
import { setCookie } from "./cookie";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

const watchers = new Set<() => void>();

/** Puts the theme on the page at once and keeps it for this browser; the server reads the cookie. */
export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  setCookie("variorum-theme", theme === "system" ? null : theme);
  for (const watcher of watchers) watcher();
}

/** The theme in use. The attribute on the root element is the one place where it stands. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    themeOfPage,
    () => "system",
  );
}

function themeOfPage(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === "light" || set === "dark" ? set : "system";
}
