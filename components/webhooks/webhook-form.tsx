"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type WebhookEvent, type WebhookView, webhookEvents } from "@/lib/webhooks/view";

/** A story that can be chosen. */
export interface StoryChoice {
  readonly id: string;
  readonly title: string;
}

/** What the form gives. */
export interface WebhookValues {
  readonly address: string;
  readonly events: readonly WebhookEvent[];
  readonly storyIds: readonly string[];
  readonly note: string;
}

/** Where, of what and of which stories a system is told. `save` resolves to a sentence where it was refused. */
export function WebhookForm({
  webhook,
  stories,
  save,
  onCancel,
}: {
  webhook: WebhookView | null;
  stories: readonly StoryChoice[];
  save: (values: WebhookValues) => Promise<string | null>;
  onCancel: () => void;
}) {
  const t = useTranslations("webhooks");
  const common = useTranslations("common");
  const [address, setAddress] = useState(webhook?.address ?? "");
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? webhookEvents);
  const [isOfSome, setOfSome] = useState((webhook?.stories.length ?? 0) > 0);
  const [storyIds, setStories] = useState<readonly string[]>(webhook?.stories.map(({ id }) => id) ?? []);
  const [note, setNote] = useState(webhook?.note ?? "");
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!/^https?:\/\/./u.test(address.trim())) return setWrong(t("missingAddress"));
    if (events.length === 0) return setWrong(t("missingEvents"));
    if (isOfSome && storyIds.length === 0) return setWrong(t("missingStories"));
    setPending(true);
    setWrong(await save({ address: address.trim(), events, storyIds: isOfSome ? storyIds : [], note }));
    setPending(false);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {wrong && (
        <Banner tone="danger" live>
          {wrong}
        </Banner>
      )}
      <TextField
        label={t("address")}
        help={t("addressHelp")}
        type="url"
        autoComplete="off"
        autoFocus
        maxLength={2000}
        value={address}
        onChange={setAddress}
      />
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-ink-soft text-xs">{t("when")}</legend>
        {webhookEvents.map((event) => (
          <Checkbox
            key={event}
            isSelected={events.includes(event)}
            onChange={(isOn) => setEvents(toggled(events, event, isOn))}
          >
            {t(`eventHelp.${event}`)}
          </Checkbox>
        ))}
      </fieldset>
      <RadioGroup
        label={t("stories")}
        value={isOfSome ? "some" : "all"}
        onChange={(value) => setOfSome(value === "some")}
      >
        <Radio value="all">{t("all")}</Radio>
        <Radio value="some">{t("some")}</Radio>
      </RadioGroup>
      {isOfSome && (
        <fieldset className="-mt-2 flex max-h-44 flex-col gap-1.5 overflow-y-auto border-line border-l-2 py-1 pl-3">
          <legend className="sr-only">{t("some")}</legend>
          {stories.map(({ id, title }) => (
            <Checkbox
              key={id}
              isSelected={storyIds.includes(id)}
              onChange={(isOn) => setStories(toggled(storyIds, id, isOn))}
            >
              {title}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <TextField
        label={t("note")}
        help={t("noteHelp")}
        optional
        autoComplete="off"
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <Actions>
        <Button look="quiet" onPress={onCancel}>
          {common("cancel")}
        </Button>
        <Button type="submit" look="main" isPending={isPending}>
          {webhook ? common("save") : t("doAdd")}
        </Button>
      </Actions>
    </form>
  );
}

const toggled = <T,>(list: readonly T[], one: T, isOn: boolean): readonly T[] =>
  isOn ? [...list, one] : list.filter((other) => other !== one);
