import { filled, type Said } from "@/lib/errors";
import german from "./de/errors.json";
import type { Language } from "./languages";

// The sentences stand in English where they are thrown; a catalogue of another language names them by their words.
const catalogues: Readonly<Record<Exclude<Language, "en">, Readonly<Record<string, string>>>> = {
  de: german,
};

/** A server's sentence in a language; what that language has no words for stays English. */
export function inWords(language: Language, message: string | Said): string {
  const { sentence, values } = typeof message === "string" ? { sentence: message, values: [] } : message;
  const translated = language === "en" ? undefined : catalogues[language][sentence];
  return filled({ sentence: translated ?? sentence, values });
}
