"use client";

import { useLayoutEffect } from "react";
import useSWR from "swr";

/** By how many components each of the handed over objects is shown now; 0: by none any more. */
const shownBy = new WeakMap<object, number>();

/**
 * What the server handed over with the page, kept in this browser under `path` and read again by `mutate`. It counts
 * for more than what an earlier visit to the page left there. The very same object, when nobody shows it any more, comes
 * from the browser's memory of a page that was left (its Back button): it may be old, so it is read again.
 */
export function useLoaded<Data extends object>(
  path: string,
  loaded: Data,
  read: (path: string) => Promise<Data>,
) {
  const { data = loaded, mutate } = useSWR<Data>(path, read, {
    fallbackData: loaded,
    revalidateOnMount: false,
    revalidateIfStale: false,
    shouldRetryOnError: false,
  });
  useLayoutEffect(() => {
    const others = shownBy.get(loaded);
    if (others === undefined) void mutate(loaded, { revalidate: false });
    else if (others === 0) void mutate();
    shownBy.set(loaded, (others ?? 0) + 1);
    return () => void shownBy.set(loaded, (shownBy.get(loaded) ?? 1) - 1);
  }, [loaded, mutate]);
  return { data, mutate };
}
