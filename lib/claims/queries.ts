import type { Actor } from "@/lib/auth/actor";
import { db, Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { storyAccess } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { notesFor, surroundingsTo, viewToReader } from "./blind";
import { textsWithSentences } from "./kept-texts";
import { annotationParts, type LoadedClaim, surroundingsOf } from "./load";
import { loadClaims } from "./load-claims";
import { annotationRow } from "./note-row";
import { openedClaim } from "./opened";
import { originalsOf } from "./originals";
import { byImportance } from "./row";
import type { SentencedText } from "./sentence";
import type { AnnotationView, ClaimView } from "./view";

/** One claim by its id or its number in the story, with everything that the decision needs; else null. */
export async function claimView(
  actor: Actor,
  storyId: string,
  claim: string | number,
  on: Tx = db(),
): Promise<ClaimView | null> {
  const access = await storyAccess(on, actor, storyId);
  if (!access) return null;
  const named =
    typeof claim === "number" ? Prisma.sql`c."number" = ${claim}::int` : Prisma.sql`c."id" = ${claim}::uuid`;
  const [found] = await loadClaims(
    on,
    Prisma.sql`c."storyId" = ${storyId}::uuid AND ${named} AND c."mergedIntoId" IS NULL`,
  );
  if (!found) return null;
  const blind = await blindClaims(on, actor);
  const around = surroundingsTo(await surroundingsOf(on, storyId, found), blind);
  const claimToReader = viewToReader(found, blind, actor.id);
  const texts = await textsOf(on, [found]);
  const originals = await originalsOf(on, found, around, texts);
  return { ...openedClaim(actor, access, claimToReader, around, texts), originals };
}

/** The same in the transaction of a request; throws not_found instead of answering null. */
export async function openClaim(tx: Tx, actor: Actor, storyId: string, claimId: string): Promise<ClaimView> {
  const view = await claimView(actor, storyId, claimId, tx);
  if (!view) throw notFound("claim");
  return view;
}

/** The number of the claim that this one was merged into, or is part of again; null where it was not. */
export async function mergedInto(
  actor: Actor,
  storyId: string,
  number: number,
  on: Tx = db(),
): Promise<number | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const [row] = await on.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE way AS (
      SELECT "id", "number", "mergedIntoId" FROM "Claim"
      WHERE "storyId" = ${storyId}::uuid AND "number" = ${number}::int AND "mergedIntoId" IS NOT NULL
      UNION SELECT c."id", c."number", c."mergedIntoId" FROM "Claim" c JOIN way ON c."id" = way."mergedIntoId"
    ) SELECT "number" FROM way WHERE "mergedIntoId" IS NULL`;
  return row?.number ?? null;
}

/** All claims of a story on which a verdict stands, opened, most important first; null as above. */
export async function decidedClaims(
  actor: Actor,
  storyId: string,
  on: Tx = db(),
): Promise<ClaimView[] | null> {
  const access = await storyAccess(on, actor, storyId);
  if (!access) return null;
  const found = await loadClaims(
    on,
    Prisma.sql`c."storyId" = ${storyId}::uuid AND c."mergedIntoId" IS NULL AND c."currentVerdictId" IS NOT NULL`,
  );
  const blind = await blindClaims(on, actor);
  const decided = found.filter(({ id }) => !blind.has(id));
  const around = await surroundingsOf(on, storyId);
  const texts = await textsOf(on, decided);
  return decided
    .map((claim) => openedClaim(actor, access, viewToReader(claim, blind, actor.id), around, texts))
    .sort(byImportance);
}

/** The notes of a story, oldest first; null where the actor may not see the story. */
export async function listAnnotations(
  actor: Actor,
  storyId: string,
  on: Tx = db(),
): Promise<AnnotationView[] | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const blind = await blindClaims(on, actor);
  const annotations = await on.annotation.findMany({
    where: { storyId, deletedAt: null, ...notesFor(actor, blind) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: annotationParts,
  });
  return annotations.map((annotation) => annotationRow(annotation, actor.id));
}

/** The texts that the claims' spans lie in, by revision. */
function textsOf(on: Tx, claims: readonly LoadedClaim[]): Promise<Map<string, SentencedText>> {
  const spans = claims.flatMap(({ readings }) => readings.flatMap((reading) => reading.spans));
  return textsWithSentences(
    on,
    spans.map(({ revisionId }) => revisionId),
  );
}
