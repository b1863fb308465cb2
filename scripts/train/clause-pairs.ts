import { type Doc, documentsOf, type Unit } from "@/lib/analysis/align/document";
import { weightTerms } from "@/lib/analysis/align/weights";
import { read } from "@/lib/analysis/read";
import { type Divergence, divergenceOf, type Telling } from "@/lib/analysis/semantics/divergence";
import { isContent } from "@/lib/analysis/semantics/phrase";
import { cosine } from "@/lib/analysis/semantics/vectors";
import { loadResources } from "@/lib/engine/resources";
import { loadSemantics } from "@/lib/engine/semantics";
import type { GoldSpan, GoldStory } from "./gold-stories";

const partners = 3; // clauses of each other text that a clause is held against: half of what six would reach in a third

/** Two clauses of different texts of a story with what the annotator made of them. */
export interface ClausePair {
  readonly story: string;
  readonly a: Unit;
  readonly b: Unit;
  readonly features: Divergence;
  /** The discrepancies that set these two apart, by their place in the gold. */
  readonly slots: readonly number[];
  /** Listed as an agreement, as one value of a discrepancy, or as a pair that only looks divergent. */
  readonly lookAlike: boolean;
}

/** The pairs of clauses of a story that are nearest in words or meaning, with their labels. */
export function clausePairsOf(story: GoldStory): ClausePair[] {
  const resources = loadResources();
  const knowledge = loadSemantics();
  const docs = documentsOf(
    [...story.texts].map(([file, text]) => ({
      id: file,
      name: file,
      date: null,
      language: "en",
      kind: "article" as const,
      origin: null,
      reading: read(text, { date: null, language: "en" }, resources),
    })),
  );
  const weights = weightTerms(docs, knowledge);
  const directions = new Map(
    docs.flatMap((doc) =>
      [...doc.clauses, ...doc.sentences].map((unit) => {
        const words = doc.tokens.slice(unit.from, unit.to).filter(isContent);
        return [unit, knowledge.vectors.phrase(words.map((word) => word.norm))] as const;
      }),
    ),
  );
  const sum = (terms: Iterable<string>) =>
    [...terms].reduce((total, term) => total + weights.of(term) ** 2, 0);
  const masses = new Map([...directions.keys()].map((unit) => [unit, sum(unit.terms)]));
  const near = (a: Unit, b: Unit) => {
    const shared = sum([...a.terms].filter((term) => b.terms.has(term)));
    const [x, y] = [directions.get(a), directions.get(b)];
    const words = shared / Math.max(1e-9, Math.sqrt((masses.get(a) ?? 0) * (masses.get(b) ?? 0)));
    return { words, meaning: x && y ? cosine(x, y) : 0, shared };
  };
  const whole = new Map(
    docs.map((doc) => [doc, new Map(doc.sentences.map((unit) => [unit.sentence, unit]))]),
  );
  const sentenceOf = (unit: Unit) => whole.get(unit.doc)?.get(unit.sentence) ?? unit;
  const kept = new Map<string, readonly [Unit, Unit]>();
  for (const from of docs)
    for (const to of docs) {
      if (from === to) continue;
      const outer = new Map<string, number>();
      const around = (a: Unit, b: Unit) => {
        const key = `${a.sentence} ${b.sentence}`;
        const known = outer.get(key);
        if (known !== undefined) return known;
        const { words, meaning } = near(sentenceOf(a), sentenceOf(b));
        outer.set(key, 0.5 * words + 0.2 * meaning);
        return outer.get(key) ?? 0;
      };
      for (const a of from.clauses) {
        const best = to.clauses
          .map((b) => ({ b, score: near(a, b).words + 0.5 * near(a, b).meaning + around(a, b) }))
          .sort((p, q) => q.score - p.score)
          .slice(0, partners);
        for (const { b } of best) {
          const [x, y] = from.index < to.index ? [a, b] : [b, a];
          kept.set(`${x.id} ${y.id}`, [x, y]);
        }
      }
    }
  return [...kept.values()].map(([a, b]) => {
    const [inner, outer] = [near(a, b), near(sentenceOf(a), sentenceOf(b))];
    return {
      story: story.name,
      a,
      b,
      features: divergenceOf(
        tellingOf(a, sentenceOf(a)),
        tellingOf(b, sentenceOf(b)),
        { inner, outer },
        knowledge,
      ),
      ...labelsOf(story, a, b),
    };
  });
}

function tellingOf(clause: Unit, sentence: Unit): Telling {
  const { doc } = clause;
  return {
    clause: doc.tokens.slice(clause.from, clause.to),
    sentence: doc.tokens.slice(sentence.from, sentence.to),
    position: clause.sentence / Math.max(1, doc.source.reading.sentences.length),
    quoted: doc.quotations.some((q) => q.direct && q.start < clause.end && q.end > clause.start),
    headline: doc.source.reading.sentences[clause.sentence]?.kind === "headline",
  };
}

function labelsOf(story: GoldStory, a: Unit, b: Unit) {
  const at = (unit: Unit, spans: readonly GoldSpan[]) => spans.filter((span) => covers(unit, span));
  const slots: number[] = [];
  let lookAlike = false;
  story.discrepancies.forEach((slot, i) => {
    if (slot.type === "omission") return;
    const values = (unit: Unit) => slot.readings.filter((r) => covers(unit, r)).map((r) => r.value);
    const [x, y] = [values(a), values(b)];
    if (x.some((value) => y.some((other) => other !== value))) slots.push(i);
    else if (x.length > 0 && y.length > 0) lookAlike = true;
  });
  for (const { readings } of story.agreements)
    if (at(a, readings).length > 0 && at(b, readings).length > 0) lookAlike = true;
  for (const { a: left, b: right } of story.hardNegatives)
    if ((covers(a, left) && covers(b, right)) || (covers(a, right) && covers(b, left))) lookAlike = true;
  return { slots, lookAlike: lookAlike && slots.length === 0 };
}

/** True when a unit would count as that span: most of it, or six characters, and not wildly longer. */
function covers(unit: Unit & { readonly doc: Doc }, span: GoldSpan): boolean {
  if (unit.doc.source.id !== span.file) return false;
  const shared = Math.min(unit.end, span.endOffset) - Math.max(unit.start, span.startOffset);
  const [found, gold] = [unit.end - unit.start, span.endOffset - span.startOffset];
  return (
    shared > 0 &&
    shared >= Math.min(0.5 * gold, 6) &&
    shared >= 0.5 * Math.min(found, gold) &&
    found <= Math.max(2 * gold, gold + 40)
  );
}
