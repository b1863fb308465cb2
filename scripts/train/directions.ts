/**
 * The `count` directions along which the rows spread most, each of length 1, by power iteration on their covariance.
 * Deterministic: it starts from fixed vectors.
 */
export function strongestDirections(rows: readonly Float64Array[], count: number): Float64Array[] {
  const size = rows[0]?.length ?? 0;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    for (let i = 0; i < size; i += 1) {
      const line = covariance[i];
      const x = row[i] ?? 0;
      if (line) for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + x * (row[j] ?? 0);
    }
  const found: Float64Array[] = [];
  for (let k = 0; k < count; k += 1) {
    let v = Float64Array.from({ length: size }, (_, i) => Math.sin(1 + i * (k + 1)));
    for (let round = 0; round < 100; round += 1) {
      v = Float64Array.from(covariance, (line) => dot(line, v));
      for (const earlier of found) {
        const along = dot(v, earlier);
        for (let i = 0; i < size; i += 1) v[i] = (v[i] ?? 0) - along * (earlier[i] ?? 0);
      }
      const length = Math.hypot(...v);
      v = v.map((x) => x / length);
    }
    found.push(v);
  }
  return found;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
