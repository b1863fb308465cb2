"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { SearchBox } from "@/components/ui/search-box";
import { Select } from "@/components/ui/select";
import { showFailure } from "@/components/ui/toast";
import type { PersonView } from "@/lib/auth/view";
import { type MemberView, type StoryRole, storyRoles } from "@/lib/stories/view";

type Person = PersonView & { readonly email: string };

/** Somebody of the house and the role that they get in the story. */
export function AddMember({
  members,
  onAdd,
}: {
  members: readonly MemberView[];
  onAdd: (id: string, name: string, role: StoryRole) => Promise<void>;
}) {
  const t = useTranslations("stories.settings");
  const failureOf = useFailure();
  const [found, setFound] = useState<readonly Person[]>([]);
  const [chosen, setChosen] = useState<Person | null>(null);
  const [role, setRole] = useState<StoryRole>("editor");
  const asking = useRef<AbortController | null>(null);

  async function search(words: string) {
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    const { signal } = controller;
    try {
      const { items } = await get<{ items: Person[] }>(`people?q=${encodeURIComponent(words)}`, { signal });
      setFound(items.filter((person) => !members.some((member) => member.id === person.id)));
    } catch (error) {
      if (!signal.aborted) showFailure(failureOf(error));
    }
  }

  return (
    <div className="flex flex-wrap items-end gap-2 pt-2">
      <SearchBox
        key={members.length} // an added person leaves an empty box
        label={t("person")}
        placeholder={t("personPlaceholder")}
        help={t("personHelp")}
        nothing={t("nobody")}
        options={found.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
        onSearch={search}
        onChoose={(id) => setChosen(found.find((person) => person.id === id) ?? null)}
        className="basis-full"
      />
      <Select
        label={t("role")}
        options={storyRoles.map((value) => ({
          value,
          label: `${t(`roles.${value}`)}: ${t(`roleHelp.${value}`)}`,
        }))}
        value={role}
        onChange={setRole}
        className="flex-1"
      />
      <Button
        isDisabled={!chosen}
        onPress={async () => {
          if (!chosen) return;
          await onAdd(chosen.id, chosen.name, role);
          setChosen(null);
        }}
      >
        {t("addMember")}
      </Button>
    </div>
  );
}
