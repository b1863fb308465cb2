import { givenNames } from "../lexicon/given-names";
import { nameParticles, notPersonWords } from "../lexicon/organisations";
import { isReporting } from "../lexicon/reporting";
import { titleHeads, titleModifiers } from "../lexicon/titles";
import type { PersonMention, Token } from "../model";
import { personMention } from "./person-mention";
import { ofPlace, placeNamed } from "./place-names";
import { titleAfter, titleBefore } from "./titles";

const longestName = 14; // tokens, title included: a longer run of capitals is a menu or a shout

/** A run of tokens [from, to) that may be a name. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The people named among the tokens, with the titles that stand beside each name. A run of capitals is a person when
 * a title, a given name or a verb of speaking says so; a surname alone counts once its full name was read.
 */
export function readPersons(tokens: readonly Token[]): PersonMention[] {
  const runs = capitalRuns(tokens);
  const found: PersonMention[] = [];
  const surnames = new Set<string>();
  const later: Run[] = [];
  const alone = loneNames(tokens);
  for (const run of runs) {
    const name = trimmed(tokens, run);
    if (!name) continue;
    if (isFullName(tokens, name) || recurs(tokens, name, alone)) {
      found.push(mentionOf(tokens, name));
      surnames.add(tokens[name.to - 1]?.norm ?? "");
    } else if (wordsIn(tokens, name) === 1) later.push(name);
  }
  for (const name of later) {
    const word = tokens[name.from]?.norm ?? "";
    const titled = titleBefore(tokens, name.from).some((title) => title.adjacent);
    if (surnames.has(word) || (titled && !ofPlace(tokens, name.from))) found.push(mentionOf(tokens, name));
  }
  return found.sort((a, b) => a.start - b.start);
}

function capitalRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isCapital(tokens[i])) continue;
    let to = i + 1;
    while (to - i < longestName) {
      const next = tokens[to];
      const last = tokens[to - 1];
      if (!next || !last || next.sentence !== last.sentence) break;
      const glued = next.start === last.end;
      if (isCapital(next)) to += 1;
      else if (next.norm === "." && /^\p{Lu}$/u.test(last.text) && isCapital(tokens[to + 1])) to += 1;
      else if (
        next.norm === "-" &&
        glued &&
        tokens[to + 1]?.start === next.end &&
        /^\p{L}/u.test(tokens[to + 1]?.text ?? "")
      )
        to += 2;
      else if (
        nameParticles.has(next.norm) &&
        (isCapital(tokens[to + 1]) ||
          /^(?:-|\p{Lu}.*)$/u.test(tokens[to + 1]?.text ?? "") ||
          nameParticles.has(tokens[to + 1]?.norm ?? ""))
      )
        to += 1;
      else break;
    }
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);

/** The run without the titles, nationalities and sentence openers before the name; null when nothing is left. */
function trimmed(tokens: readonly Token[], run: Run): Run | null {
  let { from, to } = run;
  for (let i = from; i < to - 1; i += 1) {
    const word = tokens[i]?.norm ?? "";
    if (
      isTitleWord(word) ||
      isPlace(tokens[i]) ||
      (tokens[i]?.norm === "." && i < to - 2 && isTitleWord(tokens[i - 1]?.norm ?? ""))
    )
      from = i + 1;
  }
  while (
    from < to &&
    (notPersonWords.has(tokens[from]?.norm ?? "") || !/^\p{L}/u.test(tokens[from]?.text ?? ""))
  )
    from += 1;
  while (to > from && !/^\p{L}/u.test(tokens[to - 1]?.text ?? "")) to -= 1;
  for (let i = from; i < to; i += 1) {
    const word = tokens[i]?.norm ?? "";
    if (
      notPersonWords.has(word) ||
      /^(?:U\.S\.|\p{Lu}{3,5})$/u.test(tokens[i]?.text ?? "") ||
      isPlace(tokens[i])
    )
      return null;
  }
  if (to - from === 1 && (isTitleWord(tokens[from]?.norm ?? "") || tokens[from]?.pos !== "PROPN"))
    return null;
  return from < to ? { from, to } : null;
}

const isPlace = (token: Token | undefined): boolean => token !== undefined && placeNamed([token]) !== null;

const isTitleWord = (word: string): boolean => titleHeads.has(word) || titleModifiers.has(word);

function wordsIn(tokens: readonly Token[], { from, to }: Run): number {
  return tokens.slice(from, to).filter((token) => /^\p{L}/u.test(token.text)).length;
}

function isFullName(tokens: readonly Token[], name: Run): boolean {
  const count = wordsIn(tokens, name);
  if (count < 2 || count > 5) return false;
  if (givenNames.has(tokens[name.from]?.norm ?? "")) return true;
  if (titleBefore(tokens, name.from).length > 0 || titleAfter(tokens, name.to).length > 0) return true;
  const beside = [tokens[name.to], tokens[name.from - 1]];
  return beside.some((token) => token?.pos === "VERB" && isReporting(token.lemma));
}

/** Two or three names in a row whose last one stands alone elsewhere in the text, as a surname does later on. */
function recurs(tokens: readonly Token[], name: Run, alone: ReadonlySet<string>): boolean {
  const count = wordsIn(tokens, name);
  if (count < 2 || count > 3 || tokens[name.from - 1]?.norm === "the") return false;
  if (!tokens.slice(name.from, name.to).every((token) => token.pos === "PROPN" || token.norm === "-"))
    return false;
  return alone.has(tokens[name.to - 1]?.text ?? "");
}

/** The capitalised words that stand somewhere without a capital on either side. */
function loneNames(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens
      .filter((token, i) => isCapital(token) && !isCapital(tokens[i - 1]) && !isCapital(tokens[i + 1]))
      .map((token) => token.text),
  );
}

function mentionOf(tokens: readonly Token[], { from, to }: Run): PersonMention {
  const titles = [...titleBefore(tokens, from), ...titleAfter(tokens, to)];
  return personMention(tokens, from, to, {
    name: tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(" ")
      .replaceAll(" - ", "-")
      .replaceAll(" .", "."),
    titles: titles.map(({ start, end, value }) => ({ start, end, value })),
  });
}
