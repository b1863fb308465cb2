import { withoutAccents } from "@/lib/text/fold";
import {
  betweenOfficeAndName,
  formerAfter,
  type OfficeWords,
  officeIn,
  officeModifiers,
  officeWords,
} from "../lexicon/offices";
import { placeInScript } from "../lexicon/other-scripts";
import type { TitleSpan, Token } from "../model";

const reach = 10; // tokens: "исполняющий обязанности министра иностранных дел Российской Федерации"
const longestOffice = 4; // words in a row of the table
const mostBetween = 4; // tokens between an office and the name: "of the United States"

/** The office beside a name of tokens [from, to) in Cyrillic, Greek or Arabic letters, in English words; none without one. */
export function officesBeside(tokens: readonly Token[], from: number, to: number): TitleSpan[] {
  const before = officeBefore(tokens, from);
  if (before) return [before];
  if (tokens[to]?.norm !== "," || tokens[to + 1]?.sentence !== tokens[to]?.sentence) return [];
  const after = officeAt(tokens, /^(?:ο|η|του|της)$/u.test(tokens[to + 1]?.norm ?? "") ? to + 2 : to + 1);
  return after ? [spanOf(tokens, after)] : [];
}

/** Where the office that begins at the token ends; the token itself when none does. */
export const afterOffice = (tokens: readonly Token[], from: number): number =>
  officeAt(tokens, from)?.to ?? from;

function officeBefore(tokens: readonly Token[], name: number): TitleSpan | null {
  for (let at = Math.max(0, name - reach); at < name; at += 1) {
    if (tokens[at]?.sentence !== tokens[name]?.sentence) continue;
    const office = officeAt(tokens, at);
    if (!office || office.to > name) continue;
    const between = tokens.slice(office.to, name);
    if (between.length > mostBetween || !between.every(mayStandBetween)) continue;
    return spanOf(tokens, { ...office, between });
  }
  return null;
}

const mayStandBetween = ({ norm }: Token): boolean =>
  placeInScript(norm) !== null ||
  betweenOfficeAndName.has(withoutAccents(norm)) ||
  formerAfter.has(withoutAccents(norm));

interface Office {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly between?: readonly Token[];
}

/** The office whose words begin at the token, with what narrows it. */
function officeAt(tokens: readonly Token[], from: number): Office | null {
  const whole = longest(officeWords, tokens, from);
  const narrowed = longest(officeModifiers, tokens, from);
  const office = narrowed && officeAt(tokens, from + narrowed.words.length);
  const alone = whole && { from, to: from + whole.words.length, value: whole.value };
  // "نائب الرئيس" is an office of its own, "نائب وزير الخارجية" a deputy's.
  if (narrowed && office && (!alone || office.to > alone.to))
    return { from, to: office.to, value: `${narrowed.value} ${office.value}` };
  return alone;
}

function longest(list: readonly OfficeWords[], tokens: readonly Token[], from: number): OfficeWords | null {
  const norms = tokens.slice(from, from + longestOffice).map(({ norm }) => withoutAccents(norm));
  return (
    list.find(({ words }) =>
      words.every(({ stem, open }, i) => (open ? norms[i]?.startsWith(stem) : norms[i] === stem)),
    ) ?? null
  );
}

function spanOf(tokens: readonly Token[], { from, to, value, between = [] }: Office): TitleSpan {
  const country = between.map(({ norm }) => placeInScript(norm)).find((place) => place !== null) ?? "";
  const former = between.some(({ norm }) => formerAfter.has(withoutAccents(norm))) ? "former " : "";
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    value: former + officeIn(value, country),
  };
}
