import type { SourceKind } from "./view";

const longest = 24; // as the database has it
const readable = 10; // a siglum stands in chips and column heads

// "The Guardian" is GUARDIAN, "Der Spiegel" SPIEGEL.
const articles = new Set(["the", "der", "die", "das", "le", "la", "les", "il", "lo", "el", "de", "het"]);

/** A siglum for a source of this outlet that none of `taken` is: ANSA, then ANSA 2. Case does not tell sigla apart. */
export function siglumFor(outlet: string, kind: SourceKind, taken: Iterable<string>): string {
  const base = kind === "our_copy" ? "OURS" : shortForm(outlet);
  const used = new Set([...taken].map((siglum) => siglum.toUpperCase()));
  for (let number = 1; ; number += 1) {
    const siglum = number === 1 ? base : `${base.slice(0, longest - 4)} ${number}`;
    if (!used.has(siglum)) return siglum;
  }
}

/** One word as it is, two by the first where that is short, more by their first letters. */
function shortForm(outlet: string): string {
  const host = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+)\.[\p{L}.]{2,}(?:\/.*)?$/u.exec(outlet.trim());
  const all = (host?.[1] ?? outlet).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = all.length > 1 && articles.has((all[0] ?? "").toLowerCase()) ? all.slice(1) : all;
  const [first = "SOURCE"] = words;
  const initials = words.map((word) => [...word][0]).join("");
  const short = words.length > 2 || (words.length === 2 && first.length >= readable) ? initials : first;
  return short.toUpperCase().slice(0, readable);
}
