/** What one piece of work took. */
export interface Measured {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processor time, all threads together: what other programs of the machine do not change. */
  readonly processor: number;
}

/** Does the work once and tells what it took. */
export function measured(work: () => void): Measured {
  const [began, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

/** The median of each figure over several runs of the work. */
export function medianOf(runs: number, work: () => void): Measured {
  return medians(Array.from({ length: runs }, () => measured(work)));
}

/** The median of each figure. */
export const medians = (all: readonly Measured[]): Measured => ({
  wall: median(all.map(({ wall }) => wall)),
  processor: median(all.map(({ processor }) => processor)),
});

/** The middle value, or the mean of the two in the middle. Throws RangeError for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((p, q) => p - q);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  if (low === undefined || high === undefined) throw new RangeError("No values have no median");
  return (low + high) / 2;
}
