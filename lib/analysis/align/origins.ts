import type { Doc } from "./document";

const run = 6; // words: shorter runs are idiom and quotations, which independent reports share too
const copied = 0.45; // share of the shorter text's runs that the other holds, quotations aside

/**
 * The origin of each document, by index: what an editor recorded, else the one wire it credits, else a name shared by
 * texts that hold long runs of each other's words; null when nothing tells.
 */
export function originsOf(docs: readonly Doc[]): (string | null)[] {
  const told = docs.map(
    ({ source }) =>
      source.origin ?? (source.reading.credits.length === 1 ? (source.reading.credits[0] ?? null) : null),
  );
  const runs = docs.map(runsOf);
  const parent = docs.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i || parent[i] === undefined ? i : root(parent[i] ?? i));
  const holders = new Map<string, number[]>();
  runs.forEach((set, i) => {
    for (const words of set) holders.set(words, [...(holders.get(words) ?? []), i]);
  });
  const common = new Map<string, number>();
  for (const list of holders.values()) {
    for (const i of list)
      for (const j of list) if (i < j) common.set(`${i} ${j}`, (common.get(`${i} ${j}`) ?? 0) + 1);
  }
  for (const [key, count] of [...common].sort()) {
    const [i = 0, j = 0] = key.split(" ").map(Number);
    const shorter = Math.min(runs[i]?.size ?? 0, runs[j]?.size ?? 0);
    if (shorter >= 10 && count / shorter >= copied)
      parent[Math.max(root(i), root(j))] = Math.min(root(i), root(j));
  }
  return docs.map((_, i) => {
    if (told[i]) return told[i] ?? null;
    const family = docs.map((_, j) => j).filter((j) => root(j) === root(i));
    if (family.length < 2) return null;
    return (
      family.map((j) => told[j]).find((origin) => origin) ??
      `shared by ${family
        .map((j) => docs[j]?.source.name)
        .sort()
        .join(", ")}`
    );
  });
}

/** The runs of words outside quotation marks. */
function runsOf(doc: Doc): Set<string> {
  const found = new Set<string>();
  for (const { from, to } of doc.sentences) {
    const words: string[] = [];
    for (const token of doc.tokens.slice(from, to)) {
      const quoted = doc.quotations.some((quote) => quote.start <= token.start && token.end <= quote.end);
      if (quoted) words.length = 0;
      else if (/[\p{L}\p{N}]/u.test(token.norm)) words.push(token.norm);
      if (words.length >= run) found.add(words.slice(-run).join(" "));
    }
  }
  return found;
}
