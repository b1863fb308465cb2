import { readFileSync } from "node:fs";
import { readTokens } from "@/lib/analysis/extract/tokens";
import type { Phrase } from "@/lib/analysis/semantics/phrase";
import { loadResources } from "@/lib/engine/resources";

/** The words of a sentence or a phrase, tagged as the engine tags them. */
export function phraseOf(text: string): Phrase {
  const whole = [{ start: 0, end: text.length, index: 0, kind: "prose" as const, paragraph: 0 }];
  return readTokens(text, whole, loadResources().tag(text));
}

/** The objects of a file with one JSON object a line. */
export function linesOf<T>(path: string | undefined): T[] {
  if (!path) throw new Error("Which set? Name its dev.jsonl");
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
