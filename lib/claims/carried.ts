import type { Tx } from "@/lib/db/transaction";
import { carry } from "./carry";
import { mainFlag } from "./line";
import type { AnchoredClaim, SourceSpan } from "./match";
import { sentenceAround, sentenced } from "./sentence";

/** A text as a run reads it: the newest revision of a source. */
export interface RunText {
  readonly sourceId: string;
  readonly revisionId: string;
  readonly text: string;
}

/** A stored span and where it stands in the run's text; `span` is null where its words are gone. */
export interface CarriedSpan {
  readonly id: string;
  readonly readingId: string;
  readonly sourceId: string;
  readonly state: "placed" | "moved" | "orphaned";
  readonly span: SourceSpan | null;
  /** The words or the sentence around them are not what they were on the revision that the span was set on. */
  readonly changed: boolean;
}

/** A claim of the story, its spans carried over to the run's texts. */
export interface CarriedClaim extends AnchoredClaim {
  readonly carried: readonly CarriedSpan[];
}

const parts = {
  discrepancies: { orderBy: { id: "asc" }, select: { kind: true, severity: true } },
  readings: { where: { removedAt: null }, include: { spans: true } },
} as const;

/** The story's claims as matching sees them, in the order of their numbers. */
export async function carriedClaims(
  tx: Tx,
  storyId: string,
  texts: ReadonlyMap<string, RunText>,
): Promise<CarriedClaim[]> {
  const claims = await tx.claim.findMany({
    where: { storyId, mergedIntoId: null },
    orderBy: { number: "asc" },
    include: parts,
  });
  const older = await olderTexts(
    tx,
    claims.flatMap(({ readings }) =>
      readings.flatMap(({ spans }) => spans.map(({ revisionId }) => revisionId)),
    ),
    texts,
  );
  const split = new Map([...texts.values()].map((text) => [text.sourceId, sentenced(text.text)]));
  return claims.map(({ id, state, statement, discrepancies, readings }) => {
    const carried = readings.flatMap(({ id: readingId, sourceId, spans }) =>
      spans.map((stored): CarriedSpan => {
        const base = { id: stored.id, readingId, sourceId };
        const now = texts.get(sourceId);
        const newer = split.get(sourceId);
        // A removed source is not read: its spans stay where they are.
        if (!now || !newer) return { ...base, state: stored.state, span: null, changed: false };
        if (stored.revisionId === now.revisionId) {
          const { start, end } = stored;
          return { ...base, state: stored.state, span: { sourceId, start, end }, changed: false };
        }
        const found = carry(now.text, stored);
        if (!found.span) return { ...base, state: "orphaned", span: null, changed: true };
        const before = older.get(stored.revisionId);
        const same = before && sentenceAround(before, stored).text === sentenceAround(newer, found.span).text;
        return { ...base, state: found.state, span: { sourceId, ...found.span }, changed: same === false };
      }),
    );
    return {
      id,
      statement,
      kind: mainFlag(discrepancies)?.kind ?? null,
      dismissed: state === "dismissed",
      spans: carried.flatMap(({ span }) => span ?? []),
      carried,
    };
  });
}

async function olderTexts(tx: Tx, revisionIds: readonly string[], texts: ReadonlyMap<string, RunText>) {
  const current = new Set([...texts.values()].map(({ revisionId }) => revisionId));
  const ids = [...new Set(revisionIds)].filter((id) => !current.has(id));
  const bodies = ids.length === 0 ? [] : await tx.sourceText.findMany({ where: { revisionId: { in: ids } } });
  return new Map(bodies.map(({ revisionId, body }) => [revisionId, sentenced(body)]));
}
