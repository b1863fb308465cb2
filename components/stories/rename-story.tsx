"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch } from "@/components/live/api";
import { ApiError } from "@/components/live/api-error";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import type { StoryView } from "@/lib/stories/view";

/** The story's title. In a conflict the other title is shown, and saving again replaces it knowingly. */
export function RenameStory({ story, replace }: { story: StoryView; replace: (story: StoryView) => void }) {
  const t = useTranslations("stories");
  const failureOf = useFailure();
  const [title, setTitle] = useState(story.title);
  const [seen, setSeen] = useState(story.rowVersion);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!title.trim()) return setWrong(t("titleMissing"));
    setPending(true);
    setWrong(null);
    try {
      const saved = await patch<StoryView>(`stories/${story.id}`, { rowVersion: seen, title: title.trim() });
      replace(saved);
      setSeen(saved.rowVersion);
      showToast(t("settings.titleSaved"));
    } catch (error) {
      if (error instanceof ApiError && error.code === "conflict" && isStory(error.current)) {
        setSeen(error.current.rowVersion);
        setWrong(t("settings.titleConflict", { title: error.current.title }));
      } else setWrong(failureOf(error));
    }
    setPending(false);
  }

  return (
    <form onSubmit={submit} noValidate className="flex items-end gap-2">
      <TextField
        label={t("settings.title")}
        value={title}
        onChange={setTitle}
        error={wrong}
        maxLength={300}
        className="flex-1"
      />
      <Button type="submit" isPending={isPending} isDisabled={title.trim() === story.title}>
        {t("settings.saveTitle")}
      </Button>
    </form>
  );
}

function isStory(value: unknown): value is Pick<StoryView, "title" | "rowVersion"> {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    typeof value.title === "string" &&
    "rowVersion" in value &&
    typeof value.rowVersion === "number"
  );
}
