import type { Doc, Unit } from "../align/document";
import { placeNamed } from "../extract/place-names";
import { subjectOf } from "../extract/utterances";
import { isReporting } from "../lexicon/reporting";

/** Who is said to have said something, and the verb that says so, as tokens [from, to). */
export interface Attribution {
  readonly from: number;
  readonly to: number;
  /** Normal form: surname, place name or the last noun. */
  readonly who: string;
  readonly whoText: string;
  readonly lemma: string;
  readonly pronoun: boolean;
  readonly verb: number;
}

/** The attributions in a unit: "the ministry said", "according to officials". */
export function attributionsIn(unit: Unit): Attribution[] {
  const { doc } = unit;
  const found: Attribution[] = [];
  for (let i = unit.from; i < unit.to; i += 1) {
    const token = doc.tokens[i];
    if (!token) continue;
    if (token.norm === "according" && doc.tokens[i + 1]?.norm === "to") {
      const to = nounPhraseEnd(doc, i + 2, unit.to);
      if (to > i + 2) found.push(make(doc, i, to, i + 2, to, "say", i));
      continue;
    }
    if (!isReporting(token.lemma) || token.pos !== "VERB" || insideQuotation(doc, token.start)) continue;
    const subject = subjectBefore(doc, i, unit.from);
    if (subject) found.push(make(doc, subject[0], i + 1, subject[0], subject[1], token.lemma, i));
    else if (/^(?:say|tell|add|write|warn|note)$/u.test(token.lemma)) {
      const to = nounPhraseEnd(doc, i + 1, unit.to);
      if (to > i + 1) found.push(make(doc, i, to, i + 1, to, token.lemma, i));
    }
  }
  return found;
}

const insideQuotation = (doc: Doc, at: number): boolean =>
  doc.quotations.some((quote) => quote.start <= at && at < quote.end);

function subjectBefore(doc: Doc, verb: number, lowest: number): [number, number] | null {
  const subject = subjectOf(doc.tokens, verb);
  if (!subject) return null;
  let to = verb;
  while (to > lowest && (doc.tokens[to - 1]?.end ?? 0) > subject.end) to -= 1;
  let from = to;
  while (from > lowest && (doc.tokens[from - 1]?.start ?? 0) >= subject.start) from -= 1;
  return from < to ? [from, to] : null;
}

function nounPhraseEnd(doc: Doc, from: number, highest: number): number {
  let i = from;
  while (i < highest && i - from < 8 && /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/u.test(doc.tokens[i]?.pos ?? ""))
    i += 1;
  return i;
}

function make(
  doc: Doc,
  from: number,
  to: number,
  whoFrom: number,
  whoTo: number,
  lemma: string,
  verb: number,
): Attribution {
  const last = doc.tokens[whoTo - 1];
  const norm = last?.norm ?? "";
  const whoText = doc.text.slice(doc.tokens[whoFrom]?.start ?? 0, last?.end ?? 0);
  return {
    from,
    to,
    who:
      (last && placeNamed([last])) ??
      placeNamed(doc.tokens.slice(doc.tokens[whoFrom]?.norm === "the" ? whoFrom + 1 : whoFrom, whoTo)) ??
      last?.lemma ??
      norm,
    whoText,
    lemma,
    verb,
    pronoun: last?.pos === "PRON",
  };
}
