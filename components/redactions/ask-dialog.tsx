"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";
import type { RedactionKind, RedactionView } from "@/lib/redactions/view";

/** A story with the sources whose texts can go. */
export interface RedactableStory {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly { readonly id: string; readonly siglum: string }[];
}

/** Asks what is to be removed, and why. Nothing is removed yet. */
export function AskDialog({
  stories,
  onClose,
}: {
  stories: readonly RedactableStory[];
  onClose: () => void;
}) {
  const t = useTranslations("redactions");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const router = useRouter();
  const [storyId, setStory] = useState<string | null>(null);
  const [kind, setKind] = useState<RedactionKind>("words");
  const [words, setWords] = useState("");
  const [sourceId, setSource] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const sources = stories.find(({ id }) => id === storyId)?.sources ?? [];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (storyId === null) return setWrong(t("missingStory"));
    if (kind === "words" && words.trim().length < 3) return setWrong(t("missingWords"));
    if (kind === "source" && sourceId === null) return setWrong(t("missingSource"));
    if (reason.trim() === "") return setWrong(t("missingReason"));
    setPending(true);
    setWrong(null);
    try {
      const what = kind === "words" ? { kind, words } : { kind, sourceId };
      const { number } = await post<RedactionView>("redactions", { storyId, reason, ...what });
      showToast(t("asked", { number }));
      router.refresh();
      onClose();
    } catch (error) {
      setWrong(failureOf(error));
      setPending(false);
    }
  }

  return (
    <Dialog title={t("ask")} isOpen onOpenChange={onClose} keepOpen>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p className="text-ink-soft">{t("askHelp")}</p>
        {wrong && (
          <Banner tone="danger" live>
            {wrong}
          </Banner>
        )}
        <Select
          label={t("story")}
          placeholder={t("chooseStory")}
          options={stories.map(({ id, title }) => ({ value: id, label: title }))}
          value={storyId}
          onChange={(id) => {
            setStory(id);
            setSource(null);
          }}
        />
        <RadioGroup
          label={t("what")}
          value={kind}
          onChange={(value) => setKind(value === "source" ? "source" : "words")}
        >
          <Radio value="words">{t("kinds.words")}</Radio>
          <Radio value="source">{t("kinds.source")}</Radio>
        </RadioGroup>
        {kind === "words" ? (
          <TextArea
            label={t("words")}
            help={t("wordsHelp")}
            reading
            dir="auto"
            value={words}
            onChange={setWords}
          />
        ) : (
          <Select
            label={t("source")}
            placeholder={t("chooseSource")}
            options={sources.map(({ id, siglum }) => ({ value: id, label: siglum }))}
            value={sourceId}
            onChange={setSource}
            isDisabled={storyId === null}
            help={t("sourceHelp")}
          />
        )}
        <TextArea label={t("reason")} help={t("reasonHelp")} value={reason} onChange={setReason} />
        <Actions>
          <Button look="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button type="submit" look="main" isPending={isPending}>
            {t("doAsk")}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
