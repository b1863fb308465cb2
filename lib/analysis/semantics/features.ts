import { type Alignment, alignWords, type Knowledge, opposedScore } from "./alignment";
import { type Difference, differenceKinds, differencesOf } from "./differences";
import type { Features } from "./feature";
import { figureFeatures } from "./figures";
import { isContent, isName, isNumber, type Phrase } from "./phrase";
import { polarityFeatures } from "./polarity";
import type { RelationName } from "./thesaurus";
import { cosine } from "./vectors";

/** Two phrases held against each other: word pairs, differences, and the figures drawn from them. */
export interface Contrast {
  readonly alignment: Alignment;
  readonly differences: readonly Difference[];
  readonly features: Features;
}

/** Holds two phrases against each other. What comes first changes nothing but the sides of the answer. */
export function contrast(a: Phrase, b: Phrase, knowledge: Knowledge): Contrast {
  // Ties between word pairs are broken by place, which depends on the side: so the sides are put in one order first.
  return keyOf(a) <= keyOf(b) ? contrastOrdered(a, b, knowledge) : turned(contrastOrdered(b, a, knowledge));
}

const keyOf = (phrase: Phrase) => phrase.map((word) => word.text).join(" ");

function contrastOrdered(a: Phrase, b: Phrase, knowledge: Knowledge): Contrast {
  const alignment = alignWords(a, b, knowledge);
  const differences = differencesOf(a, b, alignment, knowledge);
  return {
    alignment,
    differences,
    features: {
      ...countsOf(differences),
      ...overlaps(a, b, alignment, knowledge),
      ...swaps(a, b, alignment),
      ...polarityFeatures(a, b, alignment),
      ...figureFeatures(a, b),
      ...shorterLacks(a, b, alignment),
    },
  };
}

const opposite: Partial<Record<RelationName, RelationName>> = {
  hypernym: "hyponym",
  hyponym: "hypernym",
  whole: "part",
  part: "whole",
};

function turned({ alignment, differences, features }: Contrast): Contrast {
  return {
    features,
    differences: differences.map(({ kind, a, b }) => ({ kind, a: b, b: a })),
    alignment: {
      pairs: alignment.pairs.map(({ a, b, relation, ...rest }) => ({
        ...rest,
        a: b,
        b: a,
        relation: opposite[relation] ?? relation,
      })),
      restA: alignment.restB,
      restB: alignment.restA,
      hunks: alignment.hunks.map(({ a, b }) => ({ a: b, b: a })),
      inOrder: alignment.inOrder,
    },
  };
}

/** How many differences of each kind, on a scale where the first counts most. */
function countsOf(differences: readonly Difference[]): Features {
  const counts: Record<string, number> = {};
  for (const kind of differenceKinds)
    counts[kind] = Math.log2(1 + differences.filter((difference) => difference.kind === kind).length);
  const weighty = differences.filter(
    (d) => d.kind !== "small" && d.kind !== "moved" && d.kind !== "inflection",
  );
  counts.formOnly = weighty.length === 0 ? 1 : 0;
  return counts;
}

