import type { Knowledge } from "./alignment";
import type { Difference } from "./differences";
import type { Features } from "./feature";
import { contrast } from "./features";
import { type LogisticModel, predict } from "./logistic";
import type { Phrase } from "./phrase";

/** What a judge says of two stretches of text on the same matter. */
export interface Judgement {
  /** 0..1: how likely they say the same; below 0.5 they rather differ. */
  readonly same: number;
  /** What differs, with the places of the words: what an explanation can point at. */
  readonly differences: readonly Difference[];
  /** The figures that weighed most against "the same", the heaviest first, with what each added to the log-odds. */
  readonly reasons: readonly (readonly [figure: string, weight: number])[];
  readonly features: Features;
}

/**
 * Judges whether two stretches that were found to speak of one thing mean the same. The comparison does not ask it,
 * since its figures did not better the confidence (docs/evaluation.md): it is learnt by scripts/train/judge.ts, and
 * measured by scripts/evaluate-sets on the figures that it rests on.
 */
export interface MeaningJudge {
  readonly judge: (a: Phrase, b: Phrase) => Judgement;
}

const shownReasons = 4;
const leastReason = 0.1; // log-odds; a figure that adds less explains nothing

const nearCopy = 0.7; // share of the words in the same order from which a changed word is an edit, not a rendering

/** Odds that meaning differs, for free renderings (translations, paraphrases) and for near copies. */
export interface JudgeWeights {
  readonly renderings: LogisticModel;
  readonly nearCopies: LogisticModel;
}

/** The judge by word knowledge: differing words by kind, weighed by a model that gives the odds that meaning differs. */
export function judgeByWords(weights: JudgeWeights, knowledge: Knowledge): MeaningJudge {
  return {
    judge: (a, b) => {
      const { alignment, differences, features } = contrast(a, b, knowledge);
      if (differences.length === 0) return { same: 1, differences, reasons: [], features };
      const model = alignment.inOrder >= nearCopy ? weights.nearCopies : weights.renderings;
      const { probability, shares } = predict(model, features);
      const reasons = Object.entries(shares)
        .filter(([, share]) => share > leastReason)
        .sort(([p, x], [q, y]) => y - x || (p < q ? -1 : 1))
        .slice(0, shownReasons);
      return { same: 1 - probability, differences, reasons, features };
    },
  };
}
