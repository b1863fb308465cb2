/** Writes texts anew by a map of words, all at once, so that names can change places. */
export interface Renamer {
  readonly text: (text: string) => string;
  /** Words of the map that are in none of the texts. */
  readonly unused: readonly string[];
  /** Words with a capital within a sentence that the map leaves as they are: names that were forgotten. */
  readonly left: readonly string[];
}

/**
 * A renamer for these texts. The longest entry counts where several fit, and whole words only. Throws where two
 * words would become one, or a new word is in the texts already: the differences would not be the same any more.
 */
export function renamer(replace: readonly (readonly [string, string])[], texts: readonly string[]): Renamer {
  const map = new Map(replace);
  const escaped = [...map.keys()]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const used = new Set(texts.flatMap((text) => text.match(pattern) ?? []));
  if (map.size < replace.length) throw new RangeError("A word is named twice");
  if (new Set(map.values()).size < map.size) throw new RangeError("Two words would become one");
  const rest = texts.map((text) => text.replace(pattern, "\0"));
  for (const [from, to] of map) {
    const stays = new RegExp(
      `(?<![\\p{L}\\p{N}])${to.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}\\p{N}])`,
      "u",
    );
    if (from !== to && rest.some((text) => stays.test(text)))
      throw new RangeError(`“${to}”, the new word for “${from}”, is in the texts already`);
  }
  const inSentence = rest.flatMap((text) => [...text.matchAll(/[\p{Ll},] (\p{Lu}[\p{L}’']+)/gu)]);
  return {
    text: (text) => text.replace(pattern, (word) => map.get(word) ?? word),
    unused: [...map.keys()].filter((word) => !used.has(word)),
    left: [...new Set(inSentence.flatMap(([, word]) => word ?? []))].sort(),
  };
}
