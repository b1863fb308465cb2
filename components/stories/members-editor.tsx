"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { get, put, remove } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { showFailure, showToast } from "@/components/ui/toast";
import { type MemberView, type StoryRole, type StoryView, storyRoles } from "@/lib/stories/view";
import { AddMember } from "./add-member";

/** Who sees the story and what they may do in it. */
export function MembersEditor({ story, replace }: { story: StoryView; replace: (story: StoryView) => void }) {
  const t = useTranslations("stories.settings");
  const failureOf = useFailure();
  const roles = storyRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }));
  const address = (userId: string) => `stories/${story.id}/members/${userId}`;
  const reload = async () => replace(await get<StoryView>(`stories/${story.id}`));

  async function attempt(change: () => Promise<unknown>, done?: () => void) {
    try {
      await change();
      done?.();
    } catch (error) {
      showFailure(failureOf(error));
    }
    await reload().catch((error: unknown) => showFailure(failureOf(error)));
  }

  const setRole = (member: MemberView, role: StoryRole) =>
    attempt(() => put(address(member.id), { role, rowVersion: member.rowVersion }));
  const add = (id: string, name: string, role: StoryRole) =>
    attempt(
      () => put(address(id), { role }),
      () => showToast(t("memberAdded", { name })),
    );
  const take = (member: MemberView) =>
    attempt(
      () => remove(address(member.id), { rowVersion: member.rowVersion }),
      () =>
        showToast(t("memberRemoved", { name: member.name }), {
          undo: () => add(member.id, member.name, member.role),
        }),
    );

  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("members")}</h3>
      <p className="text-ink-soft text-xs">{t("membersHelp")}</p>
      <ul className="border-line border-t">
        {story.members.map((member) => (
          <li key={member.id} className="flex items-center gap-2 border-line border-b py-1.5">
            <div className="min-w-0 flex-1">
              <p className="truncate">{member.name}</p>
              <p className="truncate text-ink-soft text-xs">{member.email}</p>
            </div>
            {story.can.manage ? (
              <>
                <Select
                  label={t("roleOf", { name: member.name })}
                  labelHidden
                  options={roles}
                  value={member.role}
                  onChange={(role) => setRole(member, role)}
                  className="w-32"
                />
                <IconButton label={t("removeMember", { name: member.name })} onPress={() => take(member)}>
                  <X aria-hidden />
                </IconButton>
              </>
            ) : (
              <span className="text-ink-soft">{t(`roles.${member.role}`)}</span>
            )}
          </li>
        ))}
      </ul>
      {story.can.manage && <AddMember members={story.members} onAdd={add} />}
    </section>
  );
}
