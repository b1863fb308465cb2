import { diffArrays } from "diff";
import type { Unit } from "./document";
import { isWord } from "./word";

/** Words [from, to) of one near copy that stand where the other has others, or none; the same words stand around both. */
export interface Substitution {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
  /** How many of the next words, up to `reach` on each side, both share without a break. */
  readonly around: number;
}

const reach = 5;
const longest = 6; // words: a longer run is told anew, not replaced

/** What two units that are worded alike have in each other's place. */
export function substitutionsOf(a: Unit, b: Unit): Substitution[] {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const found: Substitution[] = [];
  let [i, j, same] = [0, 0, 0];
  let open: { a: number; b: number; i: number; j: number; before: number } | null = null;
  const close = (after: number): void => {
    if (!open || Math.max(i - open.i, j - open.j) > longest) return;
    found.push({
      a: range(a, left, open.i, i),
      b: range(b, right, open.j, j),
      around: Math.min(reach, open.before) + Math.min(reach, after),
    });
  };
  const norm = ({ doc }: Unit, words: readonly number[]) => words.map((at) => doc.tokens[at]?.norm ?? "");
  for (const { added, removed, count } of diffArrays(norm(a, left), norm(b, right))) {
    if (!added && !removed) {
      close(count);
      open = null;
      same = count;
      i += count;
      j += count;
      continue;
    }
    open ??= { a: i, b: j, i, j, before: same };
    if (removed) i += count;
    else j += count;
  }
  close(0);
  return found;
}

const wordsOf = ({ doc, from, to }: Unit): number[] => {
  const words: number[] = [];
  for (let at = from; at < to; at += 1) if (isWord(doc.tokens, at)) words.push(at);
  return words;
};

/** The tokens from one word up to another. */
const range = (unit: Unit, words: readonly number[], from: number, to: number): readonly [number, number] =>
  from === to
    ? [words[from] ?? unit.to, words[from] ?? unit.to]
    : [words[from] ?? unit.from, (words[to - 1] ?? unit.from) + 1];
