import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "./access";
import { tallies } from "./counts";
import { canEdit, canManage } from "./policy";
import { runParts, runView } from "./run";
import { analysisIsStale } from "./staleness";
import type { MemberView, StoryRow, StoryView } from "./view";

const newestRun = { orderBy: { number: "desc" }, take: 1, include: runParts } as const;
const present = { where: { removedAt: null } } as const;

/** The stories that the actor may see, last changed first: those at work, or those in the archive. */
export async function listStories(
  actor: Actor,
  { archived = false }: { archived?: boolean } = {},
  on: Tx = db(),
): Promise<StoryRow[]> {
  const mine = actor.role === "administrator" ? {} : { memberships: { some: { userId: actor.id } } };
  const stories = await on.story.findMany({
    where: { archivedAt: archived ? { not: null } : null, ...mine },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    include: {
      memberships: { where: { userId: actor.id } },
      runs: newestRun,
      _count: { select: { sources: present } },
    },
  });
  const places = stories.map((story) => ({
    id: story.id,
    place: { role: story.memberships[0]?.role ?? null, archived: story.archivedAt !== null },
  }));
  const tally = await tallies(on, actor, places);
  const touched = await lastTouched(
    on,
    stories.map(({ id }) => id),
  );
  const rows = stories.flatMap((story): StoryRow[] => {
    const claims = tally.get(story.id);
    if (!claims) return [];
    const [run] = story.runs;
    return [
      {
        id: story.id,
        title: story.title,
        sources: story._count.sources,
        ...claims,
        latestRun: run ? runView(run) : null,
        updatedAt: (touched.get(story.id) ?? story.updatedAt).toISOString(),
        archivedAt: story.archivedAt?.toISOString() ?? null,
      },
    ];
  });
  return rows.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
}

// Whatever is written in a story leaves an event: the newest tells when it was last touched, in any of its parts.
async function lastTouched(on: Tx, storyIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await on.$queryRaw<{ id: string; at: Date }[]>`
    SELECT s."id"::text, e."at" FROM unnest(${[...storyIds]}::uuid[]) AS s("id")
    CROSS JOIN LATERAL (
      SELECT "at" FROM "AuditEvent" WHERE "storyId" = s."id" ORDER BY "at" DESC LIMIT 1
    ) AS e`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** A story's head, or null where the actor may not see it. */
export async function storyView(actor: Actor, storyId: string, on: Tx = db()): Promise<StoryView | null> {
  const access = await storyAccess(on, actor, storyId);
  if (!access) return null;
  const { story } = access;
  const sources = await on.source.count({ where: { storyId, removedAt: null } });
  const run = await on.analysisRun.findFirst({
    where: { storyId },
    orderBy: { number: "desc" },
    include: runParts,
  });
  const tally = await tallies(on, actor, [{ id: storyId, place: access }]);
  const claims = tally.get(storyId);
  if (!claims) return null;
  return {
    id: story.id,
    title: story.title,
    rowVersion: story.rowVersion,
    archivedAt: story.archivedAt?.toISOString() ?? null,
    sources,
    counts: claims.counts,
    latestRun: run ? runView(run) : null,
    analysisIsStale: await analysisIsStale(on, storyId),
    members: await membersOf(on, storyId),
    can: { edit: canEdit(actor, access), manage: canManage(actor, access) },
  };
}

/** The members of a story, by name. */
export async function membersOf(on: Tx, storyId: string): Promise<MemberView[]> {
  const memberships = await on.membership.findMany({
    where: { storyId },
    include: { user: { select: { id: true, name: true, email: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return memberships.map(({ user, role, rowVersion }) => ({ ...user, role, rowVersion }));
}
