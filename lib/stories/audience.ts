import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { StoryRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/transaction";
import type { Notice } from "@/lib/queue/listener";
import { canSee } from "./policy";

interface Audience {
  readonly members: ReadonlyMap<string, StoryRole>;
  /** Editors whose blind opinion is waited for on a claim that the notice names. */
  readonly blind: ReadonlySet<string>;
}

// Fifty pages hear one notice, and all ask for whom it is.
const asked = new WeakMap<Notice, Promise<Audience>>();

/**
 * What the actor may hear of a notice that has just come in: null where they may not see the story at this moment. Who
 * gives a blind opinion is not told that others do something on that very claim: only that something changed.
 */
export async function heardBy(actor: Actor, notice: Notice, on: Tx = db()): Promise<Notice | null> {
  const audience = asked.get(notice) ?? audienceOf(notice, on);
  asked.set(notice, audience);
  const { members, blind } = await audience;
  if (!canSee(actor, { role: members.get(actor.id) ?? null, archived: false })) return null;
  const { claims, ...withoutClaims } = notice;
  return claims && blind.has(actor.id) ? withoutClaims : notice;
}

async function audienceOf({ storyId, claims = [] }: Notice, on: Tx): Promise<Audience> {
  const members = await on.membership.findMany({ where: { storyId }, select: { userId: true, role: true } });
  const requests =
    claims.length === 0
      ? []
      : await on.opinionRequest.findMany({
          where: { claimId: { in: claims }, state: "asked" },
          select: { editorId: true },
        });
  return {
    members: new Map(members.map(({ userId, role }) => [userId, role])),
    blind: new Set(requests.map(({ editorId }) => editorId)),
  };
}
