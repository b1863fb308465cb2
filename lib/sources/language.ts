import { detect } from "tinyld";

const sample = 4_000; // characters: more does not make it surer, only slower

/** The language of a text as a BCP 47 tag; "und" where it cannot be told (too short, or mixed). */
export const detectLanguage = (text: string): string => detect(text.slice(0, sample)) || "und";
