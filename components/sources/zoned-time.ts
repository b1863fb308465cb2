/**
 * The moment (ISO 8601 in UTC) at which clocks of `zone` show `local` ("2022-01-10T14:30"); null where that is not
 * a time. An hour that a change of clocks skips counts as the one after it, one that it repeats as its first.
 */
export function toMoment(local: string, zone: string): string | null {
  const shown = Date.parse(`${local}Z`);
  if (Number.isNaN(shown)) return null;
  const before = shown - offset(shown - day, zone);
  const after = shown - offset(shown + day, zone);
  const isShown = (moment: number) => moment + offset(moment, zone) === shown;
  return new Date(isShown(before) || !isShown(after) ? before : after).toISOString();
}

const day = 86_400_000; // milliseconds: on its two sides the clocks stand as before and after a change

/** What clocks of `zone` show at a moment, as `<input type="datetime-local">` takes it. */
export function toLocal(iso: string, zone: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? "" : new Date(at + offset(at, zone)).toISOString().slice(0, 16);
}

/** How far the clocks of `zone` are ahead of UTC at a moment, in milliseconds. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
