"use client";

import { useTranslations } from "use-intl/react";
import { patch } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { showFailure, showToast } from "@/components/ui/toast";
import type { StoryView } from "@/lib/stories/view";

/** Takes a story off the list, or brings it back. */
export function ArchiveStory({ story, replace }: { story: StoryView; replace: (story: StoryView) => void }) {
  const t = useTranslations("stories");
  const failureOf = useFailure();
  const isArchived = story.archivedAt !== null;

  async function set(rowVersion: number, archived: boolean) {
    try {
      const saved = await patch<StoryView>(`stories/${story.id}`, { rowVersion, archived });
      replace(saved);
      showToast(t(archived ? "archivedToast" : "restoredToast", { title: saved.title }), {
        undo: () => set(saved.rowVersion, !archived),
      });
    } catch (error) {
      showFailure(failureOf(error));
    }
  }

  return (
    <section className="flex flex-col items-start gap-2">
      <h3 className="font-semibold">{t("settings.archiveTitle")}</h3>
      <p className="text-ink-soft text-xs">{t("settings.archiveHelp")}</p>
      <Button onPress={() => set(story.rowVersion, !isArchived)}>
        {t(isArchived ? "settings.restoreStory" : "settings.archiveStory")}
      </Button>
    </section>
  );
}
