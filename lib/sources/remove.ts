import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { notify } from "@/lib/queue/notify";
import { sourceToChange } from "./change";
import { loadSource, sourceView } from "./loaded";
import type { SourceView } from "./view";

/** Takes a source out of the story; its texts, and what was said about them, are kept. */
export async function removeSource(
  tx: Tx,
  actor: Actor,
  storyId: string,
  sourceId: string,
  rowVersion: number,
): Promise<SourceView> {
  return setRemoved(tx, actor, storyId, sourceId, rowVersion, true);
}

/** Brings a removed source back, where it was and under its siglum. */
export async function restoreSource(
  tx: Tx,
  actor: Actor,
  storyId: string,
  sourceId: string,
  rowVersion: number,
): Promise<SourceView> {
  return setRemoved(tx, actor, storyId, sourceId, rowVersion, false);
}

async function setRemoved(
  tx: Tx,
  actor: Actor,
  storyId: string,
  sourceId: string,
  rowVersion: number,
  removed: boolean,
): Promise<SourceView> {
  const source = await sourceToChange(tx, actor, storyId, sourceId, rowVersion);
  if ((source.removedAt !== null) === removed) return sourceView(source);
  await tx.source.update({
    where: { id: sourceId },
    data: { removedAt: removed ? new Date() : null, rowVersion: { increment: 1 } },
  });
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: removed ? "source.remove" : "source.restore",
    object: { type: "source", id: sourceId },
    fields: ["removed"],
    before: { removed: !removed },
    after: { removed },
  });
  await notify(tx, storyId, "sources");
  return sourceView(await loadSource(tx, storyId, sourceId));
}
