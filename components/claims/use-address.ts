"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type Filter, readFilter, writeFilter } from "./filter";

const changed = "variorum-address";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  window.addEventListener(changed, onChange);
  return () => {
    window.removeEventListener("popstate", onChange);
    window.removeEventListener(changed, onChange);
  };
}

/** The open claim and the filter, as the address names them. */
export interface Address {
  readonly number: number | null;
  readonly filter: Filter;
  readonly open: (number: number) => void;
  readonly setFilter: (filter: Filter) => void;
  /** Where a claim's link leads, with the filter that is on. */
  readonly linkTo: (number: number) => string;
}

/**
 * Reads and writes the address of the review without asking the server for a page: the next claim is there at
 * once, and the address can still be shared. `loaded` is the address that the server rendered.
 */
export function useAddress(storyId: string, loaded: string): Address {
  const address = useSyncExternalStore(
    subscribe,
    () => window.location.pathname + window.location.search,
    () => loaded,
  );
  const [path = "", query = ""] = address.split("?", 2);
  const number = Number(/\/claims\/(\d+)\/?$/.exec(path)?.[1]) || null;
  const filter = useMemo(() => readFilter(new URLSearchParams(query)), [query]);
  const base = `/stories/${storyId}/claims`;
  const linkTo = useCallback((to: number) => `${base}/${to}${writeFilter(filter)}`, [base, filter]);
  const open = useCallback(
    (to: number) => {
      if (to === number) return;
      window.history.pushState(null, "", linkTo(to));
      window.dispatchEvent(new Event(changed));
    },
    [number, linkTo],
  );
  const setFilter = useCallback(
    (to: Filter) => {
      window.history.replaceState(
        null,
        "",
        `${base}${number === null ? "" : `/${number}`}${writeFilter(to)}`,
      );
      window.dispatchEvent(new Event(changed));
    },
    [base, number],
  );
  return { number, filter, open, setFilter, linkTo };
}
