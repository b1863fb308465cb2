// Word statistics: in how many articles of a background corpus a word form stands, and what its base forms are.
//   nice -n 19 npx tsx scripts/train/words.ts <background.jsonl.gz>     writes lib/engine/data/words.bin
// The corpus is JSON lines with a `text`; none of its text enters the file, only words and counts.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { fold } from "@/lib/text/fold";
import { tokenize } from "@/lib/text/tokenize";
import { writePacked } from "./packed-file";

const leastArticles = 3; // a form in fewer is a typo or a name that no other story will hold
const mostForms = 45_000;
const leastShare = 0.02; // a base form that the tagger gives in fewer of the uses is its mistake

const corpus = process.argv[2];
if (!corpus) throw new Error("Which corpus? npx tsx scripts/train/words.ts <background.jsonl.gz>");

const nlp = winkNLP(model, ["sbd", "pos"]);
const { its } = nlp;
const articles = new Map<string, number>();
const bases = new Map<string, Map<string, number>>(); // form → "lemma" → uses
let read = 0;
const seen = new Set<string>();
for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
  const { text } = JSON.parse(line) as { text: string };
  const opening = text.slice(0, 300);
  if (seen.has(opening)) continue; // wire copies would count twice
  seen.add(opening);
  read += 1;
  const forms = new Set<string>();
  for (const token of tokenize(fold(text))) if (token.isWord) forms.add(token.text);
  for (const form of forms) articles.set(form, (articles.get(form) ?? 0) + 1);
  if (read % 3 > 0) continue; // a third is enough to know base forms, and tagging is the slow part
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(its.value);
  const lemmas = tokens.out(its.lemma as typeof its.value);
  const poses = tokens.out(its.pos);
  for (let i = 0; i < values.length; i += 1) {
    const pos = String(poses[i]);
    if (!["NOUN", "VERB", "ADJ", "ADV"].includes(pos)) continue;
    const form = fold(String(values[i]));
    const counts = bases.get(form) ?? new Map<string, number>();
    const lemma = fold(String(lemmas[i]));
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    bases.set(form, counts);
  }
}

const kept = [...articles]
  .filter(([form, n]) => n >= leastArticles && /^\p{L}[\p{L}\p{M}'.]*$/u.test(form))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, mostForms);
const words = new Map(kept.map(([form], id) => [form, id]));
const counts = kept.map(([, n]) => n);
const basesOf: number[][] = [];
for (const [form] of kept) {
  const found = [...(bases.get(form) ?? [])];
  const uses = found.reduce((sum, [, n]) => sum + n, 0);
  const ids: number[] = [];
  for (const [lemma, n] of found.sort((a, b) => b[1] - a[1])) {
    if (n < leastShare * uses || !/^\p{L}[\p{L}']*$/u.test(lemma)) continue;
    let id = words.get(lemma);
    if (id === undefined) {
      id = words.size;
      words.set(lemma, id);
      counts.push(articles.get(lemma) ?? 0);
    }
    ids.push(id);
  }
  basesOf.push(ids);
}
while (basesOf.length < words.size) basesOf.push([]);

const starts = new Int32Array(words.size + 1);
basesOf.forEach((ids, i) => {
  starts[i + 1] = (starts[i] ?? 0) + ids.length;
});
const bytes = writePacked(
  "lib/engine/data/words.bin",
  {
    words: [...words.keys()].join("\n"),
    articles: Uint16Array.from(counts),
    corpus: Int32Array.of(read),
    baseStarts: starts,
    bases: Int32Array.from(basesOf.flat()),
  },
  { made: "scripts/train/words.ts", articles: read, leastArticles, tagger: "wink-nlp" },
);
console.log({ read, words: words.size, bases: basesOf.flat().length, bytes });
