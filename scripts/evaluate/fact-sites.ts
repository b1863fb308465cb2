import type { ComparedSource, Kind, Sentence } from "@/lib/analysis/model";

/** A fact of one source that another source tells in the same words: if one of the two changes, they diverge. */
export interface FactSite {
  readonly fact: string;
  /** The kinds under which an editor would expect the change. */
  readonly kinds: readonly Kind[];
  readonly source: ComparedSource;
  readonly start: number;
  readonly end: number;
  /** A fixed replacement, where the change needs no word of another story. */
  readonly becomes?: string;
}

const alike = 0.3; // share of long words that two sentences have in common when they tell the same

const figure = /(?<![\p{L}\p{N}.,$-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}]|[.,:-]\d)/gu;
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu;
const negatable =
  /\b(?:is|was|are|were|will|would|has|had|could|should|did)(?: not)?\b(?! (?:n['’]t|no\b))/gu;
const place = /(?<=\b(?:in|near|outside) )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?=[ ,.])/gu;
const notPlaces =
  /^(?:The|A|An|His|Her|It|This|That|These|January|February|March|April|May|June|July|August|September|October|November|December|.*day|.*publican.*|.*mocrat.*|Congress|Senate|House|White House|Twitter|Facebook)\b/u;
const speaking = "said|says|told|added|tweeted|wrote|warned|argued";

/** All facts of a story that can be changed. */
export function factSites(sources: readonly ComparedSource[]): FactSite[] {
  return sources.flatMap((source) => {
    const { reading } = source;
    const { text } = reading;
    const found = (pattern: RegExp): { start: number; end: number; words: string }[] =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        words: match[0],
      }));
    const told = (start: number, words: string, least = alike): boolean =>
      toldElsewhere(source, start, words, sources, least);
    const quoted = (start: number): boolean =>
      reading.mentions.some((each) => each.type === "quotation" && each.start <= start && start < each.end);
    const site = (
      fact: string,
      kinds: readonly Kind[],
      { start, end }: { start: number; end: number },
      becomes?: string,
    ): FactSite => ({ fact, kinds, source, start, end, ...(becomes ? { becomes } : {}) });
    const persons = reading.mentions.filter((each) => each.type === "person");
    const ofPerson = (start: number): boolean =>
      persons.some((person) => person.start <= start && start < person.end);
    const ofTime = (start: number): boolean =>
      reading.mentions.some((each) => each.type === "time" && each.start <= start && start < each.end);
    return [
      ...found(figure)
        .filter(({ start, words }) => !ofTime(start) && !quoted(start) && told(start, words))
        .map((each) => site("number", ["number"], each)),
      ...found(weekday)
        .filter(({ start, words }) => !quoted(start) && told(start, words))
        .map((each) => site("weekday", ["time"], each)),
      ...found(place)
        .filter(
          ({ start, words }) =>
            !notPlaces.test(words) &&
            !ofPerson(start) &&
            !ofTime(start) &&
            !quoted(start) &&
            told(start, words),
        )
        .map((each) => site("place", ["place"], each)),
      ...found(negatable)
        .filter(({ start }) => told(start, "", 0.45))
        .map((each) =>
          site(
            "negation",
            quoted(each.start) ? ["quote-wording", "certainty"] : ["certainty"],
            each,
            each.words.endsWith(" not") ? each.words.slice(0, -4) : `${each.words} not`,
          ),
        ),
      ...persons.flatMap((person) =>
        person.titles
          .filter(
            ({ start, end }) =>
              told(start, text.slice(start, end), 0) &&
              sharesTitle(source, person.name, text.slice(start, end), sources),
          )
          .map((each) => site("title", ["title"], each)),
      ),
      ...persons
        .filter(
          ({ start, end, name }) =>
            (new RegExp(`^(?:,[^,.]{3,60},)? (?:${speaking})\\b`, "u").test(text.slice(end, end + 80)) ||
              new RegExp(`\\b(?:${speaking}) $`, "u").test(text.slice(0, start).slice(-12))) &&
            told(start, name.split(" ").at(-1) ?? name),
        )
        .map((each) => site("speaker", ["attribution"], each)),
    ];
  });
}

function sharesTitle(
  source: ComparedSource,
  name: string,
  title: string,
  sources: readonly ComparedSource[],
): boolean {
  const surname = name.split(" ").at(-1) ?? name;
  return sources.some(
    (other) =>
      other !== source &&
      other.reading.mentions.some(
        (each) =>
          each.type === "person" &&
          each.name.split(" ").at(-1) === surname &&
          each.titles.some(({ start, end }) => other.reading.text.slice(start, end) === title),
      ),
  );
}

function toldElsewhere(
  source: ComparedSource,
  start: number,
  words: string,
  sources: readonly ComparedSource[],
  least: number,
): boolean {
  const own = source.reading.sentences.find((sentence) => sentence.start <= start && start < sentence.end);
  if (!own || own.kind === "boilerplate") return false;
  const long = longWords(source, own);
  if (long.size < 4) return false;
  return sources.some(
    (other) =>
      other !== source &&
      other.reading.text !== source.reading.text &&
      other.reading.sentences.some((sentence) => {
        if (sentence.kind === "boilerplate") return false;
        if (!other.reading.text.slice(sentence.start, sentence.end).includes(words)) return false;
        const theirs = longWords(other, sentence);
        const shared = [...long].filter((word) => theirs.has(word)).length;
        return (2 * shared) / (long.size + theirs.size) >= least;
      }),
  );
}

const longWords = ({ reading }: ComparedSource, { start, end }: Sentence): Set<string> =>
  new Set(
    reading.text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );
