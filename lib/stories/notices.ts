import type { Actor } from "@/lib/auth/actor";
import type { NoticeKind } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { notify } from "@/lib/queue/notify";

/** What concerns somebody, and where it stands. */
export interface News {
  readonly kind: NoticeKind;
  readonly storyId: string;
  readonly claimId: string;
  readonly commentId?: string;
  /** Where several claims were handed over: which time, how many, and what the receiver is told. */
  readonly handOverId?: string;
  readonly count?: number;
  readonly note?: string | null;
}

/** Puts a line into these people's inboxes; what one does oneself is no news to oneself. */
export async function tell(tx: Tx, actor: Actor, userIds: Iterable<string>, news: News): Promise<void> {
  const told = [...new Set(userIds)].filter((id) => id !== actor.id);
  if (told.length === 0) return;
  await tx.notice.createMany({ data: told.map((userId) => ({ ...news, userId, actorId: actor.id })) });
  await notify(tx, news.storyId, "inbox");
}
