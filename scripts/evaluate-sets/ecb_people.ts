// People in reports on one topic: which mentions are one person's? Metric: pairwise F1 over mentions of one topic.
import { samePersonName } from "@/lib/analysis/facets/names";
import { counts } from "./figures";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Topic {
  readonly docs: readonly {
    readonly mentions: readonly { readonly text: string; readonly chain: string; readonly type: string }[];
  }[];
}

const determiners = /^(?:the|a|an|his|her|their|its) /iu;
const words = (text: string): string[] =>
  text
    .replace(determiners, "")
    .split(/\s+/u)
    .filter((word) => word !== "'s");
const proper = (text: string): string[] => words(text).filter((word) => /^\p{Lu}/u.test(word));
const lastOf = (list: readonly string[]): string => (list.at(-1) ?? "").toLowerCase();
const pronoun = /^(?:he|she|they|it|him|her|them|his|their|i|you|we|who|whom|whose|himself|herself)$/iu;

/** By the head's word, as the simple baseline has it. */
const byHead = (a: string, b: string): boolean => lastOf(words(a)) === lastOf(words(b));

/** By names as the engine matches them; what has no name by its words. */
function byName(a: string, b: string): boolean {
  if (pronoun.test(a) || pronoun.test(b)) return false;
  const [p, q] = [proper(a), proper(b)];
  if (p.length === 0 || q.length === 0)
    return words(a).join(" ").toLowerCase() === words(b).join(" ").toLowerCase();
  if (lastOf(p) === lastOf(q))
    return p.length === 1 || q.length === 1 || samePersonName(p.join(" "), q.join(" "));
  return p.length > 1 && q.length > 1 && samePersonName(p.join(" "), q.join(" "));
}

/** By the head or by the name, but never by a pronoun. */
function either(a: string, b: string): boolean {
  return !pronoun.test(a) && !pronoun.test(b) && (byHead(a, b) || byName(a, b));
}

const topics = linesOf<Topic>(process.argv[2]);
for (const [name, rule] of [
  ["the head's word", byHead],
  ["names as the engine matches them", byName],
  ["either", either],
] as const) {
  const said: boolean[] = [];
  const labels: boolean[] = [];
  for (const { docs } of topics) {
    const people = docs.flatMap(({ mentions }) => mentions.filter(({ type }) => type.startsWith("HUM")));
    const groups = grouped(
      people.map(({ text }) => text),
      rule,
    );
    people.forEach((a, i) => {
      people.slice(i + 1).forEach((b, k) => {
        said.push(groups[i] === groups[i + 1 + k]);
        labels.push(a.chain === b.chain);
      });
    });
  }
  const { f1, precision, recall } = counts(said, labels);
  printFigure("ecb_people", `pairwise F1, ${name}`, f1, "untrained");
  printFigure("ecb_people", `precision, ${name}`, precision, "untrained");
  printFigure("ecb_people", `recall, ${name}`, recall, "untrained");
}

/** The group of each text: what the rule joins directly or over others is one person. */
function grouped(texts: readonly string[], rule: (a: string, b: string) => boolean): number[] {
  const groups = texts.map((_, i) => i);
  texts.forEach((a, i) => {
    for (let k = 0; k < i; k += 1) {
      const [own, other] = [groups[i], groups[k]];
      if (own === other || own === undefined || other === undefined || !rule(a, texts[k] ?? "")) continue;
      groups.forEach((group, n) => {
        if (group === own) groups[n] = other;
      });
    }
  });
  return groups;
}
