import type { KindModels } from "./score/kind";
import type { TreeModel } from "./score/trees";
import type { Thesaurus } from "./semantics/thesaurus";
import type { Vectors } from "./semantics/vectors";
import type { Vocabulary } from "./semantics/vocabulary";

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
  /** What is known of words beyond the story: how telling, how related, how alike in use. */
  readonly words: WordKnowledge;
  /** What was learnt of which differences editors flag. */
  readonly confidence: TreeModel;
  /** What was learnt of which kind a difference of whole clauses is. */
  readonly kinds: KindModels;
  /** What was learnt of which facts that others leave out editors miss. */
  readonly omissions: TreeModel;
}

export interface WordKnowledge {
  readonly vocabulary: Vocabulary;
  readonly thesaurus: Thesaurus;
  readonly vectors: Vectors;
}
