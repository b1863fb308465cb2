const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** A moment for readers anywhere: "9 January 2022 at 18:30 UTC". */
export const longDate = (iso: string): string => `${format.format(new Date(iso))} UTC`;
