import type { Vocabulary } from "./vocabulary";

/** One row of signed bytes per word of the vocabulary; all zeros for a word without a vector. */
export interface VectorRows {
  readonly dimensions: number;
  readonly rows: Int8Array;
}

/** The direction of a word or a phrase, of length 1; null when none of its words has a vector. */
export type Direction = Float32Array;

export interface Vectors {
  readonly dimensions: number;
  /** Cosine of two folded words, -1..1; 1 for the same word, null when one of them is unknown. */
  readonly similarity: (a: string, b: string) => number | null;
  /** The mean direction of words, each weighted by how telling it is (smooth inverse frequency, Arora 2017). */
  readonly phrase: (words: readonly string[]) => Direction | null;
}

export function vectorsOf({ dimensions, rows }: VectorRows, vocabulary: Vocabulary): Vectors {
  const lengths = new Float32Array(vocabulary.size);
  for (let id = 0; id < lengths.length; id += 1) {
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1) sum += (rows[id * dimensions + d] ?? 0) ** 2;
    lengths[id] = Math.sqrt(sum);
  }
  const similarity = (a: string, b: string) => {
    if (a === b) return 1;
    const [x, y] = [vocabulary.idOf(a), vocabulary.idOf(b)];
    const length = (lengths[x] ?? 0) * (lengths[y] ?? 0);
    if (length === 0) return null;
    let dot = 0;
    for (let d = 0; d < dimensions; d += 1)
      dot += (rows[x * dimensions + d] ?? 0) * (rows[y * dimensions + d] ?? 0);
    return dot / length;
  };
  const phrase = (words: readonly string[]) => {
    const sum = new Float32Array(dimensions);
    for (const word of words) {
      const id = vocabulary.idOf(word);
      const length = lengths[id] ?? 0;
      if (length === 0) continue;
      const weight = vocabulary.idf(word) / length;
      for (let d = 0; d < dimensions; d += 1)
        sum[d] = (sum[d] ?? 0) + weight * (rows[id * dimensions + d] ?? 0);
    }
    let square = 0;
    for (const x of sum) square += x * x;
    if (square === 0) return null;
    const length = Math.sqrt(square);
    for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] ?? 0) / length;
    return sum;
  };
  return { dimensions, similarity, phrase };
}

/** Cosine of two directions. */
export function cosine(a: Direction, b: Direction): number {
  let dot = 0;
  for (let d = 0; d < a.length; d += 1) dot += (a[d] ?? 0) * (b[d] ?? 0);
  return dot;
}
