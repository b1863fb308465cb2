import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { blindClaims } from "@/lib/stories/blind";
import type { ClaimState } from "./view";

// A verdict that awaits its signature or is signed waits for others, and what was dismissed for nobody.
const waiting: ClaimState[] = ["open", "reopened", "sent_back", "decided"];

/**
 * Which claims wait for these people who were given them, in a story or in all that are not archived, as this actor may
 * know it: one that the actor decides blind is to them as if nobody had decided it.
 */
export async function waitsFor(
  tx: Tx,
  actor: Pick<Actor, "id">,
  storyId: string | undefined,
  userIds: readonly string[],
): Promise<Prisma.ClaimWhereInput> {
  const blind = [...(await blindClaims(tx, actor))];
  return {
    ...(storyId === undefined ? { story: { archivedAt: null } } : { storyId }),
    ...{ assigneeId: { in: [...userIds] }, mergedIntoId: null },
    OR: [{ state: { in: waiting } }, { id: { in: blind } }],
  };
}
