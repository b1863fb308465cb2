import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { LoadedClaim, LoadedRow, Surroundings } from "./load";

type Ids = ReadonlySet<string>;

/** Whoever gives a blind opinion writes nothing else on the claim, and does not see by it that others do. */
export const untold = 1;

/**
 * A claim for a reader of whom blind opinions are asked: those claims are as if nobody had decided,
 * commented or ruled on them, and no ruling that was made from one of them speaks on any other.
 */
function rowToReader<Row extends LoadedRow>(claim: Row, blind: Ids): Row {
  const ruled = claim.ruled.filter(({ ruling }) => ruling.claimId === null || !blind.has(ruling.claimId));
  if (!blind.has(claim.id)) return { ...claim, ruled };
  return {
    ...claim,
    ruled,
    state: "open",
    currentVerdictId: null,
    currentVerdict: null,
    discrepancies: claim.discrepancies.map((flag) => ({ ...flag, state: "suspected" })),
    _count: { ...claim._count, comments: 0 },
    rowVersion: untold,
  };
}

/** The same for a claim opened; of comments and notes the reader's own stay. */
export function viewToReader(claim: LoadedClaim, blind: Ids, readerId: string): LoadedClaim {
  const seen = rowToReader(claim, blind);
  if (!blind.has(claim.id)) return seen;
  return {
    ...seen,
    verdicts: [],
    comments: claim.comments.filter(({ authorId }) => authorId === readerId),
    annotations: claim.annotations.filter(({ authorId }) => authorId === readerId),
  };
}

/** What the newest run found on decided claims goes into their gaps: on these nobody has decided. */
export function surroundingsTo(around: Surroundings, blind: Ids): Surroundings {
  return { ...around, spoken: new Map([...around.spoken].filter(([claimId]) => !blind.has(claimId))) };
}

/** The notes that such a reader may read: on those claims their own. */
export function notesFor(actor: Actor, blind: Ids): Prisma.AnnotationWhereInput {
  if (blind.size === 0) return {};
  return { OR: [{ claimId: null }, { claimId: { notIn: [...blind] } }, { authorId: actor.id }] };
}
