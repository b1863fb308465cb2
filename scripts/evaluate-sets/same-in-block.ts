import type { Features } from "@/lib/analysis/semantics/feature";
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { type Counts, counts } from "./figures";

/** Two things of one block that may be the same; `left` and `right` say whose partner each seeks. */
export interface PairOfBlock {
  readonly block: string;
  /** Identities of the two, and the text or version each comes from: a thing has one partner in another text. */
  readonly ends: readonly [a: string, b: string];
  readonly sides: readonly [a: string, b: string];
  readonly features: Features;
  readonly same: boolean;
}

/**
 * How well pairs are told to be the same, five-fold by block. With `oneToOne`, a thing is paired with at most one of
 * each other side, the likeliest pairs first.
 */
export function pairwise(
  pairs: readonly PairOfBlock[],
  ridge: number,
  oneToOne: boolean,
  limit = 0.5,
): Counts {
  const examples: Example[] = ranked(pairs).map(({ block, features, same }) => ({
    group: block,
    features,
    label: same,
  }));
  const scores = crossValidate(examples, { ridge, balanced: false });
  const said = new Array<boolean>(pairs.length).fill(false);
  const taken = new Set<string>();
  const order = pairs.map((_, i) => i).sort((i, j) => (scores[j] ?? 0) - (scores[i] ?? 0));
  for (const i of order) {
    const pair = pairs[i];
    if (!pair || (scores[i] ?? 0) < limit) continue;
    const keys = [
      `${pair.block} ${pair.ends[0]} ${pair.sides[1]}`,
      `${pair.block} ${pair.ends[1]} ${pair.sides[0]}`,
    ];
    if (oneToOne && keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    said[i] = true;
  }
  return counts(
    said,
    pairs.map((pair) => pair.same),
  );
}

/** Adds how the pair stands among the rivals of either end: the best match of both is likelier than a good second. */
function ranked(pairs: readonly PairOfBlock[]): PairOfBlock[] {
  const strength = ({ features }: PairOfBlock) => (features.coverLeast ?? 0) + (features.coverMost ?? 0);
  const best = new Map<string, number[]>();
  const keys = ({ block, ends, sides }: PairOfBlock) => [
    `${block} ${ends[0]} ${sides[1]}`,
    `${block} ${ends[1]} ${sides[0]}`,
  ];
  for (const pair of pairs)
    for (const key of keys(pair))
      best.set(key, [...(best.get(key) ?? []), strength(pair)].sort((x, y) => y - x).slice(0, 2));
  return pairs.map((pair) => {
    const own = strength(pair);
    const leads = keys(pair).map((key) => {
      const [first = 0, second = 0] = best.get(key) ?? [];
      return own >= first ? own - second : own - first;
    });
    return {
      ...pair,
      features: { ...pair.features, leadLeast: Math.min(...leads), leadMost: Math.max(...leads) },
    };
  });
}
