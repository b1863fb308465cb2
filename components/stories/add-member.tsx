"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { Select } from "@/components/ui/select";
import { showFailure } from "@/components/ui/toast";
import type { PersonView } from "@/lib/auth/view";
import { type MemberView, type StoryRole, storyRoles } from "@/lib/stories/view";

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
  const [people, setPeople] = useState<readonly (PersonView & { email: string })[]>([]);
  const [chosen, setChosen] = useState("");
  const [role, setRole] = useState<StoryRole>("editor");

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the form appears
  useEffect(() => {
    get<{ items: (PersonView & { email: string })[] }>("people?q=")
      .then(({ items }) => setPeople(items))
      .catch((error: unknown) => showFailure(failureOf(error)));
  }, []);

  const candidates = people.filter((person) => !members.some((member) => member.id === person.id));
  const options = candidates.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }));
  const person = candidates.find(({ id }) => id === chosen);
  return (
    <div className="flex flex-wrap items-end gap-2 pt-2">
      <ComboBox
        key={options.map(({ value }) => value).join()} // the list comes after the first rendering
        label={t("person")}
        placeholder={t("personPlaceholder")}
        help={t("personHelp")}
        options={options}
        value={chosen}
        onChange={setChosen}
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
        isDisabled={!person}
        onPress={async () => {
          if (!person) return;
          await onAdd(person.id, person.name, role);
          setChosen("");
        }}
      >
        {t("addMember")}
      </Button>
    </div>
  );
}
