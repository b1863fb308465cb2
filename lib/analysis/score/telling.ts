import type { Doc, Unit } from "../align/document";
import { remembered } from "../align/remembered";
import type { Alignment } from "../facets/facet";
import { hedgesOf } from "../semantics/hedges";
import { isContent, isName, isNumber, type Word } from "../semantics/phrase";
import { modals, negations, quantifiers } from "../semantics/word-classes";

const opening = 3; // sentences: the headline and the lead tell what the story is about
const tellsTheLike = 0.2; // cosine from which another source's sentence supports one

/** What one clause is made of, as far as it takes part in the figures. */
export interface Telling {
  readonly sentence: Unit;
  readonly position: number;
  readonly quoted: boolean;
  readonly headline: boolean;
  readonly hedges: number;
  readonly content: number;
  readonly has: Readonly<
    Record<"modals" | "negations" | "quantifiers" | "figures" | "names" | "verbs", boolean>
  >;
  /** 0..1: in what share of the story's sentences its words stand. */
  readonly central: number;
  /** 0..1: the share of its words that stand in some text's opening. */
  readonly opening: number;
  /** 0..1: the share of the other sources with a sentence like this one. */
  readonly support: number;
}

/** Reads what the clauses of a story are made of, each once. */
export function tellingsOf({ docs, sentencePairs }: Alignment): (clause: Unit) => Telling {
  const tellers = new Map<Unit, Set<Doc>>();
  for (const { a, b, score } of sentencePairs) {
    if (score < tellsTheLike) continue;
    for (const [unit, other] of [
      [a, b.doc],
      [b, a.doc],
    ] as const)
      tellers.set(unit, (tellers.get(unit) ?? new Set()).add(other));
  }
  const counts = new Map<string, number>();
  const opened = new Set<string>();
  let sentences = 0;
  for (const doc of docs)
    for (const unit of doc.sentences) {
      sentences += 1;
      for (const term of unit.terms) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
        if (unit.sentence < opening || isHeadline(unit)) opened.add(term);
      }
    }
  return remembered((clause) => {
    const sentence = clause.within ?? clause;
    const { doc, from, to, terms } = clause;
    const words = doc.tokens.slice(from, to);
    const any = (test: (word: Word) => boolean) => words.some(test);
    const perTerm = (of: (term: string) => number) =>
      terms.size === 0 ? 0 : [...terms].reduce((sum, term) => sum + of(term), 0) / terms.size;
    return {
      sentence,
      position: clause.sentence / Math.max(1, doc.source.reading.sentences.length),
      quoted: doc.quotations.some(
        ({ direct, start, end }) => direct && start < clause.end && end > clause.start,
      ),
      headline: isHeadline(clause),
      hedges: hedgesOf(words).reduce((sum, { degree }) => sum + degree, 0),
      content: Math.log2(1 + words.filter(isContent).length),
      has: {
        modals: any((word) => modals.has(word.norm)),
        negations: any((word) => negations.has(word.norm)),
        quantifiers: any((word) => quantifiers.has(word.norm)),
        figures: any(isNumber),
        names: any(isName),
        verbs: any((word) => word.pos === "VERB"),
      },
      central: perTerm((term) => (counts.get(term) ?? 0) / sentences),
      opening: perTerm((term) => (opened.has(term) ? 1 : 0)),
      support: (tellers.get(sentence)?.size ?? 0) / Math.max(1, docs.length - 1),
    };
  });
}

const isHeadline = (unit: Unit): boolean =>
  unit.doc.source.reading.sentences[unit.sentence]?.kind === "headline";
