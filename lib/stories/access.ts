import type { Actor } from "@/lib/auth/actor";
import type { Story } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { forbidden, notFound, unprocessable } from "@/lib/errors";
import { canEdit, canManage, canSee, canWriteIn, type Place } from "./policy";
import type { StoryRole } from "./view";

/** see: read it; edit: change what is in it; manage: its title, its members, archiving. */
export type Need = "see" | "edit" | "manage";

/** A story that the actor may see, with the actor's place in it. */
export interface StoryAccess extends Place {
  readonly story: Story;
}

/**
 * The story, when the actor may do there what is needed; throws not_found where the actor may not know of it,
 * forbidden or unprocessable (archived) otherwise. Every read and write below a story begins here.
 *
 * For writes the story's row stays locked to the end of the transaction: writers in one story come one after
 * another, so that what a mutation checks (numbers, sigla, states) still holds when it is stored.
 */
export async function storyFor(tx: Tx, actor: Actor, storyId: string, need: Need): Promise<StoryAccess> {
  if (need !== "see") await lockStory(tx, storyId);
  const access = await storyAccess(tx, actor, storyId);
  if (!access) throw notFound("story");
  if (need === "manage" && !canManage(actor, access)) {
    throw forbidden("Only a story editor or an administrator may change this about the story.");
  }
  if (need === "edit" && !canEdit(actor, access)) {
    if (canWriteIn(actor, access))
      throw unprocessable("This story is archived. Take it out of the archive first.");
    throw forbidden(
      "You can read this story, but not change it. Ask its story editor for the role of an editor.",
    );
  }
  return access;
}

/** The same for reads that answer null instead of throwing. */
export async function storyAccess(tx: Tx, actor: Actor, storyId: string): Promise<StoryAccess | null> {
  const [found] = await tx.$queryRaw<(Story & { readonly role: StoryRole | null })[]>`
    SELECT s."id", s."title", s."createdById", s."nextClaim", s."nextRun", s."nextReport", s."archivedAt", s."rowVersion",
      s."createdAt", s."updatedAt", m."role"::text AS "role"
    FROM "Story" s LEFT JOIN "Membership" m ON m."storyId" = s."id" AND m."userId" = ${actor.id}::uuid
    WHERE s."id" = ${storyId}::uuid`;
  if (!found) return null;
  const { role, ...story } = found;
  const place = { role, archived: story.archivedAt !== null };
  return canSee(actor, place) ? { story, ...place } : null;
}

// NO KEY: rows that merely point at the story can still be inserted by others meanwhile.
const lockStory = (tx: Tx, storyId: string) =>
  tx.$executeRaw`SELECT FROM "Story" WHERE "id" = ${storyId}::uuid FOR NO KEY UPDATE`;
