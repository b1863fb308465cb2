/** Lists of numbers held in one array: the list of row i lies between `starts[i]` and `starts[i + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** The list of row i, without copying; empty for a row that there is not. */
export function rowAt({ starts, values }: Rows, i: number): Int32Array {
  return values.subarray(starts[i] ?? 0, starts[i + 1] ?? 0);
}
