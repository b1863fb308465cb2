/** The writing systems in which names are read; every other one is "other". */
export const scripts = ["latin", "cyrillic", "greek", "arabic"] as const;
export type Script = (typeof scripts)[number] | "other";

const letters: readonly (readonly [(typeof scripts)[number], RegExp])[] = [
  ["latin", /\p{Script=Latin}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["greek", /\p{Script=Greek}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
];
const opening = 4000; // characters: a text's first page tells how it is written

/** The script that most letters of a text are written in; "latin" for a text without letters. */
export function scriptOf(text: string): Script {
  const head = text.slice(0, opening);
  const all = head.match(/\p{L}/gu)?.length ?? 0;
  if (all === 0) return "latin";
  const most = letters.find(([, pattern]) => 2 * (head.match(pattern)?.length ?? 0) > all);
  return most?.[0] ?? (/\p{Script=Latin}/u.test(head) ? "latin" : "other");
}
