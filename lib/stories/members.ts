import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, conflict, notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "./access";
import { headOf } from "./mutations";
import { membersOf } from "./queries";
import type { MemberInput } from "./schema";
import type { StoryRole, StoryView } from "./view";

/** Puts a person on a story, or changes the role of one who is on it (then the rowVersion must be theirs). */
export async function setMember(
  tx: Tx,
  actor: Actor,
  storyId: string,
  userId: string,
  { role, rowVersion }: MemberInput,
): Promise<StoryView> {
  await storyFor(tx, actor, storyId, "manage");
  const members = await membersOf(tx, storyId);
  const member = members.find(({ id }) => id === userId);
  if (member) {
    checkVersion("membership", rowVersion ?? 0, member.rowVersion, await headOf(tx, actor, storyId));
    if (member.role !== role && isLastStoryEditor(members, userId)) throw lastStoryEditor();
  } else {
    if (rowVersion) {
      throw conflict("This person was taken off the story meanwhile.", await headOf(tx, actor, storyId));
    }
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) throw notFound("user");
    if (user.disabledAt) throw unprocessable("This person's account is disabled.");
  }
  if (member?.role !== role) {
    await tx.membership.upsert({
      where: { storyId_userId: { storyId, userId } },
      create: { storyId, userId, role },
      update: { role, rowVersion: { increment: 1 } },
    });
    await recordEvent(tx, {
      by: actor,
      storyId,
      action: member ? "member.change" : "member.add",
      object: { type: "user", id: userId },
      fields: ["role"],
      before: member ? { role: member.role } : undefined,
      after: { role },
    });
    await notify(tx, storyId, "members");
  }
  return headOf(tx, actor, storyId);
}

/** Takes a person off a story. What they did there stays. */
export async function removeMember(tx: Tx, actor: Actor, storyId: string, userId: string): Promise<void> {
  await storyFor(tx, actor, storyId, "manage");
  const members = await membersOf(tx, storyId);
  const member = members.find(({ id }) => id === userId);
  if (!member) throw notFound("member");
  if (isLastStoryEditor(members, userId)) throw lastStoryEditor();
  await tx.membership.delete({ where: { storyId_userId: { storyId, userId } } });
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: "member.remove",
    object: { type: "user", id: userId },
    fields: ["role"],
    before: { role: member.role },
  });
  await notify(tx, storyId, "members");
}

function isLastStoryEditor(members: readonly { id: string; role: StoryRole }[], userId: string): boolean {
  const editors = members.filter(({ role }) => role === "story_editor");
  return editors.length === 1 && editors[0]?.id === userId;
}

const lastStoryEditor = () =>
  unprocessable("This is the story's last story editor. Make somebody else a story editor first.");
