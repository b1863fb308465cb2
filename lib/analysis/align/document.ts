import { type Script, scriptOf } from "@/lib/text/script";
import type { Span } from "@/lib/text/span";
import { stopWords } from "../lexicon/stop-words";
import { sameAs } from "../lexicon/terms";
import type {
  ComparedSource,
  NamedMention,
  PersonMention,
  QuantityMention,
  QuotationMention,
  TimeMention,
  Token,
} from "../model";
import { finished, inSteps, type Steps } from "../steps";
import { splitClauses } from "./clauses";
import { personsAcrossScripts } from "./named-elsewhere";

/** A run of tokens [from, to) of one document that is compared as a whole: a clause or a sentence. */
export interface Unit extends Span {
  readonly id: number;
  readonly doc: Doc;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The words of substance, each once. */
  readonly terms: ReadonlySet<string>;
  /** The sentence that a clause stands in; null for a sentence. */
  readonly within: Unit | null;
}

/** A source's reading with what the comparison looks up in it. */
export interface Doc {
  /** Position in the order that depends on the contents alone. */
  readonly index: number;
  readonly source: ComparedSource;
  readonly text: string;
  /** What most of its letters are written in: what the engine knows of words holds for Latin letters alone. */
  readonly script: Script;
  readonly tokens: readonly Token[];
  /** Term of each token, or "" for words and marks without substance. */
  readonly terms: readonly string[];
  /** The same by number, -1 for "": one term has one number in all documents of the story. */
  readonly termNumbers: Int32Array;
  readonly sentences: readonly Unit[];
  readonly clauses: readonly Unit[];
  /** Those of other scripts under the names by which Latin texts of the story know them. */
  readonly persons: readonly PersonMention[];
  readonly quotations: readonly QuotationMention[];
  readonly quantities: readonly QuantityMention[];
  readonly times: readonly TimeMention[];
  readonly places: readonly NamedMention[];
}

const eachStep = 10; // documents
const longestUnit = 120; // tokens: a longer sentence is a table or a list without full stops

const substance = /^(?:NOUN|PROPN|VERB|ADJ|NUM|X|INTJ|SYM)$/u;

/** The documents of a story in an order that does not depend on the order of the sources. */
export const documentsOf = (sources: readonly ComparedSource[]): Doc[] => finished(documentsInSteps(sources));

/** The same, told how far it is. */
export function* documentsInSteps(sources: readonly ComparedSource[]): Steps<Doc[]> {
  const sorted = sources
    .map((source) => ({ source, key: `${source.reading.text}\u0000${source.name}\u0000${source.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ source }) => source);
  const people = personsAcrossScripts(sorted.map(({ reading }) => reading));
  const numbers = new Map<string, number>();
  const docs: Doc[] = [];
  let units = 0;
  yield* inSteps(sorted, eachStep, (source, index) => {
    const doc = documentOf(source, index, people[index] ?? [], numbers, units);
    units += doc.sentences.length + doc.clauses.length;
    docs.push(doc);
  });
  return docs;
}

/** `numbers` are those of the terms of earlier documents, and `units` how many units these have. */
function documentOf(
  source: ComparedSource,
  index: number,
  persons: readonly PersonMention[],
  numbers: Map<string, number>,
  units: number,
): Doc {
  const { tokens, sentences, mentions, text } = source.reading;
  const places = mentions.filter((mention) => mention.type === "place");
  const script = scriptOf(text);
  const terms = termsOf(tokens, places, script === "latin" ? [] : persons);
  const own: { sentences: Unit[]; clauses: Unit[] } = { sentences: [], clauses: [] };
  const doc: Doc = {
    index,
    source,
    text,
    script,
    tokens,
    terms,
    termNumbers: Int32Array.from(terms, (term) => numberOf(term, numbers)),
    sentences: own.sentences,
    clauses: own.clauses,
    places,
    persons,
    quotations: mentions.filter((mention) => mention.type === "quotation"),
    quantities: mentions.filter((mention) => mention.type === "quantity"),
    times: mentions.filter((mention) => mention.type === "time"),
  };
  const unit = (sentence: number, from: number, to: number, within: Unit | null): Unit => ({
    id: units + own.sentences.length + own.clauses.length,
    doc,
    sentence,
    from,
    to,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    terms: new Set(terms.slice(from, to).filter((term) => term !== "")),
    within,
  });
  for (const [sentence, from, to] of sentenceRuns(tokens)) {
    if (sentences[sentence]?.kind === "boilerplate") continue;
    for (let at = from; at < to; at += longestUnit)
      own.sentences.push(unit(sentence, at, Math.min(to, at + longestUnit), null));
  }
  for (const whole of own.sentences)
    for (const [start, end] of splitClauses(tokens, whole.from, whole.to))
      own.clauses.push(unit(whole.sentence, start, end, whole));
  return doc;
}

function numberOf(term: string, numbers: Map<string, number>): number {
  if (term === "") return -1;
  const number = numbers.get(term) ?? numbers.size;
  numbers.set(term, number);
  return number;
}

function sentenceRuns(tokens: readonly Token[]): [sentence: number, from: number, to: number][] {
  const runs: [number, number, number][] = [];
  tokens.forEach((token, i) => {
    const last = runs.at(-1);
    if (last && last[0] === token.sentence) last[2] = i + 1;
    else runs.push([token.sentence, i, i + 1]);
  });
  return runs;
}

/** `foreign` are the people of another script: their names are terms as Latin texts write them. */
function termsOf(
  tokens: readonly Token[],
  places: readonly NamedMention[],
  foreign: readonly PersonMention[],
): string[] {
  const terms = tokens.map((token) => {
    if (!substance.test(token.pos) || stopWords.has(token.norm) || !/[\p{L}\p{N}]/u.test(token.norm))
      return "";
    return sameAs.get(token.lemma) ?? token.lemma;
  });
  const names = new Map(
    foreign.map(({ end, name }) => [
      end,
      name
        .split(/[\s-]+/u)
        .at(-1)
        ?.toLowerCase() ?? "",
    ]),
  );
  for (const [i, { end }] of tokens.entries()) terms[i] = names.get(end) ?? terms[i] ?? "";
  let at = 0;
  for (const place of places) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= place.start) at += 1;
    for (let i = at; i < tokens.length && (tokens[i]?.start ?? 0) < place.end; i += 1)
      terms[i] = i === at ? `@${place.name}` : "";
  }
  return terms;
}
