/** The writing systems in which names are read; every other one is "other". */
export const scripts = ["latin", "cyrillic", "greek", "arabic"] as const;
export type Script = (typeof scripts)[number] | "other";

const letters: readonly (readonly [(typeof scripts)[number], RegExp])[] = [
  ["latin", /\p{Script=Latin}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["arabic", /\p{Script=Arabic}/u],
];
const opening = 4000; // characters: a text's first page tells how it is written

/** The script that most letters of a text are written in; "latin" for a text without letters. */
export function scriptOf(text: string): Script {
  const head = text.slice(0, opening);
  let all = 0;
  const counts = { latin: 0, cyrillic: 0, greek: 0, arabic: 0 };
  for (const char of head) {
    if (/[A-Za-z]/u.test(char)) counts.latin += 1;
    else if (char <= "\u007f") continue;
    else for (const [script, pattern] of letters) if (pattern.test(char)) counts[script] += 1;
    if (/\p{L}/u.test(char)) all += 1;
  }
  if (all === 0) return "latin";
  const most = scripts.find((script) => 2 * counts[script] > all);
  return most ?? (/\p{Script=Latin}/u.test(head) ? "latin" : "other");
}
