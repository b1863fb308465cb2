import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { documentsOf } from "@/lib/analysis/align/document";
import { alignStory } from "@/lib/analysis/claims/candidates";
import type { Candidate, RawReading } from "@/lib/analysis/facets/facet";
import { facets } from "@/lib/analysis/facets/facets";
import { loadResources } from "@/lib/engine/resources";
import { readStory } from "@/lib/engine/story";

/*
 * Learns the weights of lib/analysis/lexicon/confidence.json from annotated stories and prints five-fold cross-validated
 * figures by story.   tsx scripts/train/confidence.ts STORY_FOLDER... [--write]
 */

interface GoldReading {
  readonly file: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly value: string;
}
interface Gold {
  readonly discrepancies: readonly {
    readonly type: string;
    readonly sameAs?: string;
    readonly readings: readonly GoldReading[];
  }[];
}
interface Example {
  readonly story: string;
  readonly kind: string;
  readonly features: Readonly<Record<string, number>>;
  readonly label: number;
}

const folds = 5;
const rounds = 25; // Newton's method needs about eight
const penalty = 0.008; // L2, keeps the weights of rare features near 0: .001 to .02 gave much the same

const write = process.argv.includes("--write");
const folders = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const examples = folders.flatMap(examplesOf);
const models = [...new Set(examples.map((example) => example.kind))];
report();
if (write) save();

function examplesOf(folder: string): Example[] {
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort();
  const sources = readStory(
    files.map((file) => join(folder, file)),
    join(folder, "story.json"),
  );
  const docs = documentsOf(sources);
  const files_ = new Map(docs.map((doc) => [doc.source.id, doc.source.id]));
  const story = alignStory(docs, loadResources().words);
  return facets
    .flatMap((facet) => facet.compare(story))
    .map((candidate) => ({
      story: basename(folder),
      kind: candidate.model ?? candidate.kind,
      features: candidate.features,
      label: gold.discrepancies.some(
        (entry) => entry.type !== "omission" && hits(candidate, entry.readings, files_),
      )
        ? 1
        : 0,
    }));
}

function hits(
  { a, b }: Candidate,
  gold: readonly GoldReading[],
  files: ReadonlyMap<string, string>,
): boolean {
  const left = gold.filter((reading) => same(a, reading, files));
  const right = gold.filter((reading) => same(b, reading, files));
  return left.some((p) => right.some((q) => p.value !== q.value));
}

function same(reading: RawReading, gold: GoldReading, files: ReadonlyMap<string, string>): boolean {
  if (files.get(reading.doc.source.id) !== gold.file) return false;
  const cut = Math.min(reading.end, gold.endOffset) - Math.max(reading.start, gold.startOffset);
  const [found, told] = [reading.end - reading.start, gold.endOffset - gold.startOffset];
  return (
    cut > 0 &&
    cut >= Math.min(0.5 * told, 6) &&
    cut >= 0.5 * Math.min(found, told) &&
    found <= Math.max(2 * told, told + 40)
  );
}

/** Logistic regression by Newton's method, with an L2 penalty on all but the bias. */
function learn(rows: readonly Example[]): Record<string, number> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.features)))].sort();
  const inputs = rows.map((row) => [...names.map((name) => row.features[name] ?? 0), 1]);
  const size = names.length + 1;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight, k) => (k < names.length ? penalty * weight : 0));
    const curve = weights.map((_, k) =>
      weights.map((_each, l) => (k === l ? (k < names.length ? penalty : 0) + 1e-9 : 0)),
    );
    inputs.forEach((input, n) => {
      const p = 1 / (1 + Math.exp(-input.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0)));
      const error = (p - (rows[n]?.label ?? 0)) / rows.length;
      const spread = (p * (1 - p)) / rows.length;
      input.forEach((value, k) => {
        if (value === 0) return;
        gradient[k] = (gradient[k] ?? 0) + error * value;
        const row = curve[k];
        if (!row) return;
        for (const [l, other] of input.entries()) row[l] = (row[l] ?? 0) + spread * value * other;
      });
    });
    const step = solve(curve, gradient);
    for (const [k, delta] of step.entries()) weights[k] = (weights[k] ?? 0) - delta;
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return {
    bias: weights[size - 1] ?? 0,
    ...Object.fromEntries(names.map((name, k) => [name, weights[k] ?? 0])),
  };
}

/** Solves matrix · x = right by Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k] ?? 0]);
  const at = (k: number, l: number): number => rows[k]?.[l] ?? 0;
  for (let k = 0; k < rows.length; k += 1) {
    let pivot = k;
    for (let m = k + 1; m < rows.length; m += 1) if (Math.abs(at(m, k)) > Math.abs(at(pivot, k))) pivot = m;
    [rows[k], rows[pivot]] = [rows[pivot] ?? [], rows[k] ?? []];
    for (let m = 0; m < rows.length; m += 1) {
      if (m === k || at(k, k) === 0) continue;
      const factor = at(m, k) / at(k, k);
      rows[m] = (rows[m] ?? []).map((value, l) => value - factor * at(k, l));
    }
  }
  return rows.map((row, k) => (at(k, k) === 0 ? 0 : (row[rows.length] ?? 0) / at(k, k)));
}

function predict(
  weights: Readonly<Record<string, number>>,
  features: Readonly<Record<string, number>>,
): number {
  let sum = weights.bias ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

function report(): void {
  const stories = [...new Set(examples.map((example) => example.story))].sort();
  const fold = new Map(stories.map((story, i) => [story, i % folds]));
  console.log("kind            candidates  flagged  AUC (5-fold by story)  precision at 0.3 (share kept)");
  for (const kind of models) {
    const rows = examples.filter((example) => example.kind === kind);
    const scored: { score: number; label: number }[] = [];
    for (let held = 0; held < folds; held += 1) {
      const weights = learn(rows.filter((row) => fold.get(row.story) !== held));
      for (const row of rows.filter((each) => fold.get(each.story) === held))
        scored.push({ score: predict(weights, row.features), label: row.label });
    }
    const kept = scored.filter(({ score }) => score >= 0.3);
    const share = rows.filter((row) => row.label === 1).length / Math.max(1, rows.length);
    console.log(
      `${kind.padEnd(15)} ${String(rows.length).padStart(10)} ${share.toFixed(2).padStart(8)} ${auc(scored).toFixed(2).padStart(10)} ${(kept.filter(({ label }) => label === 1).length / Math.max(1, kept.length)).toFixed(2).padStart(22)} (${kept.length})`,
    );
  }
}

function auc(scored: readonly { score: number; label: number }[]): number {
  const right = scored.filter(({ label }) => label === 1);
  const wrong = scored.filter(({ label }) => label === 0);
  let above = 0;
  for (const p of right)
    for (const q of wrong) above += p.score > q.score ? 1 : p.score === q.score ? 0.5 : 0;
  return right.length * wrong.length === 0 ? 0.5 : above / (right.length * wrong.length);
}

function save(): void {
  const rows = models.map((kind) => {
    const learnt = learn(examples.filter((example) => example.kind === kind));
    return [
      kind,
      Object.fromEntries(Object.entries(learnt).map(([name, value]) => [name, Number(value.toFixed(3))])),
    ];
  });
  const provenance =
    "Learnt by scripts/train/confidence.ts from annotated development stories; only these figures are kept. Figures: docs/evaluation.md.";
  const file = new URL("../../lib/analysis/lexicon/confidence.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify({ provenance, weights: Object.fromEntries(rows) }, null, 1)}\n`);
}
