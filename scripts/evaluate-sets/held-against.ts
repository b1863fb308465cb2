import type { Features } from "@/lib/analysis/semantics/feature";
import { contrast } from "@/lib/analysis/semantics/features";
import type { Phrase } from "@/lib/analysis/semantics/phrase";
import { loadSemantics } from "@/lib/engine/semantics";
import { phraseOf } from "./phrases";

const phrases = new Map<string, Phrase>();

/** The phrase of a text, tagged once however often it is asked for. */
export function phraseOnce(text: string): Phrase {
  const known = phrases.get(text);
  if (known) return known;
  const phrase = phraseOf(text);
  phrases.set(text, phrase);
  return phrase;
}

/** The features of two texts. */
export function featuresOf(a: string, b: string): Features {
  return contrast(phraseOnce(a), phraseOnce(b), loadSemantics()).features;
}

/** The same features under longer names, to stand beside others. */
export function named(prefix: string, features: Features, only?: readonly string[]): Features {
  const kept = Object.entries(features).filter(([name]) => !only || only.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [`${prefix}.${name}`, value]));
}
