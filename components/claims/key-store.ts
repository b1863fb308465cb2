"use client";

import { useSyncExternalStore } from "react";
import {
  isUsable,
  type KeyedCommand,
  type KeySettings,
  keyedCommands,
  usualKeys,
  usualSettings,
} from "./keymap";

const name = "variorum.keys";
const changed = "variorum-keys";
let known: { readonly text: string | null; readonly settings: KeySettings } | null = null;

/** The viewer's settings in this browser as they were stored; what is not understood is as usual. */
export function readKeys(text: string | null): KeySettings {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    return usualSettings;
  }
  if (typeof stored !== "object" || stored === null) return usualSettings;
  const areOn = !("areOn" in stored) || stored.areOn !== false;
  const chosen: object =
    "keys" in stored && typeof stored.keys === "object" && stored.keys !== null ? stored.keys : {};
  const keys = { ...usualKeys, ...only(chosen) };
  // Two commands on one key would leave one of them without any.
  const isWhole = new Set(Object.values(keys)).size === keyedCommands.length;
  return { areOn, keys: isWhole ? keys : usualKeys };
}

function only(chosen: object): Partial<Record<keyof typeof usualKeys, string>> {
  const entries = Object.entries(chosen).filter(
    ([command, key]) =>
      keyedCommands.some((known) => known === command) && typeof key === "string" && isUsable(key),
  );
  return Object.fromEntries(entries);
}

/** The viewer's settings now. */
export function keySettings(): KeySettings {
  const text = window.localStorage.getItem(name);
  if (known?.text !== text) known = { text, settings: readKeys(text) };
  return known.settings;
}

/** Keeps the settings in this browser, for all its tabs. */
export function storeKeys(settings: KeySettings): void {
  window.localStorage.setItem(name, JSON.stringify(settings));
  window.dispatchEvent(new Event(changed));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** The viewer's settings, followed while they change; as usual until the page is alive. */
export const useKeySettings = (): KeySettings =>
  useSyncExternalStore(subscribe, keySettings, () => usualSettings);

/** The key that asks for a command, to be shown beside it; undefined where single keys are switched off. */
export function useKeyOf(): (command: KeyedCommand) => string | undefined {
  const { areOn, keys } = useKeySettings();
  return (command) => (areOn ? keys[command] : undefined);
}
