import type { PersonView } from "@/lib/auth/view";

/** An @ that is being written: where it stands, and what was typed after it up to the caret. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

const longest = 40; // characters of a name

/** The mention at the caret, or null: an @ at the beginning of a word, and a name's letters after it. */
export function mentionAt(text: string, caret: number): Mention | null {
  const before = text.slice(0, caret);
  const found = /(?<=^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(before);
  const typed = found?.[1];
  if (!found || typed === undefined || typed.length > longest) return null;
  return { start: found.index, end: caret, typed };
}

/** The text with the name in the place of what was typed, and where the caret stands after it. */
export function withMention(
  text: string,
  { start, end }: Mention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const written = `@${name} `;
  const after = text.slice(end);
  return {
    text: text.slice(0, start) + written + (after.startsWith(" ") ? after.slice(1) : after),
    caret: start + written.length,
  };
}

/** The people whose names stand after an @ in the text; the longest name that fits counts. */
export function mentioned(text: string, people: readonly PersonView[]): PersonView[] {
  return pieces(text, people).flatMap(({ person }) => person ?? []);
}

/** A text cut at its mentions. */
export interface Piece {
  readonly text: string;
  readonly person: PersonView | null;
}

/** The text cut into its mentions and what stands between them; nothing of it is lost. */
export function pieces(text: string, people: readonly PersonView[]): Piece[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  const found: Piece[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const person = text[at] === "@" ? byLength.find(({ name }) => isNamed(text, at + 1, name)) : undefined;
    if (!person) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) found.push({ text: plain, person: null });
    plain = "";
    found.push({ text: `@${person.name}`, person });
    at += person.name.length + 1;
  }
  if (plain) found.push({ text: plain, person: null });
  return found;
}

const isNamed = (text: string, at: number, name: string): boolean =>
  text.startsWith(name, at) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + name.length));
