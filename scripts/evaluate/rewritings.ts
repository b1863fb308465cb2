/** A rewriting of words that changes nothing of what they say. */
export interface Rewriting {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly becomes: (found: string, ...groups: string[]) => string;
}

const digits = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
const months = "January|February|March|April|June|July|August|September|October|November|December";
const contractions: readonly (readonly [string, string])[] = [
  ["did not", "didn't"],
  ["does not", "doesn't"],
  ["do not", "don't"],
  ["will not", "won't"],
  ["was not", "wasn't"],
  ["is not", "isn't"],
  ["would not", "wouldn't"],
  ["has not", "hasn't"],
  ["had not", "hadn't"],
  ["could not", "couldn't"],
];

/** Rules of style: what a paper's house rules change without changing the facts. */
export const rewritings: readonly Rewriting[] = [
  { rule: "said → says", pattern: /\bsaid\b/gu, becomes: () => "says" },
  {
    rule: "did not → didn't",
    pattern: new RegExp(`\\b(?:${contractions.map(([long]) => long).join("|")})\\b`, "gu"),
    becomes: (found) => contractions.find(([long]) => long === found)?.[1] ?? found,
  },
  {
    rule: "didn't → did not",
    pattern: new RegExp(
      `\\b(?:${contractions.map(([, short]) => short.replace("'", "['’]")).join("|")})(?!\\p{L})`,
      "gu",
    ),
    becomes: (found) => contractions.find(([, short]) => short === found.replace("’", "'"))?.[0] ?? found,
  },
  {
    rule: "two → 2",
    pattern: new RegExp(`\\b(?:${digits.join("|")})(?= \\p{Ll}+s\\b)`, "gu"),
    becomes: (found) => String(digits.indexOf(found) + 2),
  },
  {
    rule: "January 12 → 12 January",
    pattern: new RegExp(`\\b(${months}) (\\d{1,2})\\b(?!,? \\d{4})`, "gu"),
    becomes: (_, month = "", day = "") => `${day} ${month}`,
  },
  { rule: "percent → %", pattern: /(?<=\d) percent\b/gu, becomes: () => "%" },
  {
    rule: '“…” → "…"',
    pattern: /“([^“”"]{3,300})”/gu,
    becomes: (_, inside = "") => `"${inside}"`,
  },
  {
    rule: '"…" → “…”',
    pattern: /"([^“”"\n]{3,300})"/gu,
    becomes: (_, inside = "") => `“${inside}”`,
  },
  {
    rule: "”, X said → ”, said X",
    pattern: /(?<=,["”] )(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) said\b/gu,
    becomes: (_, who = "") => `said ${who}`,
  },
  {
    rule: "”, said X → ”, X said",
    pattern: /(?<=,["”] )said (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?=[.,])/gu,
    becomes: (_, who = "") => `${who} said`,
  },
  { rule: "U.S. → United States", pattern: /(?<=\bthe )U\.S\.(?= \p{Ll})/gu, becomes: () => "United States" },
];
