"use client";

import { useTranslations } from "use-intl/react";
import { Dialog } from "@/components/ui/dialog";
import type { StoryView } from "@/lib/stories/view";
import { ArchiveStory } from "./archive-story";
import { MembersEditor } from "./members-editor";
import { RenameStory } from "./rename-story";
import { WaitingFor } from "./waiting-for";

/** What a story's editors-in-charge may set; others see it as it is. */
export function StorySettings({
  story,
  replace,
  isOpen,
  onOpenChange,
}: {
  story: StoryView;
  replace: (story: StoryView) => void;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("stories.settings");
  return (
    <Dialog title={t("open")} isOpen={isOpen} onOpenChange={onOpenChange} place="side" width="max-w-md">
      <div className="flex flex-col gap-8">
        {story.can.manage && <RenameStory story={story} replace={replace} />}
        <MembersEditor story={story} replace={replace} />
        <WaitingFor story={story} />
        {story.can.manage && <ArchiveStory story={story} replace={replace} />}
      </div>
    </Dialog>
  );
}
