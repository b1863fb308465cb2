import type { Actor } from "@/lib/auth/actor";
import { db, Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { departingPassages, departuresIn } from "./departure";
import { loadSources, oneOf, revisionView, sourceView } from "./loaded";
import type { ListedSource, SourceTextView, SourceView } from "./view";

/** The sources of a story in their order, or those removed from it; null where the actor may not see the story. */
export async function sourcesOf(
  actor: Actor,
  storyId: string,
  { removed = false }: { removed?: boolean | undefined } = {},
  on: Tx = db(),
): Promise<SourceView[] | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const isRemoved = Prisma.sql`(s."removedAt" IS NOT NULL) = ${removed}`;
  const sources = await loadSources(on, Prisma.sql`s."storyId" = ${storyId}::uuid AND ${isRemoved}`);
  return sources.map(sourceView);
}

/** The same, with how far each departs from its origin. */
export async function listSources(
  actor: Actor,
  storyId: string,
  { removed = false }: { removed?: boolean | undefined } = {},
  on: Tx = db(),
): Promise<ListedSource[] | null> {
  const sources = await sourcesOf(actor, storyId, { removed }, on);
  if (!sources) return null;
  const departures = await departuresIn(on, storyId);
  return sources.map((source) => ({ ...source, departure: departures.get(source.id) ?? null }));
}

/** A source with its newest text and all its revisions, newest first; also one that was removed from the story. */
export async function sourceText(
  actor: Actor,
  storyId: string,
  sourceId: string,
  on: Tx = db(),
): Promise<SourceTextView | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const [source] = await loadSources(on, oneOf(storyId, sourceId));
  if (!source) return null;
  const view = sourceView(source);
  const text = await on.sourceText.findUnique({ where: { revisionId: view.revision.id } });
  const revisions = await on.sourceRevision.findMany({
    where: { sourceId },
    orderBy: { number: "desc" },
    include: { createdBy: { select: { id: true, name: true } } },
  });
  const redactions = await on.redaction.findMany({
    where: { storyId, sources: { has: sourceId } },
    orderBy: { number: "asc" },
    select: { number: true, carriedOutAt: true },
  });
  const departure = (await departuresIn(on, storyId, sourceId)).get(sourceId) ?? null;
  return {
    ...view,
    text: text?.body ?? null,
    departure,
    departs: departure?.state === "departs" ? await departingPassages(on, view.revision.id) : [],
    redactions: redactions.flatMap(({ number, carriedOutAt }) =>
      carriedOutAt ? [{ number, at: carriedOutAt.toISOString() }] : [],
    ),
    revisions: revisions.map(revisionView),
  };
}

/** The body of one revision; null where the actor may not see it, or where it was removed. */
export async function revisionText(
  actor: Actor,
  storyId: string,
  revisionId: string,
  on: Tx = db(),
): Promise<string | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const found = await on.sourceText.findFirst({ where: { revisionId, revision: { source: { storyId } } } });
  return found?.body ?? null;
}
