import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import type { LineSource } from "./line";
import { storySources } from "./lines";
import { ratingParts } from "./rating";

const person = { select: { id: true, name: true } } as const;

const live = {
  where: { removedAt: null },
  orderBy: { id: "asc" },
  include: { spans: { orderBy: [{ start: "asc" }, { id: "asc" }] } },
} satisfies Prisma.Claim$readingsArgs;

/** What a line of the queue needs of a claim. */
export const rowParts = {
  assignee: person,
  lastFoundRun: { select: { id: true, number: true } },
  currentVerdict: { select: { outcome: true, authorId: true } },
  opinionsAsked: {
    where: { state: { not: "withdrawn" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1,
    select: { state: true, editorId: true, firstId: true, adjudicationId: true },
  },
  discrepancies: {
    orderBy: { id: "asc" },
    include: { readings: { select: { readingId: true } }, absences: { select: { sourceId: true } } },
  },
  readings: live,
  ruled: {
    where: { ruling: { withdrawnAt: null } },
    orderBy: { ruling: { number: "asc" } },
    select: {
      runId: true,
      ruling: {
        select: {
          ...{ id: true, number: true, kind: true, reason: true, pattern: true, expiresAt: true },
          claimId: true,
        },
      },
    },
  },
  _count: { select: { comments: { where: { deletedAt: null, resolvedAt: null } } } },
} satisfies Prisma.ClaimInclude;

/** What a verdict's view needs. */
export const verdictParts = {
  author: person,
  rating: ratingParts,
  readings: { select: { readingId: true }, orderBy: { readingId: "asc" } },
  evidence: { orderBy: { position: "asc" } },
  signOffs: { orderBy: { createdAt: "asc" }, include: { signer: person } },
} satisfies Prisma.VerdictInclude;

/** What an opinion's view needs. */
export const opinionParts = {
  editor: person,
  rating: ratingParts,
  readings: { select: { readingId: true }, orderBy: { readingId: "asc" } },
  evidence: { orderBy: { position: "asc" } },
} satisfies Prisma.OpinionInclude;

/** What an annotation's view needs. */
export const annotationParts = {
  author: person,
  targets: {
    orderBy: { id: "asc" },
    include: { revision: { select: { source: { select: { id: true, siglum: true } } } } },
  },
} satisfies Prisma.AnnotationInclude;

/** What a comment's view needs. */
export const commentParts = {
  author: person,
  mentions: { select: { user: person }, orderBy: { user: { name: "asc" } } },
  replyTo: { select: { id: true, author: person } },
} satisfies Prisma.CommentInclude;

/** What a claim opened needs. */
export const viewParts = {
  ...rowParts,
  opinionsAsked: {
    ...{ where: rowParts.opinionsAsked.where, orderBy: rowParts.opinionsAsked.orderBy, take: 1 },
    include: { askedBy: person, editor: person, opinion: { include: opinionParts } },
  },
  verdicts: { orderBy: { version: "desc" }, include: verdictParts },
  comments: {
    where: { deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: commentParts,
  },
  annotations: { where: { deletedAt: null }, orderBy: { createdAt: "asc" }, include: annotationParts },
  edits: {
    where: { undoesId: null, undoneBy: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1,
    select: { id: true, kind: true, detail: true, createdAt: true },
  },
} satisfies Prisma.ClaimInclude;

export type LoadedRow = Prisma.ClaimGetPayload<{ include: typeof rowParts }>;
export type LoadedClaim = Prisma.ClaimGetPayload<{ include: typeof viewParts }>;
export type LoadedVerdict = Prisma.VerdictGetPayload<{ include: typeof verdictParts }>;
export type LoadedOpinion = Prisma.OpinionGetPayload<{ include: typeof opinionParts }>;
export type LoadedAnnotation = Prisma.AnnotationGetPayload<{ include: typeof annotationParts }>;

/** What all claims of a story are seen against. */
export interface Surroundings {
  /** By id, in the story's order. */
  readonly sources: ReadonlyMap<string, LineSource>;
  readonly newestRun: { readonly id: string; readonly number: number } | null;
  /**
   * Claim id → sources of which the newest run found words on it. A claim that is decided, or whose blind opinion waits
   * for its verdict, does not take them over by itself, but "no mention" would be untrue.
   */
  readonly spoken: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The story's sources and newest finished run, for one claim or for all. */
export async function surroundingsOf(
  tx: Tx,
  storyId: string,
  claim?: Pick<LoadedRow, "id" | "currentVerdictId" | "opinionsAsked">,
): Promise<Surroundings> {
  const sources = await storySources(tx, storyId);
  const newestRun = await tx.analysisRun.findFirst({
    where: { storyId, state: "finished" },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  const spoken =
    newestRun && (!claim || canLag(claim)) ? await spokenIn(tx, newestRun.id, claim?.id) : new Map();
  return { sources, newestRun, spoken };
}

/** Whether a run leaves the readings of this claim as they are (`humanWorkOn`). */
const canLag = ({
  currentVerdictId,
  opinionsAsked: [asked],
}: Pick<LoadedRow, "currentVerdictId" | "opinionsAsked">) =>
  currentVerdictId !== null || asked?.state === "given";

async function spokenIn(tx: Tx, runId: string, claimId?: string): Promise<Map<string, Set<string>>> {
  const matches = await tx.claimMatch.findMany({
    where: {
      runId,
      claim: {
        ...(claimId ? { id: claimId } : {}),
        OR: [{ currentVerdictId: { not: null } }, { opinionsAsked: { some: { state: "given" } } }],
      },
    },
    select: { claimId: true, proposal: { select: { readings: { select: { sourceId: true } } } } },
  });
  return new Map(
    matches.map(({ claimId: id, proposal }) => [
      id,
      new Set(proposal.readings.map(({ sourceId }) => sourceId)),
    ]),
  );
}
