/** The calendar day of a moment in a zone, as YYYY-MM-DD. */
export function placeOf(at: Date, zone: string): string {
  const format = new Intl.DateTimeFormat("sv", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return format.format(at);
}

/** Events in runs of one calendar day of the viewer, in the order they came. */
export function byDay<Event extends { readonly at: string }>(
  events: readonly Event[],
  zone: string,
): { readonly day: string; readonly events: readonly Event[] }[] {
  const days: { day: string; events: Event[] }[] = [];
  for (const event of events) {
    const day = placeOf(new Date(event.at), zone);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
