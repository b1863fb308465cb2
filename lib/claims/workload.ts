import type { Actor } from "@/lib/auth/actor";
import { canManagePeople } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { canWriteIn } from "@/lib/stories/policy";
import type { StrandedView, WaitingView } from "./view";
import { waitsFor } from "./waiting";

/** Claims that wait for people whose account is disabled, by story; null: the actor is no administrator. */
export async function stranded(actor: Actor, on: Tx = db()): Promise<StrandedView[] | null> {
  if (!canManagePeople(actor)) return null;
  const people = await on.user.findMany({
    where: { disabledAt: { not: null }, claimsAssigned: { some: {} } },
    select: { id: true },
  });
  const counted = await on.claim.groupBy({
    by: ["assigneeId", "storyId"],
    where: await waitsFor(on, actor, undefined, idsOf(people)),
    _count: true,
  });
  const stories = await on.story.findMany({
    where: { id: { in: counted.map(({ storyId }) => storyId) } },
    select: { id: true, title: true },
  });
  const rows = counted.flatMap(({ assigneeId: userId, storyId, _count: claims }): StrandedView[] => {
    const story = stories.find(({ id }) => id === storyId);
    return userId && story ? [{ userId, story, claims }] : [];
  });
  return rows.sort((one, other) => one.story.title.localeCompare(other.story.title, "en"));
}

/** For whom claims of a story wait, those who are gone first; null where the actor may not see the story. */
export async function workload(actor: Actor, storyId: string, on: Tx = db()): Promise<WaitingView[] | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const people = await on.user.findMany({
    where: { claimsAssigned: { some: { storyId } } },
    select: {
      ...{ id: true, name: true, role: true, disabledAt: true },
      memberships: { where: { storyId }, select: { role: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const counted = await on.claim.groupBy({
    by: ["assigneeId"],
    where: await waitsFor(on, actor, storyId, idsOf(people)),
    _count: true,
  });
  const counts = new Map(counted.map(({ assigneeId, _count }) => [assigneeId, _count]));
  const rows: WaitingView[] = [];
  for (const { id, name, role, disabledAt, memberships } of people) {
    const claims = counts.get(id);
    if (!claims) continue;
    const asActor = { kind: "user", id, name, role, scopes: null } as const;
    const place = { role: memberships[0]?.role ?? null, archived: false };
    // Administrators may write anywhere, but who is no member is not found in the list of those who get claims.
    const isEditor = place.role !== null && canWriteIn(asActor, place);
    rows.push({ person: { id, name }, claims, isGone: disabledAt !== null || !isEditor });
  }
  return rows.sort((one, other) => Number(other.isGone) - Number(one.isGone));
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
