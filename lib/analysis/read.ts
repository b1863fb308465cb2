import { engineVersion, type ReadOptions, type TextReading } from "./model";
import type { Resources } from "./resources";

/**
 * Everything that one text says, read on its own. Plain JSON: cache it under the text's hash, the options
 * and `engineVersion`. Any string can be read; an empty one gives an empty reading.
 */
export function read(text: string, options: ReadOptions, resources: Resources): TextReading {
  const language = options.language ?? resources.detectLanguage(text) ?? "und";
  return {
    engine: engineVersion,
    text,
    title: text.trim().split("\n", 1)[0] ?? "",
    language,
    date: options.date,
    words: text.split(/\s+/u).filter(Boolean).length,
    sentences: [],
    tokens: [],
    mentions: [],
    credits: [],
  };
}
