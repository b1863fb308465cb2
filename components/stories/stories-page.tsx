"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch } from "@/components/live/api";
import type { List } from "@/components/live/list";
import { useFailure } from "@/components/live/use-failure";
import { useLive } from "@/components/live/use-live";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { showFailure, showToast } from "@/components/ui/toast";
import type { StoryRow, StoryView } from "@/lib/stories/view";
import type { SearchHit } from "@/lib/verdicts/view";
import { NoStories } from "./no-stories";
import { PaletteKey } from "./palette-key";
import { SearchForm } from "./search-form";
import { SearchHits } from "./search-hits";
import { StoryTable } from "./story-table";

const NewStory = dynamic(() => import("./new-story").then((module) => module.NewStory), { ssr: false });

/** The list of stories with its one dialog. */
export function StoriesPage({
  stories,
  archived,
  canOpenStory,
  found,
}: {
  stories: List<StoryRow>;
  archived: boolean;
  canOpenStory: boolean;
  /** What search found for the words in the address; null when nothing is looked for. */
  found: { readonly words: string; readonly hits: readonly SearchHit[] } | null;
}) {
  const t = useTranslations("stories");
  const failureOf = useFailure();
  const path = archived ? "stories?archived=true" : "stories";
  const list = useLive(path, stories, null);
  const [isOpen, setOpen] = useState(false);
  const rows = list.data.items;

  async function setArchived(id: string, title: string, rowVersion: number, value: boolean) {
    try {
      const story = await patch<StoryView>(`stories/${id}`, { rowVersion, archived: value });
      list.replace({ items: rows.filter((row) => row.id !== id) });
      showToast(t(value ? "archivedToast" : "restoredToast", { title }), {
        undo: () => setArchived(id, title, story.rowVersion, !value),
      });
    } catch (error) {
      showFailure(failureOf(error));
    }
    await list.reload();
  }

  const newStory = canOpenStory && (
    <Button look="main" onPress={() => setOpen(true)}>
      {t("new")}
    </Button>
  );
  const isBare = rows.length === 0 && !archived;
  return (
    <>
      <PageHead title={t("title")} beside={isBare ? undefined : t("count", { count: rows.length })}>
        <nav className="flex gap-1" aria-label={t("title")}>
          <Filter href="/stories" current={!archived} label={t("activeFilter")} />
          <Filter href="/stories?archived=1" current={archived} label={t("archivedFilter")} />
        </nav>
        <PaletteKey storyId={null} />
        {!isBare && !archived && newStory}
      </PageHead>
      {(!isBare || found) && <SearchForm words={found?.words ?? ""} />}
      {found ? (
        <SearchHits words={found.words} hits={found.hits} />
      ) : rows.length === 0 ? (
        <NoStories
          archived={archived}
          action={newStory || <p className="text-ink-soft">{t("empty.viewer")}</p>}
        />
      ) : (
        <StoryTable rows={rows} archived={archived} onArchive={setArchived} />
      )}
      {isOpen && <NewStory isOpen onOpenChange={setOpen} />}
    </>
  );
}

function Filter({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <Link
      href={href}
      quiet
      aria-current={current ? "page" : undefined}
      className="px-2 py-1 text-ink-soft no-underline! hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink"
    >
      {label}
    </Link>
  );
}
