import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { blindClaims } from "@/lib/stories/blind";
import type { TextQuoteSelector } from "@/lib/text/selector";
import { compareSpans } from "@/lib/text/span";
import { notesFor, rowToReader } from "./blind";
import { carry } from "./carry";
import { rowParts, surroundingsOf } from "./load";
import { groupsOfClaim, mainFlag } from "./row";
import type { TextMark } from "./view";

/** The text that is shown. */
export interface ShownText {
  readonly storyId: string;
  readonly sourceId: string;
  readonly revisionId: string;
  readonly text: string;
}

const mostOthers = 4; // what a line at a mark can hold

/**
 * The marks in a source's text, in its order: readings of claims, and notes. Spans on another revision are carried
 * over; those whose words are gone are left out. The caller has checked that the actor may see the story.
 */
export async function marksOf(on: Tx, actor: Actor, shown: ShownText): Promise<TextMark[]> {
  const blind = await blindClaims(on, actor);
  const around = await surroundingsOf(on, shown.storyId);
  const claims = await on.claim.findMany({
    where: {
      storyId: shown.storyId,
      mergedIntoId: null,
      readings: { some: { sourceId: shown.sourceId, removedAt: null } },
    },
    include: rowParts,
  });
  const marks = claims.flatMap((loaded): TextMark[] => {
    const claim = rowToReader(loaded, blind);
    const groups = groupsOfClaim(claim, around);
    const letters = new Map(groups.map(({ value, letter }) => [value, letter]));
    const kind = mainFlag(claim)?.kind ?? null;
    return claim.readings
      .filter(({ sourceId }) => sourceId === shown.sourceId)
      .flatMap((reading) =>
        placesOf(reading.spans, shown).map((place) => ({
          ...place,
          claimId: claim.id,
          claimNumber: claim.number,
          kind,
          letter: letters.get(reading.value) ?? null,
          annotationId: null,
          label: claim.statement,
          others: groups
            .filter(({ value }) => value !== reading.value)
            .slice(0, mostOthers)
            .map(({ letter, label, sigla }) => ({ letter, label, sigla })),
        })),
      );
  });
  return [...marks, ...(await notesOf(on, shown, notesFor(actor, blind)))].sort(compareSpans);
}

async function notesOf(on: Tx, shown: ShownText, visible: Prisma.AnnotationWhereInput): Promise<TextMark[]> {
  const annotations = await on.annotation.findMany({
    where: { storyId: shown.storyId, deletedAt: null, ...visible },
    include: {
      targets: { where: { revision: { sourceId: shown.sourceId } } },
      claim: { select: { number: true } },
    },
    orderBy: { id: "asc" },
  });
  return annotations.flatMap(({ id, claimId, claim, body, targets }) =>
    placesOf(targets, shown).map((place) => ({
      ...place,
      claimId,
      claimNumber: claim?.number ?? null,
      kind: null,
      letter: null,
      annotationId: id,
      label: body,
      others: [],
    })),
  );
}

function placesOf(spans: readonly (TextQuoteSelector & { readonly revisionId: string })[], shown: ShownText) {
  return spans.flatMap((span) => {
    if (span.revisionId === shown.revisionId) return [{ start: span.start, end: span.end }];
    const { span: found } = carry(shown.text, span);
    return found ? [{ start: found.start, end: found.end }] : [];
  });
}
