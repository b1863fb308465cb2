"use client";

import { Settings2 } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import type { StoryView } from "@/lib/stories/view";
import { PaletteKey } from "./palette-key";
import { tally } from "./tally";
import { useStory } from "./use-story";

// Opened now and then: its code comes when it is.
const StorySettings = dynamic(() => import("./story-settings").then((module) => module.StorySettings), {
  ssr: false,
});

/** A story in the top bar: its title and its parts. */
export function StoryBar({ initial }: { initial: StoryView }) {
  const t = useTranslations("shell");
  const settings = useTranslations("stories.settings");
  const { story, replace } = useStory(initial);
  const [isOpen, setOpen] = useState(false);
  const { open } = tally(story.counts);
  return (
    <>
      <div className="flex min-w-0 max-w-[28rem] items-center gap-1">
        <span aria-hidden className="pr-2 text-line-strong">
          /
        </span>
        <Link
          href={`/stories/${story.id}`}
          quiet
          className="truncate font-serif text-base"
          title={story.title}
        >
          {story.title}
        </Link>
        {story.archivedAt && <Badge className="ml-1">{t("archivedShort")}</Badge>}
        <IconButton label={settings("open")} onPress={() => setOpen(true)}>
          <Settings2 aria-hidden />
        </IconButton>
      </div>
      <nav aria-label={t("storyNavigation")} className="flex shrink-0 self-stretch">
        <Part
          story={story.id}
          part="claims"
          label={t("claims")}
          count={open}
          countLabel={t("openCount", { count: open })}
        />
        <Part story={story.id} part="matrix" label={t("matrix")} />
        <Part story={story.id} part="texts" label={t("texts")} />
        <Part story={story.id} part="sources" label={t("sources")} count={story.sources} />
        <Part story={story.id} part="report" label={t("report")} />
        <Part story={story.id} part="activity" label={t("activity")} />
      </nav>
      <PaletteKey storyId={story.id} />
      {isOpen && <StorySettings story={story} replace={replace} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

function Part({
  story,
  part,
  label,
  count,
  countLabel,
}: {
  story: string;
  part: string;
  label: string;
  count?: number;
  countLabel?: string;
}) {
  const href = `/stories/${story}/${part}`;
  const path = usePathname();
  const isCurrent = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      quiet
      aria-current={isCurrent ? "page" : undefined}
      className="-mb-px flex h-11 items-center gap-1.5 rounded-none border-transparent border-b-2 px-2.5 text-ink-soft no-underline! max-lg:px-2 hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
    >
      {label}
      {count !== undefined && count > 0 && (
        <span className="text-ink-soft text-xs max-lg:hidden" title={countLabel}>
          {count}
        </span>
      )}
    </Link>
  );
}
