import type { Tx } from "@/lib/db/transaction";
import { say, unprocessable } from "@/lib/errors";
import { selectorOf, type TextQuoteSelector } from "@/lib/text/selector";
import { span } from "@/lib/text/span";
import type { SpanInput } from "./schema";

/** A span with its exact words and surroundings, ready to be stored. */
export interface Anchor extends TextQuoteSelector {
  readonly revisionId: string;
  readonly sourceId: string;
}

/**
 * The spans with their words, taken from the texts themselves. Throws not_found-like `unprocessable` for a
 * revision that is not the story's and for a span that does not fit its text, with the field that is wrong; also for one
 * of a source that was removed from the story, unless it may be: readings and notes would be set there unseen.
 */
export async function anchorsOf(
  tx: Tx,
  storyId: string,
  spans: readonly SpanInput[],
  field: string,
  { mayBeRemoved = false }: { readonly mayBeRemoved?: boolean } = {},
): Promise<Anchor[]> {
  const ids = [...new Set(spans.map(({ revisionId }) => revisionId))];
  const revisions = await tx.sourceRevision.findMany({
    where: { id: { in: ids }, source: { storyId } },
    select: {
      ...{ id: true, sourceId: true, text: { select: { body: true } } },
      source: { select: { removedAt: true } },
    },
  });
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  return spans.map(({ revisionId, start, end }, index) => {
    const at = spans.length > 1 || field.endsWith("s") ? `${field}.${index}` : field;
    const revision = byId.get(revisionId);
    if (!revision) throw unprocessable("This text is not one of the story's.", at);
    if (revision.source.removedAt && !mayBeRemoved)
      throw unprocessable("This source was removed from the story. Restore it first.", at);
    if (!revision.text)
      throw unprocessable("This text was removed; nothing can be marked in it any more.", at);
    try {
      return { revisionId, sourceId: revision.sourceId, ...selectorOf(revision.text.body, span(start, end)) };
    } catch (error) {
      if (error instanceof RangeError) throw unprocessable(say`${error.message}. Mark the words again.`, at);
      throw error;
    }
  });
}

/** The columns of a stored span. */
export function spanColumns({ revisionId, start, end, exact, prefix, suffix }: Anchor) {
  return { revisionId, start, end, exact, prefix, suffix };
}
