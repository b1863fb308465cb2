import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { canSee } from "./policy";

/** Whether the actor may see the story right now; false where there is none. */
export async function maySee(actor: Actor, storyId: string, on: Tx = db()): Promise<boolean> {
  const membership = await on.membership.findUnique({
    where: { storyId_userId: { storyId, userId: actor.id } },
    select: { role: true },
  });
  return canSee(actor, { role: membership?.role ?? null, archived: false });
}
