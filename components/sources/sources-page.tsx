"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch, post, remove } from "@/components/live/api";
import type { List } from "@/components/live/list";
import { useFailure } from "@/components/live/use-failure";
import { useLive } from "@/components/live/use-live";
import { PageHead } from "@/components/shell/page-head";
import { useStory } from "@/components/stories/use-story";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { showFailure, showToast } from "@/components/ui/toast";
import type { ListedSource, SourceView } from "@/lib/sources/view";
import type { StoryView } from "@/lib/stories/view";
import { AnalyseButton } from "./analyse-button";
import { AnalysisStatus } from "./analysis-status";
import { DropVeil } from "./drop-veil";
import { SourceTable } from "./source-table";
import { useFileDrop } from "./use-file-drop";
import { useInTurn } from "./use-in-turn";
import { useTakeFiles } from "./use-take-files";

const EditSource = dynamic(() => import("./edit-source").then((module) => module.EditSource), { ssr: false });

/** The texts of a story in their order, and the analysis of them. */
export function SourcesPage({ story: initial, sources }: { story: StoryView; sources: List<ListedSource> }) {
  const t = useTranslations("sources");
  const failureOf = useFailure();
  const router = useRouter();
  const { story, reload: reloadStory } = useStory(initial);
  const path = `stories/${story.id}/sources`;
  const { data, reload, replace } = useLive(path, sources, story.id);
  const [edited, setEdited] = useState<ListedSource | null>(null);
  const rows = data.items;

  const takeFiles = useTakeFiles(story.id);
  const drop = async (files: File[]) => {
    const faults = await takeFiles(files);
    for (const fault of faults) showFailure(fault);
    if (faults.length < files.length) router.push(`/${path}/add`);
  };
  const isOver = useFileDrop(story.can.edit ? drop : null);

  const inTurn = useInTurn();
  const attempt = (change: () => Promise<void>) =>
    inTurn(
      async () => {
        try {
          await change();
        } catch (error) {
          showFailure(failureOf(error));
        }
      },
      () =>
        Promise.all([reload(), reloadStory()]).then(
          () => {},
          (error: unknown) => showFailure(failureOf(error)),
        ),
    );

  function move(source: ListedSource, position: number) {
    const others = rows.filter(({ id }) => id !== source.id);
    const { rowVersion } = source;
    // The version that the server will have counted up to: the next press need not wait for the answer.
    const moved = { ...source, rowVersion: rowVersion + 1 };
    replace({ items: [...others.slice(0, position), moved, ...others.slice(position)] });
    void attempt(async () => void (await patch(`${path}/${source.id}`, { rowVersion, position })));
  }
  const take = (source: ListedSource) =>
    attempt(async () => {
      replace({ items: rows.filter(({ id }) => id !== source.id) });
      const removed = await remove<SourceView>(`${path}/${source.id}`, { rowVersion: source.rowVersion });
      const rowVersion = removed?.rowVersion ?? source.rowVersion + 1;
      showToast(t("removed", { siglum: source.siglum }), {
        undo: () =>
          attempt(async () => {
            await post(`${path}/${source.id}/restore`, { rowVersion });
            showToast(t("restored", { siglum: source.siglum }));
          }),
      });
    });

  const add = story.can.edit && (
    <LinkButton href={`/${path}/add`} look={rows.length === 0 ? "main" : "plain"}>
      {t("add")}
    </LinkButton>
  );
  return (
    <div className="mx-auto w-full max-w-7xl px-4 py-6">
      <PageHead title={t("title")} beside={rows.length > 0 ? <Count rows={rows} /> : undefined}>
        {rows.length > 0 && add}
        {rows.length > 0 && story.can.edit && <AnalyseButton story={story} onStarted={reloadStory} />}
      </PageHead>
      {rows.length === 0 ? (
        <EmptyState title={t("empty.title")} action={add}>
          <p>{t("empty.text")}</p>
          {story.can.edit && <p className="mt-2">{t("empty.drop")}</p>}
        </EmptyState>
      ) : (
        <>
          <AnalysisStatus story={story} sources={rows.length} />
          <SourceTable
            storyId={story.id}
            sources={rows}
            canEdit={story.can.edit}
            onEdit={setEdited}
            onMove={move}
            onRemove={take}
          />
        </>
      )}
      {edited && (
        <EditSource
          storyId={story.id}
          source={edited}
          others={rows.filter(({ id }) => id !== edited.id)}
          onClose={() => setEdited(null)}
          onSaved={reload}
        />
      )}
      <DropVeil isOver={isOver} />
    </div>
  );
}

function Count({ rows }: { rows: readonly ListedSource[] }) {
  const t = useTranslations("sources");
  const origins = new Set(rows.flatMap(({ origin }) => origin?.id ?? [])).size;
  const unknown = rows.filter(({ origin }) => origin === null).length;
  return t(unknown > 0 ? "countUnknown" : "count", { sources: rows.length, origins, unknown });
}
