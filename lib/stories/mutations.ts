import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, forbidden } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "./access";
import { canOpenStory } from "./policy";
import { storyView } from "./queries";
import type { StoryInput, StoryPatch } from "./schema";
import type { StoryView } from "./view";

/** Opens a story; who opens it becomes its story editor. */
export async function createStory(tx: Tx, actor: Actor, { title }: StoryInput): Promise<StoryView> {
  if (!canOpenStory(actor)) throw forbidden("Viewers cannot open stories. Ask an editor to open it.");
  const story = await tx.story.create({
    data: {
      title,
      createdById: actor.id,
      memberships: { create: { userId: actor.id, role: "story_editor" } },
    },
  });
  await recordEvent(tx, {
    by: actor,
    storyId: story.id,
    action: "story.create",
    object: { type: "story", id: story.id },
    fields: ["title"],
    after: { title },
  });
  await notify(tx, story.id, "story");
  return headOf(tx, actor, story.id);
}

/** Renames a story, archives it or takes it out of the archive. */
export async function changeStory(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { rowVersion, title, archived }: StoryPatch,
): Promise<StoryView> {
  const { story } = await storyFor(tx, actor, storyId, "manage");
  if (story.rowVersion !== rowVersion) {
    checkVersion("story", rowVersion, story.rowVersion, await headOf(tx, actor, storyId));
  }
  const before = { title: story.title, archived: story.archivedAt !== null };
  const after = { title: title ?? before.title, archived: archived ?? before.archived };
  const fields = (["title", "archived"] as const).filter((field) => before[field] !== after[field]);
  if (fields.length > 0) {
    const archivedAt = after.archived ? (story.archivedAt ?? new Date()) : null;
    await tx.story.update({
      where: { id: storyId },
      data: { title: after.title, archivedAt, rowVersion: { increment: 1 } },
    });
    await recordEvent(tx, {
      by: actor,
      storyId,
      action: "story.change",
      object: { type: "story", id: storyId },
      ...{ fields, before, after },
    });
    await notify(tx, storyId, "story");
  }
  return headOf(tx, actor, storyId);
}

/** The head of a story that the actor may see, as a write answers with it. */
export async function headOf(tx: Tx, actor: Actor, storyId: string): Promise<StoryView> {
  const view = await storyView(actor, storyId, tx);
  if (!view) throw new Error("A story vanished in the transaction that writes it");
  return view;
}
