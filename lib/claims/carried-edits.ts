import type { Constraint } from "@/lib/analysis/model";
import type { Tx } from "@/lib/db/transaction";
import { selectorOf } from "@/lib/text/selector";
import type { CarriedClaim, RunText } from "./carried";
import { carry } from "./carry";
import { type CarriedEdit, constraintsOf } from "./constraints";
import { editDetail } from "./edit-detail";
import type { SourceSpan } from "./match";
import type { SpanInput } from "./schema";
import { type SentencedText, sentenceAround, sentenced } from "./sentence";

// The kinds that name words which they took out of their claim.
const takesOut: ReadonlySet<string> = new Set(["remove_reading", "move_reading", "not_same_event"]);

/** The editors' corrections of all claims as constraints on a run over these texts; those taken back ask nothing. */
export async function carriedConstraints(
  tx: Tx,
  claims: readonly CarriedClaim[],
  texts: ReadonlyMap<string, RunText>,
): Promise<Constraint[]> {
  const edits = await tx.claimEdit.findMany({
    where: { claimId: { in: claims.map(({ id }) => id) }, undoesId: null, undoneBy: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const parsed = edits.map((edit) => ({ ...edit, detail: editDetail.parse(edit.detail) }));
  const taken = parsed.filter(({ kind }) => takesOut.has(kind));
  const carried = await carrier(
    tx,
    taken.flatMap(({ detail }) => detail.spans ?? []),
    texts,
  );
  const held = new Map(claims.map(({ id, spans }) => [id, spans]));
  const sentences = new Map([...texts.values()].map((text) => [text.sourceId, sentenced(text.text)]));

  const byClaim = new Map<string, CarriedEdit[]>();
  for (const { claimId, kind, detail } of parsed) {
    const spans = takesOut.has(kind) ? (detail.spans ?? []).flatMap(carried) : [];
    const stays = held.get(claimId) ?? [];
    const edit: CarriedEdit = {
      ...{ kind, spans, newKind: detail.kind ?? null, gained: detail.direction === "from" },
      ...(detail.otherClaimId && { other: held.get(detail.otherClaimId) ?? [] }),
      ...(kind === "not_same_event" && {
        apart: [whole(spans, sentences), whole(stays, sentences)] as const,
      }),
    };
    byClaim.set(claimId, [...(byClaim.get(claimId) ?? []), edit]);
  }
  return constraintsOf(
    claims.flatMap(({ id, spans }) => {
      const made = byClaim.get(id);
      return made ? { spans, edits: made } : [];
    }),
  );
}

/** The sentences that the spans lie in: an event is told by sentences, not by the words that differ. */
function whole(spans: readonly SourceSpan[], sentences: ReadonlyMap<string, SentencedText>): SourceSpan[] {
  return spans.map((span) => {
    const text = sentences.get(span.sourceId);
    if (!text) return span;
    const { start, end } = sentenceAround(text, span);
    return { sourceId: span.sourceId, start, end };
  });
}

/** A function that finds a stored place in the texts of the run; nothing where its words are gone. */
async function carrier(
  tx: Tx,
  places: readonly SpanInput[],
  texts: ReadonlyMap<string, RunText>,
): Promise<(place: SpanInput) => SourceSpan[]> {
  const revisions = await tx.sourceRevision.findMany({
    where: { id: { in: [...new Set(places.map(({ revisionId }) => revisionId))] } },
    select: { id: true, sourceId: true, text: { select: { body: true } } },
  });
  const byRevision = new Map(revisions.map((revision) => [revision.id, revision]));
  return ({ revisionId, start, end }) => {
    const revision = byRevision.get(revisionId);
    const now = revision && texts.get(revision.sourceId);
    if (!now || !revision.text) return [];
    if (revisionId === now.revisionId) return [{ sourceId: revision.sourceId, start, end }];
    const { span } = carry(now.text, selectorOf(revision.text.body, { start, end }));
    return span ? [{ sourceId: revision.sourceId, ...span }] : [];
  };
}
