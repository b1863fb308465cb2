import type { Doc } from "../align/document";
import type { WordKnowledge } from "../resources";
import type { Features } from "../semantics/feature";

const mostWords = 6; // of each side: a longer stretch is told by its first words

/** How the words of two differing stretches stand to each other: opposites, the same, or nothing to do. */
export function meaningFeatures(
  a: Doc,
  left: readonly number[],
  b: Doc,
  right: readonly number[],
  { thesaurus, vectors, vocabulary }: WordKnowledge,
): Features {
  let alike = 0;
  let synonym = 0;
  let opposite = 0;
  let kin = 0;
  for (const i of left.slice(0, mostWords)) {
    for (const j of right.slice(0, mostWords)) {
      const [p, q] = [a.tokens[i], b.tokens[j]];
      if (!p || !q || p.lemma === q.lemma) continue;
      alike = Math.max(alike, vectors.similarity(p.lemma, q.lemma) ?? 0);
      const { name } = thesaurus.relation(p.lemma, q.lemma);
      if (name === "synonym" || name === "derived" || name === "inflection") synonym = 1;
      else if (name === "antonym") opposite = 1;
      else if (
        name === "hypernym" ||
        name === "hyponym" ||
        name === "sister" ||
        name === "whole" ||
        name === "part"
      )
        kin = 1;
    }
  }
  const telling = (doc: Doc, list: readonly number[]): number =>
    list.length === 0
      ? 0
      : list.reduce((sum, i) => sum + vocabulary.idf(doc.tokens[i]?.lemma ?? ""), 0) / list.length;
  return {
    alike,
    synonym,
    opposite,
    kin,
    telling: (telling(a, left) + telling(b, right)) / 2,
    balance: Math.min(left.length, right.length) / Math.max(1, left.length, right.length),
  };
}
