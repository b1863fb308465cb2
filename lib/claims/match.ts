import { type Span, sharedLength } from "@/lib/text/span";
import type { Kind } from "./view";

/** A span on the newest revision of a source. */
export interface SourceSpan extends Span {
  readonly sourceId: string;
}

/** A claim or a proposal as matching sees it; `kind` is null where the sources agree. */
export interface Anchored {
  readonly id: string;
  readonly kind: Kind | null;
  /** The question; it decides only between pairs on the very same words. */
  readonly statement?: string;
  readonly spans: readonly SourceSpan[];
}

/** A claim of the story; what was dismissed must not come back under another number. */
export interface AnchoredClaim extends Anchored {
  readonly dismissed: boolean;
}

export interface Matching {
  /** Proposal id → claim id, one to one. */
  readonly matched: ReadonlyMap<string, string>;
  /** Proposal id → the dismissed claim that it is a part or a variant of: it makes no claim. */
  readonly absorbed: ReadonlyMap<string, string>;
  /** Proposals that become new claims, in their order. */
  readonly fresh: readonly string[];
}

// How much of the one must lie in the other. Half: a claim that gained as many readings as it had is still itself.
const enough = 0.5;
// Two kinds on nearly the same words are one matter under another name; on some shared words they are two matters.
const nearlyAll = 0.8;
// The same kind outweighs any overlap of another kind; agreement ("no kind yet") lies between.
const sameKind = 2;
const noKindYet = 1;
const exactness = 0.01; // decides only between pairs that share equally many spans
const sameQuestion = 0.001; // decides only between pairs that share the same words
const touching = 0.5; // two spans meet when they share half of the shorter one

interface Pair {
  readonly proposal: Anchored;
  readonly claim: AnchoredClaim;
  readonly score: number;
}

/**
 * Which claim each proposal of a run stands for, by their spans on the same texts: one to one, the best pairs
 * first. A tie makes a new claim, since a guess would hang a decision on another matter; but what lies mostly in
 * the spans of a dismissed claim makes none. The order of the claims does not matter.
 */
export function matchProposals(proposals: readonly Anchored[], claims: readonly AnchoredClaim[]): Matching {
  const pairs = pairsOf(proposals, claims);
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  const tied = new Set<string>();
  const free = (pair: Pair) =>
    !matched.has(pair.proposal.id) && !taken.has(pair.claim.id) && !tied.has(pair.proposal.id);

  for (const level of levels(pairs)) {
    const candidates = level.filter(free);
    for (const pair of candidates) {
      if (ambiguous(pair, candidates)) tied.add(pair.proposal.id);
    }
    for (const pair of candidates.filter(free)) {
      matched.set(pair.proposal.id, pair.claim.id);
      taken.add(pair.claim.id);
    }
  }

  const absorbed = new Map<string, string>();
  for (const { proposal, claim } of pairs) {
    if (claim.dismissed && !matched.has(proposal.id) && !absorbed.has(proposal.id)) {
      absorbed.set(proposal.id, claim.id);
    }
  }
  const fresh = proposals.filter(({ id }) => !matched.has(id) && !absorbed.has(id)).map(({ id }) => id);
  return { matched, absorbed, fresh };
}

/** True when another pair of the same score wants the same claim or offers the same proposal another one. */
function ambiguous(pair: Pair, level: readonly Pair[]): boolean {
  return level.some(
    (other) => other !== pair && (other.claim.id === pair.claim.id || other.proposal.id === pair.proposal.id),
  );
}

/** All pairs that may belong together, best first; only what meets in some source is looked at. */
function pairsOf(proposals: readonly Anchored[], claims: readonly AnchoredClaim[]): Pair[] {
  const bySource = new Map<string, { claim: AnchoredClaim; span: SourceSpan }[]>();
  for (const claim of claims) {
    for (const span of claim.spans) {
      const held = bySource.get(span.sourceId);
      if (held) held.push({ claim, span });
      else bySource.set(span.sourceId, [{ claim, span }]);
    }
  }
  const pairs: Pair[] = [];
  for (const proposal of proposals) {
    const near = new Set<AnchoredClaim>();
    for (const span of proposal.spans) {
      for (const entry of bySource.get(span.sourceId) ?? [])
        if (meets(span, entry.span)) near.add(entry.claim);
    }
    for (const claim of near) {
      const score = scoreOf(proposal, claim);
      if (score !== null) pairs.push({ proposal, claim, score });
    }
  }
  return pairs.sort((a, b) => b.score - a.score);
}

/** How well they fit, or null when they don't: kind first, then the share of spans that meet. */
function scoreOf(proposal: Anchored, claim: AnchoredClaim): number | null {
  const mine = proposal.spans.filter((span) => claim.spans.some((other) => meets(span, other))).length;
  const theirs = claim.spans.filter((span) => proposal.spans.some((other) => meets(span, other))).length;
  const contained = Math.max(mine / proposal.spans.length, theirs / claim.spans.length);
  const share = (mine + theirs) / (proposal.spans.length + claim.spans.length);
  const asked = proposal.statement !== undefined && proposal.statement === claim.statement;
  const fine = exactness * sameWords(proposal.spans, claim.spans) + (asked ? sameQuestion : 0);
  if (proposal.kind === claim.kind) return contained >= enough ? sameKind + share + fine : null;
  if (proposal.kind === null || claim.kind === null) {
    return contained >= enough ? noKindYet + share + fine : null;
  }
  return share >= nearlyAll ? share + fine : null;
}

function meets(a: SourceSpan, b: SourceSpan): boolean {
  if (a.sourceId !== b.sourceId) return false;
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  return shorter > 0 && sharedLength(a, b) >= shorter * touching;
}

/** 0..1: the characters that both hold, of all that either holds. */
function sameWords(a: readonly SourceSpan[], b: readonly SourceSpan[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b) if (one.sourceId === other.sourceId) shared += sharedLength(one, other);
  const length = (spans: readonly SourceSpan[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return shared / Math.max(1, length(a) + length(b) - shared);
}

function levels(pairs: readonly Pair[]): Pair[][] {
  const result: Pair[][] = [];
  for (const pair of pairs) {
    const last = result.at(-1);
    if (last?.[0] && Math.abs(last[0].score - pair.score) < 1e-9) last.push(pair);
    else result.push([pair]);
  }
  return result;
}
