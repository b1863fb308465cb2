/** A stretch of text over which the same ranges lie; `covering` holds their indices, in the order they were given. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly covering: readonly number[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The window [from, to) cut into stretches that do not nest, so that overlapping marks can be shown side by side.
 * The stretches fill the window without a hole; a range that reaches out of it is cut at its border.
 */
export function segments(from: number, to: number, ranges: readonly Range[]): Segment[] {
  const cuts = new Set([from, to]);
  const inside: { start: number; end: number; index: number }[] = [];
  for (const [index, range] of ranges.entries()) {
    const start = Math.max(from, range.start);
    const end = Math.min(to, range.end);
    if (start >= end) continue;
    cuts.add(start);
    cuts.add(end);
    inside.push({ start, end, index });
  }
  inside.sort((a, b) => a.start - b.start);
  const borders = [...cuts].sort((a, b) => a - b);
  const result: Segment[] = [];
  // A sweep: `open` holds what reaches into the current stretch, so long texts with many marks stay quick.
  let open: typeof inside = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i] ?? from;
    const end = borders[i + 1] ?? to;
    open = open.filter((range) => range.end > start);
    for (let range = inside[next]; range && range.start <= start; range = inside[++next]) open.push(range);
    result.push({ start, end, covering: open.map((range) => range.index).sort((a, b) => a - b) });
  }
  return result;
}
