"use client";

import { useEffect, useSyncExternalStore } from "react";
import { setCookie } from "./cookie";

const never = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** The browser's time zone; while hydrating, the one that the server rendered with. Told to the server by a cookie. */
export function useViewerZone(serverZone: string): string {
  const zone = useSyncExternalStore(never, browserZone, () => serverZone);
  useEffect(() => {
    if (zone !== serverZone) setCookie("variorum-zone", zone);
  }, [zone, serverZone]);
  return zone;
}
