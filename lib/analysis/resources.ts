/** A tagged word as the tagger gives it: offsets into the text it was given. */
export interface TaggedWord {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly pos: string;
}

/** What the engine needs and can't make itself; lib/engine/resources.ts loads it from disk. */
export interface Resources {
  /** The words of an English text with lemma and part of speech, in order, not overlapping. */
  readonly tag: (text: string) => readonly TaggedWord[];
  /** ISO 639-1 code of the text's language, or "" when it can't be told. */
  readonly detectLanguage: (text: string) => string;
  /** Times of an English text: where each stands, what it says, counted from the reference day. */
  readonly findTimes: (text: string, reference: Date | null) => readonly FoundTime[];
}

/** A time expression as the finder gives it. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
}
