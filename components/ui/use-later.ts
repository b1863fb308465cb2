"use client";

import { useEffect, useState } from "react";

const retryAfter = 2_000; // milliseconds

type Load<Module> = () => Promise<Module>;

/** What has arrived, by the function that fetches it: shown at once the next time. */
const arrived = new Map<Load<unknown>, unknown>();

/**
 * A module whose code comes right after the page, so that it is there when the connection is lost; where it was lost
 * before, it is asked for again until it is there. Null until then. `load` is one and the same function each time.
 */
export function useLater<Module>(load: Load<Module>, isWanted = true): Module | null {
  const [, setArrived] = useState(arrived.has(load));
  useEffect(() => {
    if (!isWanted) return;
    if (arrived.has(load)) return setArrived(true); // for another one, since this one was rendered
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      load().then(
        (module) => {
          arrived.set(load, module);
          setArrived(true);
        },
        () => {
          timer = setTimeout(ask, retryAfter);
        },
      );
    };
    ask();
    return () => clearTimeout(timer);
  }, [load, isWanted]);
  return (arrived.get(load) as Module | undefined) ?? null;
}
