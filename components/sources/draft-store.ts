"use client";

import { useSyncExternalStore } from "react";
import type { Draft } from "./draft";

const none: readonly Draft[] = [];
const drafts = new Map<string, readonly Draft[]>();
const unkept = new Set<string>();
const watchers = new Set<() => void>();
const keyOf = (storyId: string) => `variorum.drafts.${storyId}`;

/** The drafts of a story, kept in this browser until they are saved or discarded. */
export function useDrafts(storyId: string): readonly Draft[] {
  return useSyncExternalStore(
    watch,
    () => read(storyId),
    () => none,
  );
}

/** False while the drafts are too large for the browser to keep them over a reload. */
export function useDraftsAreKept(storyId: string): boolean {
  return useSyncExternalStore(
    watch,
    () => !unkept.has(storyId),
    () => true,
  );
}

/** Changes the drafts by what `change` makes of the present ones. */
export function changeDrafts(storyId: string, change: (present: readonly Draft[]) => readonly Draft[]): void {
  const next = change(read(storyId));
  drafts.set(storyId, next);
  unkept.delete(storyId);
  try {
    if (next.length === 0) localStorage.removeItem(keyOf(storyId));
    else localStorage.setItem(keyOf(storyId), JSON.stringify(next));
  } catch {
    unkept.add(storyId); // the quota, or storage is switched off
  }
  tell();
}

function read(storyId: string): readonly Draft[] {
  const known = drafts.get(storyId);
  if (known) return known;
  const kept = parse(localStorage.getItem(keyOf(storyId)));
  drafts.set(storyId, kept);
  return kept;
}

// Only this module writes there; what an older version left in another shape is dropped.
function parse(json: string | null): readonly Draft[] {
  if (!json) return none;
  try {
    const value: unknown = JSON.parse(json);
    const isDraft = (one: unknown): one is Draft =>
      typeof one === "object" && one !== null && "key" in one && "text" in one && "allowDuplicate" in one;
    return Array.isArray(value) ? value.filter(isDraft) : none;
  } catch {
    return none;
  }
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  window.addEventListener("storage", otherTab);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) window.removeEventListener("storage", otherTab);
  };
}

function otherTab(event: StorageEvent) {
  for (const storyId of drafts.keys()) if (event.key === keyOf(storyId)) drafts.delete(storyId);
  tell();
}

function tell() {
  for (const watcher of watchers) watcher();
}
