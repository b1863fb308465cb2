"use client";

import { useFormatter, useNow } from "use-intl/react";

const day = 86_400_000;

/**
 * A moment in the viewer's zone and locale. `style="ago"` says "3 hours ago" within a day and the date after it;
 * the full date is always in the tooltip. `zone` shows it in another zone (a source's own) and names that zone.
 */
export function Time({
  iso,
  style = "moment",
  zone,
  className,
}: {
  iso: string;
  style?: "moment" | "date" | "ago";
  zone?: string;
  className?: string;
}) {
  const format = useFormatter();
  const now = useNow();
  const at = new Date(iso);
  const full = format.dateTime(at, { dateStyle: "full", timeStyle: "long", timeZone: zone });
  const isRecent = Math.abs(now.getTime() - at.getTime()) < day;
  return (
    <time dateTime={iso} title={full} className={className}>
      {style === "ago" && isRecent
        ? format.relativeTime(at > now ? now : at, now) // a server's clock may be ahead of the viewer's
        : format.dateTime(
            at,
            style === "moment"
              ? {
                  day: "numeric",
                  month: "short",
                  year: "numeric",
                  hour: "numeric",
                  minute: "2-digit",
                  timeZone: zone,
                  timeZoneName: zone ? "short" : undefined,
                }
              : { day: "numeric", month: "short", year: "numeric", timeZone: zone },
          )}
    </time>
  );
}
