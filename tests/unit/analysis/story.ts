import { compare } from "@/lib/analysis/compare";
import type { ComparedSource, Comparison, Kind } from "@/lib/analysis/model";
import { read } from "@/lib/analysis/read";
import { finished } from "@/lib/analysis/steps";
import { loadResources } from "@/lib/engine/resources";

/** A source as the tests write it: a text, or a text with what is known of it. */
export type TestSource = string | (Partial<Omit<ComparedSource, "reading">> & { readonly text: string });

/** The sources A, B, C … of texts, all of Sunday 9 January 2022 unless told otherwise. */
export function sourcesOf(...texts: readonly TestSource[]): ComparedSource[] {
  return texts.map((each, i) => {
    const { text, ...known } = typeof each === "string" ? { text: each } : each;
    const id = String.fromCharCode(65 + i);
    const source = {
      id,
      name: id,
      date: "2022-01-09",
      language: "en",
      kind: "article",
      origin: null,
      ...known,
    } as const;
    return { ...source, reading: read(text, source, loadResources()) };
  });
}

/** Runs the comparison to its end. */
export function compared(
  sources: readonly ComparedSource[],
  options: Parameters<typeof compare>[2] = {},
): Comparison {
  return finished(compare(sources, loadResources(), options));
}

/** The text without its brackets, and the words that stood in them. */
function marked(text: string): { text: string; words: string } {
  const words = /\[(.*?)\]/su.exec(text)?.[1] ?? "";
  return { text: text.replace(/[[\]]/gu, ""), words };
}

/** True when a discrepancy of the kind sets the bracketed words of the texts apart. */
export function differs(kind: Kind, ...texts: readonly string[]): boolean {
  const parts = texts.map(marked);
  const { discrepancies } = compared(sourcesOf(...parts.map(({ text }) => text)));
  return discrepancies.some((each) => {
    const values = parts.map(
      ({ words }, i) =>
        each.readings.find(
          ({ source, text }) =>
            source === String.fromCharCode(65 + i) &&
            (text.includes(words) || (text.length > 2 && words.includes(text))),
        )?.value,
    );
    return each.kind === kind && values.every((value) => value !== undefined) && new Set(values).size > 1;
  });
}

/** True when nothing sets the bracketed words of the texts apart, in any kind. */
export function agrees(...texts: readonly string[]): boolean {
  const kinds = [
    "quote-wording",
    "title",
    "name",
    "number",
    "time",
    "place",
    "attribution",
    "certainty",
    "action",
    "context",
  ] as const;
  return !kinds.some((kind) => differs(kind, ...texts));
}
