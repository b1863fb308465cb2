"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { showFailure } from "@/components/ui/toast";
import { useMenu } from "@/components/ui/use-menu";
import type { StoryRow, StoryView } from "@/lib/stories/view";
import { ClaimProgress } from "./claim-progress";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

type Archive = (id: string, title: string, rowVersion: number, archived: boolean) => Promise<void>;

const head = "pb-1.5 text-left font-normal text-ink-soft text-xs";

/** The rows of the list; the whole of a row leads to its story. */
export function StoryTable({
  rows,
  archived,
  onArchive,
}: {
  rows: readonly StoryRow[];
  archived: boolean;
  onArchive: Archive;
}) {
  const t = useTranslations("stories");
  return (
    <table className="mt-5 w-full">
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className={head}>
            {t("column.title")}
          </th>
          <th scope="col" className={`${head} w-20 pr-6 text-right`}>
            {t("column.sources")}
          </th>
          <th scope="col" className={`${head} w-64 max-lg:w-52`}>
            {t("column.progress")}
          </th>
          <th scope="col" className={`${head} w-32`}>
            {t("column.needsMe")}
          </th>
          <th scope="col" className={`${head} w-32`}>
            {t("column.changed")}
          </th>
          <th className="w-8">
            <span className="sr-only">{t("actions", { title: "" })}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="relative border-line border-b hover:bg-sunken/60">
            <td className="py-2.5 pr-6">
              <Link
                href={`/stories/${row.id}`}
                quiet
                className="font-serif text-base leading-5 after:absolute after:inset-0 after:content-['']"
              >
                {row.title}
              </Link>
            </td>
            <td className="pr-6 text-right">{row.sources}</td>
            <td className="pr-4">
              <ClaimProgress story={row} />
            </td>
            <td className="pr-4 font-medium text-accent">
              <Needs needs={row.needs} />
            </td>
            <td className="whitespace-nowrap text-ink-soft">
              <Time iso={row.updatedAt} style="ago" />
            </td>
            <td className="relative z-10">
              <RowMenu row={row} archived={archived} onArchive={onArchive} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What of a story waits for the viewer, each in its own line: what came back first. */
function Needs({ needs }: { needs: StoryRow["needs"] }) {
  const t = useTranslations("stories.needs");
  return (["opinions", "sentBack", "apart", "toSign", "assigned"] as const).map(
    (what) =>
      needs[what] > 0 && (
        <span key={what} className="block whitespace-nowrap text-xs leading-4">
          {t(what, { count: needs[what] })}
        </span>
      ),
  );
}

function RowMenu({ row, archived, onArchive }: { row: StoryRow; archived: boolean; onArchive: Archive }) {
  const t = useTranslations("stories");
  const failureOf = useFailure();
  const { button, menu, isNeeded } = useMenu();
  async function act() {
    try {
      // A row does not carry the lock: the story is read for it.
      const { rowVersion } = await get<StoryView>(`stories/${row.id}`);
      await onArchive(row.id, row.title, rowVersion, !archived);
    } catch (error) {
      showFailure(failureOf(error));
    }
  }
  return (
    <>
      <IconButton {...button} label={t("actions", { title: row.title })}>
        <Ellipsis aria-hidden />
      </IconButton>
      {isNeeded && (
        <ActionMenu
          {...menu}
          label={t("actions", { title: row.title })}
          actions={[{ label: t(archived ? "restore" : "archive"), onAction: act }]}
        />
      )}
    </>
  );
}
