import anyAscii from "any-ascii";
import { withoutAccents } from "@/lib/text/fold";

// What Greek writes with two letters, before each letter is romanised alone.
const greek: readonly (readonly [RegExp, string])[] = [
  [/γι(?=[αεοω])/gu, "y"],
  [/μπ/gu, "b"],
  [/^ντ/gu, "d"],
  [/γκ/gu, "g"],
  [/γγ/gu, "ng"],
  [/^γου(?=[αεηιο])/gu, "w"],
  [/τζ/gu, "j"],
  [/χ/gu, "h"],
];

// The consonants by how they are heard, since scripts and systems of romanisation tell no more of them apart: b and p,
// v and f, d and t, all that hiss, all that are spoken at the palate. Vowels and breath are dropped.
const classes: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/gu, ""],
  [/d+zh|dj/gu, "j"],
  [/shch|tsch|tsh|tch|sch|cz|ts|ch|sh|zh/gu, "s"],
  [/kh/gu, "h"],
  [/ph/gu, "f"],
  [/ck|q|gh/gu, "k"],
  [/x/gu, "ks"],
  [/c(?=[eiy])/gu, "s"],
  [/[cg]/gu, "k"],
  [/d/gu, "t"],
  [/b/gu, "p"],
  [/v/gu, "f"],
  [/z/gu, "s"],
  [/[aeiouywh]/gu, ""],
  [/(.)\1+/gu, "$1"],
];

/** The consonants of one part of a name by sound, whatever its script: "Ryabkov", "Рябков" and "ريابكوف" share it. */
function frameOf(part: string): string {
  let word = withoutAccents(part.toLowerCase().replace(/[ćčç]/gu, "ch"));
  for (const [pattern, letter] of greek) word = word.replace(pattern, letter);
  word = anyAscii(word).toLowerCase();
  for (const [pattern, letter] of classes) word = word.replace(pattern, letter);
  return word;
}

// Endings of cases that add a consonant: "Рябковым", "Песковому".
const endings = /(?:ого|его|ому|ему|ым|им|ом|ем|єм)$/u;
const longEnough = 6; // letters: "Салем" ends in no case
const known = new Map<string, readonly string[]>();
const mostKnown = 20_000; // words of a few long texts

/** The frames that one part of a name may have: cases add and drop a letter, and j is heard in three ways. */
export function framesOf(part: string): readonly string[] {
  const own = known.get(part);
  if (own) return own;
  if (known.size >= mostKnown) known.clear();
  const word = part.toLowerCase();
  const forms = [word];
  if (word.length >= longEnough && endings.test(word)) forms.push(word.replace(endings, ""));
  const frames = forms.map(frameOf);
  // "του Μητσοτάκη": the nominative ends in s.
  if (/\p{Script=Greek}$/u.test(word) && !word.endsWith("ς"))
    frames.push(...frames.map((frame) => `${frame}s`));
  const heard = frames.flatMap((frame) =>
    frame.includes("j") ? ["j", "", "k"].map((sound) => frame.replaceAll("j", sound)) : [frame],
  );
  const all = [...new Set(heard)].filter((frame) => frame !== "");
  known.set(part, all);
  return all;
}
