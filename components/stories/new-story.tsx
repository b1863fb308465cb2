"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { StoryView } from "@/lib/stories/view";

/** Asks for a title, makes the story and leads to where its texts go in. */
export function NewStory({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("stories");
  return (
    <Dialog title={t("new")} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <Form close={close} />}
    </Dialog>
  );
}

function Form({ close }: { close: () => void }) {
  const t = useTranslations("stories");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!title.trim()) return setWrong(t("titleMissing"));
    setPending(true);
    setWrong(null);
    try {
      const { id } = await post<StoryView>("stories", { title: title.trim() });
      router.push(`/stories/${id}/sources`);
    } catch (error) {
      setPending(false);
      setWrong(failureOf(error));
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label={t("storyTitle")}
        help={t("newHelp")}
        error={wrong}
        value={title}
        onChange={setTitle}
        maxLength={300}
        autoFocus
      />
      <Actions>
        <Button look="quiet" onPress={close}>
          {common("cancel")}
        </Button>
        <Button type="submit" look="main" isPending={isPending}>
          {t("create")}
        </Button>
      </Actions>
    </form>
  );
}
