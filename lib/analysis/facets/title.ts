import { vagueTitles } from "../lexicon/titles";
import type { Alignment, Candidate, Facet, RawReading } from "./facet";
import { clusterPersons } from "./names";

function compare({ docs }: Alignment): Candidate[] {
  const found: Candidate[] = [];
  for (const { members } of clusterPersons(docs)) {
    const readings = members.flatMap(({ doc, mention }) =>
      mention.titles.map(({ start, end, value }): RawReading => ({ doc, start, end, value })),
    );
    const name =
      members.find((member) => member.given.length > 0)?.mention.name ?? members[0]?.mention.name ?? "";
    for (let i = 0; i < readings.length; i += 1) {
      for (let j = i + 1; j < readings.length; j += 1) {
        const [a, b] = [readings[i], readings[j]];
        if (!a || !b || a.value === b.value) continue;
        if (a.doc.script !== b.doc.script && sameOffice(a.value, b.value)) continue;
        const [p, q] = [new Set(a.value.split(" ")), new Set(b.value.split(" "))];
        const common = [...p].filter((word) => q.has(word)).length;
        const smaller = Math.min(p.size, q.size);
        found.push({
          kind: "title",
          a,
          b,
          topic: name,
          features: {
            subset: common === smaller ? 1 : 0,
            sameWords: common === p.size && common === q.size ? 1 : 0,
            overlap: common / Math.max(p.size, q.size),
            vague: vague(a.value) || vague(b.value) ? 1 : 0,
            former:
              /\b(?:former|ex|then|acting)\b/u.test(a.value) !==
              /\b(?:former|ex|then|acting)\b/u.test(b.value)
                ? 1
                : 0,
            sameSource: a.doc === b.doc ? 1 : 0,
            mentions: Math.min(1, members.length / 10),
            oneWord: smaller === 1 ? 1 : 0,
          },
        });
      }
    }
  }
  return found;
}

/** English says one office in several ways that a translation can't tell apart: "spokeswoman", "minister of finance". */
const sameOffice = (a: string, b: string): boolean => plainOffice(a) === plainOffice(b);

const plainOffice = (value: string): string =>
  value
    .replace(/\bspokes(?:wom[ae]n|person)\b/gu, "spokesman")
    .replace(/\bminister (?:of|for) (?:the )?(\p{L}+)(?: affairs)?\b/gu, "$1 minister")
    .split(/[\s-]+/u)
    .sort()
    .join(" ");

const vague = (value: string): boolean =>
  vagueTitles.has(value) || value.split(" ").some((word) => word === "counterpart");

/** Which office a person is said to hold. */
export const title: Facet = {
  kind: "title",
  compare,
  statement: ({ topic }) => `Which title is given to ${topic}?`,
  why: ({ groups }) =>
    groups.some((group) => vague(group.value))
      ? "one of these names no office at all, the other does"
      : "these may be different offices, and rank decides who speaks for whom",
  severity: ({ groups }) => {
    const exact = groups.map((group) => group.value).filter((value) => !vague(value));
    const ranks = new Set(
      exact.map(
        (value) => /\b(?:deputy|under|vice|assistant|acting|former|chief|first)\b/u.exec(value)?.[0] ?? "",
      ),
    );
    if (exact.length > 1 && ranks.size > 1) return ranks.has("") ? "medium" : "high";
    return exact.length > 1 &&
      new Set(exact.map((value) => [...value.split(" ")].sort().join(" "))).size === 1
      ? "low"
      : "medium";
  },
};
