import { distance as levenshtein } from "fastest-levenshtein";
import { withoutAccents } from "@/lib/text/fold";
import { address } from "../lexicon/titles";
import type { Features } from "../semantics/feature";
import { romanised } from "./romanised";

// Particles of Arabic, Hebrew, Romance and Germanic names, left out or joined as a paper likes: own list.
const particles = new Set(
  "al el ul bin ben ibn bint abu abou abd abdul de del della di da dos von van der la le haji hajji sheikh shaykh jr sr".split(
    " ",
  ),
);

interface NamePart {
  readonly letters: string;
  readonly key: string;
  /** The consonants of the key: vowels are where romanisations differ most. */
  readonly frame: string;
  readonly particle: boolean;
}

function partsOf(name: string): NamePart[] {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/['’ʿʾ`]/gu, "")
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== "" && !address.has(part))
    .map((letters) => {
      const key = romanised(letters);
      return { letters, key, frame: key.replace(/(?!^)[aeiou]/gu, ""), particle: particles.has(letters) };
    });
}

/** The parts that tell a person; a name of nothing but particles keeps them. */
const withoutParticles = (parts: readonly NamePart[]): readonly NamePart[] =>
  parts.some((part) => !part.particle) ? parts.filter((part) => !part.particle) : parts;

/** 0..1: how alike two parts are in sound: 1 for one key, less by the letters that differ. */
function alike(p: NamePart, q: NamePart): number {
  if (p.letters === q.letters) return 1;
  if (p.key === q.key) return 0.97;
  if (p.letters.length === 1 || q.letters.length === 1) return p.letters[0] === q.letters[0] ? 0.8 : 0;
  const byKey = 1 - levenshtein(p.key, q.key) / Math.max(p.key.length, q.key.length, 1);
  const byLetters = 1 - levenshtein(p.letters, q.letters) / Math.max(p.letters.length, q.letters.length);
  const sameFrame = p.frame === q.frame && p.frame.length > 1 ? 0.85 : 0;
  return Math.max(byKey, byLetters, sameFrame);
}

const matched = 0.7; // from here on two parts are one name in other letters

/**
 * How two names stand to each other: which parts of one the other has, by sound, whatever the order and the particles.
 * `rarity` tells how telling a part is (0..1).
 */
export function nameFeatures(a: string, b: string, rarity: (part: string) => number): Features {
  const [all, others] = [partsOf(a), partsOf(b)].sort((x, y) => x.length - y.length || (a < b ? -1 : 1));
  if (!all || !others || all.length === 0 || others.length === 0) return {};
  const [few, many] = [withoutParticles(all), withoutParticles(others)].sort((x, y) => x.length - y.length);
  if (!few || !many) return {};
  const pairs = few
    .flatMap((p, i) => many.map((q, j) => ({ i, j, like: alike(p, q) })))
    .sort((x, y) => y.like - x.like || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i || x.j - y.j);
  const partner = new Map<number, { j: number; like: number }>();
  const taken = new Set<number>();
  for (const { i, j, like } of pairs) {
    if (partner.has(i) || taken.has(j) || like < 0.4) continue;
    partner.set(i, { j, like });
    taken.add(j);
  }
  const likes = few.map((_, i) => partner.get(i)?.like ?? 0);
  const weights = few.map(({ letters }) => rarity(letters));
  const lacking = many.filter((_, j) => !taken.has(j));
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  const close = likes.filter((like) => like >= matched).length;
  const order = [...partner].sort((x, y) => x[0] - y[0]).map(([, { j }]) => j);
  const [last, lastOther] = [few.at(-1), many.at(-1)];
  const [first, firstOther] = [few[0], many[0]];
  const joined = (parts: readonly NamePart[]): string => parts.map((part) => part.key).join("");
  const [x, y] = [joined(few), joined(many)];
  const telling = (list: readonly number[]): number => sum(list.map((like, i) => like * (weights[i] ?? 0)));
  return {
    mean: sum(likes) / few.length,
    least: Math.min(...likes),
    least2: Math.min(...likes) ** 2,
    closeShare: close / few.length,
    closeOfMany: close / many.length,
    close: Math.min(4, close),
    twoClose: close >= 2 ? 1 : 0,
    threeClose: close >= 3 ? 1 : 0,
    allClose: close === few.length ? 1 : 0,
    exact: likes.filter((like) => like >= 0.97).length / few.length,
    weighed: telling(likes) / Math.max(1e-9, sum(weights)),
    tellingShared: sum(likes.map((like, i) => (like >= matched ? (weights[i] ?? 0) : 0))),
    tellingMissed: sum(likes.map((like, i) => (like >= matched ? 0 : (weights[i] ?? 0)))),
    tellingLacking: Math.min(3, sum(lacking.map(({ letters }) => rarity(letters)))),
    rarest: Math.max(0, ...likes.map((like, i) => (like >= matched ? (weights[i] ?? 0) : 0))),
    last: last && lastOther ? alike(last, lastOther) : 0,
    first: first && firstOther ? alike(first, firstOther) : 0,
    bothEnds:
      last && lastOther && first && firstOther ? alike(last, lastOther) * alike(first, firstOther) : 0,
    ordered: order.every((j, i) => i === 0 || (order[i - 1] ?? 0) < j) ? 1 : 0,
    whole: 1 - levenshtein(x, y) / Math.max(x.length, y.length, 1),
    single: few.length === 1 ? 1 : 0,
    pair: few.length === 2 ? 1 : 0,
    fewParts: Math.min(5, few.length),
    manyParts: Math.min(7, many.length),
    extra: Math.min(4, many.length - few.length),
  };
}

const sameEnd = 0.8; // one letter of five: "Qassim" / "Gassim"

/** A name as it is compared: its parts, particles aside, by letters and by sound. */
export interface Spelling {
  readonly name: string;
  readonly parts: readonly NamePart[];
}

/** The spelling of a full name. */
export const spellingOf = (name: string): Spelling => ({ name, parts: withoutParticles(partsOf(name)) });

/**
 * True when two full names are one in other letters by plain rule: every part of the shorter one stands in the longer
 * one, in order, particles aside, and they end alike. "Mu'ammar al-Qassim" is "Muammar Gassim".
 */
export function sameParts(a: Spelling, b: Spelling): boolean {
  // Most names are told apart by their ends, which is quick.
  if (!endsAlike(a.parts[0], b.parts[0]) || !endsAlike(a.parts.at(-1), b.parts.at(-1))) return false;
  const figures = nameFeatures(a.name, b.name, () => 1);
  return figures.twoClose === 1 && figures.allClose === 1 && figures.ordered === 1;
}

const endsAlike = (p: NamePart | undefined, q: NamePart | undefined): boolean =>
  p !== undefined && q !== undefined && alike(p, q) >= sameEnd;
