/** A height in the one pane and the height in the other that belongs to it, in pixels. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/**
 * The height in the other pane that belongs to a height in this one: between two levels in proportion, before the
 * first and after the last from the ends of both. Levels rise in both.
 */
export function followed(height: number, levels: readonly Level[]): number {
  const after = levels.findIndex(({ from }) => from > height);
  const low = levels[after === -1 ? levels.length - 1 : after - 1] ?? { from: 0, to: 0 };
  const high = levels[after];
  if (!high) return low.to + (height - low.from);
  const part = (height - low.from) / Math.max(high.from - low.from, 1);
  return low.to + part * (high.to - low.to);
}
