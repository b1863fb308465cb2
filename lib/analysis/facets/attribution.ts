import type { Unit } from "../align/document";
import { either } from "./either";
import type { Alignment, Candidate, Facet } from "./facet";
import { listed } from "./listed";
import { sameSurname } from "./names";
import { phrase } from "./phrase";
import { dice, piecePairs } from "./quote-pairs";
import { type Attribution, attributionsIn } from "./speaker";
import { topicOf } from "./topic";

const reach = 10; // tokens between a clause and the verb that reports it
const sameUtterance = 0.7; // dice of all words: two renderings this near are one utterance
const fewestWords = 5; // "no comment" is said by many
const asFact = "stated as fact"; // the value of a clause without a source
const sourcedAlike = 0.3; // cosine from which a clause without a source tells the reported thing as fact

const compare = (story: Alignment): Candidate[] => [...ofClauses(story), ...ofUtterances(story)];

function ofClauses({ clausePairs, weights, docs }: Alignment): Candidate[] {
  const sentences = new Map(
    docs.flatMap((doc) => doc.sentences.map((unit) => [`${doc.index} ${unit.sentence}`, unit] as const)),
  );
  const known = new Map<number, Attribution[]>();
  const told = (clause: Unit): Attribution[] => {
    const sentence = sentences.get(`${clause.doc.index} ${clause.sentence}`) ?? clause;
    const list = known.get(sentence.id) ?? attributionsIn(sentence);
    known.set(sentence.id, list);
    return list;
  };
  const found: Candidate[] = [];
  for (const pair of clausePairs) {
    const [left, right] = [told(pair.a), told(pair.b)];
    const [p, q] = [governing(pair.a, left), governing(pair.b, right)];
    if (p && q) {
      if (
        p.pronoun ||
        q.pronoun ||
        same(p, q) ||
        right.some((other) => same(p, other)) ||
        left.some((other) => same(q, other))
      )
        continue;
      const a = phrase(pair.a.doc, p.from, p.to, p.who);
      const b = phrase(pair.b.doc, q.from, q.to, q.who);
      if (!a || !b) continue;
      const inside =
        p.verb >= pair.a.from && p.verb < pair.a.to && q.verb >= pair.b.from && q.verb < pair.b.to;
      found.push({
        kind: "attribution",
        a,
        b,
        topic: topicOf(pair, weights),
        features: {
          sameVerb: p.lemma === q.lemma ? 1 : 0,
          forceful: p.lemma === q.lemma && p.lemma !== "say" ? 1 : 0,
          related: related(p, q) ? 1 : 0,
          inside: inside ? 1 : 0,
        },
      });
    } else if (p || q) {
      const teller = p ?? q;
      if (!teller || left.length > 0 === right.length > 0 || pair.score < sourcedAlike || teller.pronoun)
        continue;
      const [own, bare] = p ? [pair.a, pair.b] : [pair.b, pair.a];
      const sourced = phrase(
        own.doc,
        Math.min(teller.from, own.from),
        Math.max(teller.to, own.to),
        teller.who,
      );
      const fact = phrase(bare.doc, bare.from, bare.to, asFact);
      if (!sourced || !fact) continue;
      const [a, b] = p ? [sourced, fact] : [fact, sourced];
      found.push({
        kind: "attribution",
        a,
        b,
        topic: topicOf(pair, weights),
        features: {
          bare: 1,
          accuse: /^(?:accuse|claim|allege|blame|deny|warn)$/u.test(teller.lemma) ? 1 : 0,
        },
      });
    }
  }
  return found;
}

/** The same words in quotation marks, given to two people. */
function ofUtterances({ docs }: Alignment): Candidate[] {
  return piecePairs(docs).flatMap(([p, q]): Candidate[] => {
    const [left, right] = [p.by, q.by];
    if (!left || !right || !isNamed(left.name) || !isNamed(right.name)) return [];
    if (Math.min(p.words.length, q.words.length) < fewestWords || dice(p.words, q.words) < sameUtterance)
      return [];
    if (p.speaker === q.speaker || sameSurname(p.speaker, q.speaker)) return [];
    return [
      {
        kind: "attribution",
        a: { doc: p.doc, start: left.start, end: left.end, value: left.name },
        b: { doc: q.doc, start: right.start, end: right.end, value: right.name },
        topic: shortened(p.doc.text.slice(p.start, p.end)),
        model: "contrast",
        features: { around: 0.6 },
      },
    ];
  });
}

const isNamed = (name: string): boolean => /^(?!The\b)\p{Lu}/u.test(name);
const shortened = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 57)}…`);

/** The attribution that governs the clause: in it, or the nearest of its sentence within reach. */
function governing(clause: Unit, list: readonly Attribution[]): Attribution | null {
  const distance = ({ verb }: Attribution): number =>
    verb < clause.from ? clause.from - verb : verb >= clause.to ? verb - clause.to + 1 : 0;
  const [nearest] = [...list].sort((p, q) => distance(p) - distance(q) || p.verb - q.verb);
  return nearest && distance(nearest) <= reach ? nearest : null;
}

const same = (p: Attribution, q: Attribution): boolean =>
  p.who === q.who ||
  sameSurname(p.who, q.who) ||
  p.whoText.toLowerCase().includes(q.who) ||
  q.whoText.toLowerCase().includes(p.who);

/** A spokesman and the ministry he speaks for are not two witnesses. */
const related = (p: Attribution, q: Attribution): boolean => {
  const words = new Set(p.whoText.toLowerCase().split(/\s+/u));
  return q.whoText
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => word.length > 3 && words.has(word));
};

/** Who said or did it, and whether anybody is said to have. */
export const attribution: Facet = {
  kind: "attribution",
  compare,
  statement: (claim) => `Whose word is it: ${either(claim)}?`,
  why: (claim) => {
    const bare = claim.judged.find(({ value }) => value === asFact);
    return bare
      ? `without a source beside it, it is ${listed(bare.sources)} that vouches for it`
      : `${either(claim, "and")} are not one witness, and who says it decides what it weighs`;
  },
  severity: ({ judged }, confidence) =>
    !judged.some(({ value }) => value === asFact) && confidence > 0.55 ? "high" : "medium",
};
