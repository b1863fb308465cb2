import type { Features } from "./feature";
import { amountOf, isNumber, type Phrase } from "./phrase";

const above = new Set(["over", "than", "least", "exceeding", "exceeds", "nearly", "almost", "up"]);

interface Figure {
  readonly value: number;
  /** What is counted or measured, as far as the neighbouring words tell. */
  readonly around: readonly string[];
  readonly isBound: boolean;
}

/**
 * How the figures of the two phrases meet: the same value, a bound that the other's value keeps, or another value beside
 * the same words. The shorter phrase is the one whose figures must be found in the other.
 */
export function figureFeatures(a: Phrase, b: Phrase): Features {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [asked, given] = [figuresOf(short), figuresOf(long)];
  let [met, clash, missing, bound] = [0, 0, 0, 0];
  for (const figure of asked) {
    if (given.some(({ value }) => Math.abs(value - figure.value) <= 1e-9 * Math.abs(value))) {
      met += 1;
      continue;
    }
    const rivals = given.filter(({ around }) => around.some((word) => figure.around.includes(word)));
    if (figure.isBound && given.some(({ value }) => value > figure.value && value < figure.value * 1.3))
      bound += 1;
    else if (rivals.length > 0) clash += 1;
    else missing += 1;
  }
  const misplaced = asked.filter(
    (figure) =>
      given.some(({ value }) => value === figure.value) &&
      !given.some(
        ({ value, around }) => value === figure.value && around.some((w) => figure.around.includes(w)),
      ),
  ).length;
  return {
    figuresMet: met,
    figuresClash: clash,
    figuresMissing: missing,
    figuresBound: bound,
    figuresMisplaced: misplaced,
  };
}

/** The figures of a phrase; "3.5 million" is one. */
function figuresOf(phrase: Phrase): Figure[] {
  const found: Figure[] = [];
  for (let i = 0; i < phrase.length; i += 1) {
    const first = phrase[i];
    if (!first || !isNumber(first)) continue;
    const begin = i;
    let value = amountOf(first) ?? 0;
    for (let next = phrase[i + 1]; next && isNumber(next); next = phrase[i + 1]) {
      const factor = amountOf(next) ?? 1;
      value = factor >= 100 ? value * factor : value + factor;
      i += 1;
    }
    const words = [...phrase.slice(Math.max(0, begin - 2), begin), ...phrase.slice(i + 1, i + 4)];
    found.push({
      value,
      around: words
        .filter((word) => /\p{L}{3}|[$€£%]/u.test(word.norm) && word.pos !== "DET" && word.pos !== "ADP")
        .map((word) => word.lemma),
      isBound: words.some((word) => above.has(word.norm)),
    });
  }
  return found;
}
