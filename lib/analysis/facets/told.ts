import type { Span } from "@/lib/text/span";
import type { Doc, Unit } from "../align/document";
import type { TermWeights } from "../align/weights";
import { attributedIn } from "../extract/attributed";
import { placeNames } from "../lexicon/places";
import { tokenRange } from "./phrase";

/** What a sentence gives to somebody by name or office: who, up to the verb, and the words of substance told. */
export interface Told extends Span {
  readonly doc: Doc;
  /** The last word of who says it, in lower case: the surname; a capital under the name of its government. */
  readonly who: string;
  readonly words: string;
  readonly verb: string;
  readonly isNamed: boolean;
  readonly terms: ReadonlySet<string>;
}

const known = new WeakMap<Doc, Map<number, Told[]>>();

/** What the sentence tells as somebody's words, in order. */
export function toldIn({ doc, sentence }: Unit): readonly Told[] {
  const bySentence = known.get(doc) ?? readTold(doc);
  known.set(doc, bySentence);
  return bySentence.get(sentence) ?? [];
}

function readTold(doc: Doc): Map<number, Told[]> {
  const found = new Map<number, Told[]>();
  for (const { source, cue, content } of attributedIn(doc.source.reading, null)) {
    const [who, verb] = [source[0], cue[0]];
    if (!who || !verb) continue;
    const name = doc.tokens.slice(...tokenRange(doc, who.start, who.end));
    if (name.every(({ pos }) => pos === "PRON")) continue;
    const terms = new Set(
      content
        .flatMap(({ start, end }) => doc.terms.slice(...tokenRange(doc, start, end)))
        .filter((term) => term !== ""),
    );
    const last = name.findLast(({ norm }) => /[\p{L}\p{N}]/u.test(norm));
    const sentence = last?.sentence ?? -1;
    const told: Told = {
      doc,
      start: Math.min(who.start, verb.start),
      end: Math.max(who.end, verb.end),
      who: placeNames.get(last?.norm ?? "") ?? last?.norm ?? "",
      words: name.map(({ norm }) => norm).join(" "),
      verb: doc.tokens[tokenRange(doc, verb.start, verb.end)[1] - 1]?.lemma ?? "",
      isNamed: /^\p{Lu}/u.test(last?.text ?? ""),
      terms,
    };
    found.set(sentence, [...(found.get(sentence) ?? []), told]);
  }
  return found;
}

/** 0..1: cosine of the weighted words of what two tell. */
export function alikeTold(a: Told, b: Told, { of }: TermWeights): number {
  let [both, x, y] = [0, 0, 0];
  for (const term of a.terms) {
    const square = of(term) ** 2;
    x += square;
    if (b.terms.has(term)) both += square;
  }
  for (const term of b.terms) y += of(term) ** 2;
  return both / (Math.sqrt(x * y) || 1);
}
