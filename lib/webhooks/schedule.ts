const minute = 60_000;
const hour = 60 * minute;

// Milliseconds after each failed try. A receiver that is restarted gets it within minutes, one that is mended on
// Monday still gets Friday's: ten tries in two days and 21 hours.
const pauses = [10_000, minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour];

/** How long after its `tries`-th failed try a message is tried again, in milliseconds; null: it is given up. */
export const pauseAfter = (tries: number): number | null => pauses[tries - 1] ?? null;
