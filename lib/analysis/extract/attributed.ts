import type { Span } from "@/lib/text/span";
import { isReporting } from "../lexicon/reporting";
import type { TextReading, Token } from "../model";

/** One attribution: who, the words that report, and what is reported; content may stand on both sides of the cue. */
export interface AttributedSpans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

const longestSource = 14; // tokens: "Adam Green, co-founder of the campaign committee"
const nominal = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/u;
const light = /^(?:AUX|ADV|PART)$/u;
const mark = /^[.!?,;:]$/u;

/** The attributions of a text, sentence by sentence; `verbs` are the lemmas that report, the engine's own when null. */
export function attributedIn({ tokens }: TextReading, verbs: ReadonlySet<string> | null): AttributedSpans[] {
  const reports = (token: Token): boolean =>
    token.pos === "VERB" && (verbs ? verbs.has(token.lemma) : isReporting(token.lemma));
  const found: AttributedSpans[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to += 1;
    for (let i = from; i < to; i += 1) {
      const token = tokens[i];
      if (!token) continue;
      const each =
        token.norm === "according" && tokens[i + 1]?.norm === "to"
          ? according(tokens, i, from, to)
          : reports(token)
            ? reported(tokens, i, from, to)
            : null;
      if (each) found.push(each);
    }
    from = to;
  }
  return found;
}

/** "According to police, the road is closed." / "The road is closed, according to police." */
function according(tokens: readonly Token[], i: number, from: number, to: number): AttributedSpans {
  let end = i + 2;
  while (
    end < to &&
    (nominal.test(tokens[end]?.pos ?? "") || /^(?:of|'s|’s|for)$/u.test(tokens[end]?.norm ?? ""))
  )
    end += 1;
  const content = i > from ? span(tokens, from, i) : span(tokens, end, to);
  return { source: span(tokens, i + 2, end), cue: span(tokens, i, i + 2), content };
}

function reported(tokens: readonly Token[], verb: number, from: number, to: number): AttributedSpans | null {
  const before = sourceBefore(tokens, verb, from);
  // "“It is closed,” said the mayor." turns the order round after a quotation or a clause with its comma.
  const turned = !before || before[0] === before[1] ? sourceAfter(tokens, verb, from, to) : null;
  const source = turned ?? before;
  if (!source) return null;
  const cueFrom = turned ? verb : source[1];
  const left = turned ? verb : source[0];
  const right = turned ? source[1] : verb + 1;
  // "…, the mayor said." reports what stands before it; "The mayor said …" what follows.
  const closes = /^[,"”’']$/u.test(tokens[left - 1]?.norm ?? "") && left - from >= 4;
  const rest = span(tokens, right, to);
  const content = closes
    ? [
        ...span(tokens, from, left),
        ...(wordsIn(tokens, right, to) >= 4 &&
        /^["“,.]$/u.test(tokens[right]?.norm ?? "") &&
        tokens.slice(right, to).some(({ norm }) => norm === '"')
          ? rest
          : []),
      ]
    : rest;
  if (content.length === 0) return null;
  return { source: whole(tokens, source[0], source[1]), cue: span(tokens, cueFrom, verb + 1), content };
}

/** The noun phrase before the verb and its light words: [from, to). */
function sourceBefore(tokens: readonly Token[], verb: number, from: number): [number, number] | null {
  let end = verb;
  while (end > from && light.test(tokens[end - 1]?.pos ?? "")) end -= 1;
  let to = end;
  // An apposition between commas belongs to the source: "Ann Lee, the mayor, said".
  if (tokens[to - 1]?.norm === ",") {
    let comma = to - 2;
    while (comma > from && tokens[comma]?.norm !== "," && to - comma < longestSource) comma -= 1;
    if (tokens[comma]?.norm !== "," || comma <= from) return null;
    to = comma;
  }
  let begin = to;
  while (
    begin > from &&
    end - begin < longestSource &&
    (nominal.test(tokens[begin - 1]?.pos ?? "") ||
      /^(?:of|for|'s|’s|'|’|&|-|\.)$/u.test(tokens[begin - 1]?.norm ?? ""))
  )
    begin -= 1;
  while (begin < to && /^(?:of|for|'s|’s|'|’|&|-|\.)$/u.test(tokens[begin]?.norm ?? "")) begin += 1;
  return begin < to ? [begin, end] : null;
}

function sourceAfter(
  tokens: readonly Token[],
  verb: number,
  from: number,
  to: number,
): [number, number] | null {
  if (!/^[,"”’']$/u.test(tokens[verb - 1]?.norm ?? "") && verb > from) return null;
  let end = verb + 1;
  while (
    end < to &&
    end - verb < longestSource &&
    (nominal.test(tokens[end]?.pos ?? "") || /^(?:of|for|'s|’s)$/u.test(tokens[end]?.norm ?? ""))
  )
    end += 1;
  return end > verb + 1 ? [verb + 1, end] : null;
}

const wordsIn = (tokens: readonly Token[], from: number, to: number): number =>
  tokens.slice(from, to).filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;

/** The tokens [from, to) without the marks at their ends that belong to the sentence around; quotation marks stay. */
function span(tokens: readonly Token[], from: number, to: number): Span[] {
  let [begin, end] = [from, to];
  while (begin < end && mark.test(tokens[begin]?.norm ?? "")) begin += 1;
  while (end > begin && mark.test(tokens[end - 1]?.norm ?? "")) end -= 1;
  return whole(tokens, begin, end);
}

/** The tokens [from, to) as they are: the comma that closes an apposition is the source's. */
function whole(tokens: readonly Token[], from: number, to: number): Span[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && from < to ? [{ start: first.start, end: last.end }] : [];
}
