import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { blindClaims } from "@/lib/stories/blind";
import type { ClaimState } from "./view";

// A verdict that awaits its signature or is signed waits for others, and what was dismissed for nobody.
const waiting: ClaimState[] = ["open", "reopened", "sent_back", "decided"];

/**
 * Which claims wait for a person who was given them, as this actor may know it: one that the actor decides blind is to
 * them as if nobody had decided it.
 */
export async function waitsFor(
  tx: Tx,
  actor: Pick<Actor, "id">,
  storyId: string | undefined,
  userId: string,
): Promise<Prisma.ClaimWhereInput> {
  const blind = [...(await blindClaims(tx, actor))];
  return {
    ...(storyId === undefined ? { story: { archivedAt: null } } : { storyId }),
    ...{ assigneeId: userId, mergedIntoId: null },
    OR: [{ state: { in: waiting } }, { id: { in: blind } }],
  };
}
