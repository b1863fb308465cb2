import type { Doc } from "../align/document";
import type { Likeness } from "../align/likeness";
import type { UnitPair } from "../align/pairs";
import type { TermIndex } from "../align/term-index";
import type { TermWeights } from "../align/weights";
import type { Kind, Reading, Severity, Strength } from "../model";
import type { WordKnowledge } from "../resources";
import type { Features } from "../semantics/feature";

/** The story as the facets see it. */
export interface Alignment {
  readonly docs: readonly Doc[];
  readonly words: WordKnowledge;
  readonly weights: TermWeights;
  readonly index: TermIndex;
  readonly likeness: Likeness;
  /** Sentences that tell one event. */
  readonly sentencePairs: readonly UnitPair[];
  /** Clauses that tell one thing in much the same words. */
  readonly clausePairs: readonly UnitPair[];
  /** All clauses of paired sentences that may speak of one thing: a superset of `clausePairs`. */
  readonly nearClauses: readonly UnitPair[];
}

/** What one source says, before readings are gathered into a claim. */
export interface RawReading {
  readonly doc: Doc;
  readonly start: number;
  readonly end: number;
  /** Normal form: readings that agree have the same one. */
  readonly value: string;
  readonly strength?: Strength;
}

/** Two readings of one slot that differ. */
export interface Candidate {
  readonly kind: Kind;
  readonly a: RawReading;
  readonly b: RawReading;
  /** What the slot is about, in words of the texts: "troops, border". */
  readonly topic: string;
  readonly features: Features;
  /**
   * When no facet found it: whole clauses ("clause"), whose kind and confidence are learnt, or one fact in the place of
   * another in sentences worded alike ("contrast"), which is plain.
   */
  readonly model?: "clause" | "contrast";
  /** Of whole clauses: the two. */
  readonly pair?: UnitPair;
}

/** A claim with its readings by value, as the explanation needs it. */
export interface Explained {
  readonly topic: string;
  readonly groups: readonly ValueGroup[];
  /** The two that were set apart first: what the facet says of values holds of these. Others were gathered beside them. */
  readonly judged: readonly ValueGroup[];
  readonly oddOneOut: ValueGroup | null;
  readonly absentFrom: readonly string[];
}

/** The readings that say the same, the sources that hold them by name, and one of them in its own words. */
export interface ValueGroup {
  readonly value: string;
  readonly readings: readonly Reading[];
  readonly sources: readonly string[];
  readonly words: string;
}

/** One aspect in which sources can diverge. Shared code never asks which one it is. */
export interface Facet {
  readonly kind: Kind;
  readonly compare: (story: Alignment) => Candidate[];
  /** The neutral line that names the slot. */
  readonly statement: (claim: Explained) => string;
  /** Why the difference may matter: the end of the explanation's sentence. */
  readonly why: (claim: Explained) => string;
  readonly severity: (claim: Explained, confidence: number) => Severity;
}