function overlaps(a: Phrase, b: Phrase, alignment: Alignment, knowledge: Knowledge): Features {
  const { vocabulary, vectors } = knowledge;
  const weight = (phrase: Phrase, i: number) => {
    const word = phrase[i];
    return word && isContent(word) ? vocabulary.idf(word.norm) : 0;
  };
  const total = (phrase: Phrase) => phrase.reduce((sum, _, i) => sum + weight(phrase, i), 0);
  const [allA, allB] = [total(a), total(b)];
  let [softA, softB, hardA, hardB] = [0, 0, 0, 0];
  for (const { a: i, b: j, score } of alignment.pairs) {
    const opposed = score === opposedScore ? 0 : score;
    softA += weight(a, i) * opposed;
    softB += weight(b, j) * opposed;
    if (score >= 0.95) {
      hardA += weight(a, i);
      hardB += weight(b, j);
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const [coverA, coverB] = [share(softA, allA), share(softB, allB)];
  const words = (phrase: Phrase) => phrase.filter(isContent).map((word) => word.norm);
  const [phraseA, phraseB] = [vectors.phrase(words(a)), vectors.phrase(words(b))];
  const rest = (phrase: Phrase, ids: readonly number[]) => {
    const kept = ids.flatMap((i) => phrase[i] ?? []).filter(isContent);
    return vectors.phrase(kept.map((word) => word.norm));
  };
  const [restA, restB] = [rest(a, alignment.restA), rest(b, alignment.restB)];
  const [left, right] = [allA - softA, allB - softB];
  return {
    coverLeast: Math.min(coverA, coverB),
    coverMost: Math.max(coverA, coverB),
    exactLeast: Math.min(share(hardA, allA), share(hardB, allB)),
    exactMost: Math.max(share(hardA, allA), share(hardB, allB)),
    leftLeast: Math.min(left, right),
    leftMost: Math.max(left, right),
    inOrder: alignment.inOrder,
    jaccard: jaccard(a, b),
    bigrams: bigramShare(a, b),
    cosine: phraseA && phraseB ? cosine(phraseA, phraseB) : 0,
    restCosine: restA && restB ? cosine(restA, restB) : 0,
    bothRest: restA && restB ? 1 : 0,
    lengthRatio: Math.min(a.length, b.length) / Math.max(1, a.length, b.length),
    length: Math.log2(1 + Math.max(a.length, b.length)),
    hunks: Math.log2(1 + alignment.hunks.length),
    rarest: Math.max(
      0,
      ...[...alignment.restA.map((i) => weight(a, i)), ...alignment.restB.map((j) => weight(b, j))],
    ),
    unrelated: least(alignment.pairs.map((pair) => pair.score)),
  };
}

/** What the shorter phrase says and the longer does not: a claim that the longer text does not carry. */
function shorterLacks(a: Phrase, b: Phrase, { restA, restB }: Alignment): Features {
  const [phrase, rest] = a.length <= b.length ? [a, restA] : [b, restB];
  const words = rest.flatMap((i) => phrase[i] ?? []);
  return {
    lacksNames: Math.min(3, words.filter(isName).length),
    lacksVerbs: Math.min(3, words.filter((word) => word.pos === "VERB" && isContent(word)).length),
    lacksOthers: Math.min(3, words.filter((word) => word.pos === "NOUN" || word.pos === "ADJ").length),
  };
}

/** Names or figures that both have, in another order: "A beat B" against "B beat A". */
function swaps(a: Phrase, b: Phrase, alignment: Alignment): Features {
  const marked = alignment.pairs
    .filter(({ a: i, relation }) => relation === "same" && a[i] && (isName(a[i]) || isNumber(a[i])))
    .sort((p, q) => p.a - q.a);
  let inverted = 0;
  marked.forEach((pair, k) => {
    if (k > 0 && pair.b < (marked[k - 1]?.b ?? 0)) inverted += 1;
  });
  const named = (phrase: Phrase) => phrase.filter((word) => isName(word) || isNumber(word)).length;
  return { inverted: Math.min(2, inverted), marked: Math.log2(1 + Math.max(named(a), named(b))) };
}

function jaccard(a: Phrase, b: Phrase): number {
  const [x, y] = [new Set(a.map((word) => word.norm)), new Set(b.map((word) => word.norm))];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(1, x.size + y.size - shared);
}

function bigramShare(a: Phrase, b: Phrase): number {
  const pairs = (phrase: Phrase) =>
    new Set(phrase.slice(1).map((word, i) => `${phrase[i]?.norm} ${word.norm}`));
  const [x, y] = [pairs(a), pairs(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return shared / Math.max(1, x.size + y.size - shared);
}

const least = (scores: readonly number[]) => (scores.length === 0 ? 0 : Math.min(...scores));
