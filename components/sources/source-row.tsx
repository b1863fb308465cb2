"use client";

import { ArrowDown, ArrowUp, Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useFormatter, useLocale, useTranslations } from "use-intl/react";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Siglum } from "@/components/ui/siglum";
import { Time } from "@/components/ui/time";
import { useMenu } from "@/components/ui/use-menu";
import type { ListedSource } from "@/lib/sources/view";
import { languageName } from "./languages";
import { OriginCell } from "./origin-cell";
import type { Way } from "./use-moved-focus";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

/** One source: what it is, where it comes from, when, and what can be done with it. */
export function SourceRow({
  storyId,
  source,
  isFirst,
  isLast,
  canEdit,
  onEdit,
  onMove,
  onRemove,
}: {
  storyId: string;
  source: ListedSource;
  isFirst: boolean;
  isLast: boolean;
  canEdit: boolean;
  onEdit: () => void;
  onMove: (way: Way) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("sources");
  const format = useFormatter();
  const locale = useLocale();
  const router = useRouter();
  const { button, menu, isNeeded } = useMenu();
  const { siglum, revision } = source;
  const href = `/stories/${storyId}/sources/${source.id}`;
  return (
    <tr data-source={source.id} className="border-line border-b align-top">
      <td className="py-2.5 pr-4">
        <Siglum siglum={siglum} name={source.outlet} />
      </td>
      <td className="py-2 pr-4">
        <Link
          href={href}
          quiet
          className="block truncate font-serif text-base leading-6"
          title={revision.headline}
        >
          <bdi lang={source.language}>{revision.headline}</bdi>
        </Link>
        <p className="truncate text-ink-soft text-xs">
          {[source.outlet, source.author, revision.dateline].filter(Boolean).join(" · ")}
        </p>
      </td>
      <td className="py-2.5 pr-4">
        {t(`kinds.${source.kind}`)}
        {source.translationOf && (
          <p className="text-ink-soft text-xs">
            {t("translationOf", { siglum: source.translationOf.siglum })}
          </p>
        )}
        {source.kind === "translation" && source.translatedBy && (
          <p className="text-ink-soft text-xs">{t(`translators.${source.translatedBy}`)}</p>
        )}
      </td>
      <td className="py-2.5 pr-4">
        <OriginCell source={source} />
      </td>
      <td className="py-2.5 pr-4 max-lg:hidden">
        {languageName(source.language, locale) ?? (
          <span className="text-ink-soft italic">{t("originUnknown")}</span>
        )}
      </td>
      <td className="py-2.5 pr-4">
        {revision.publishedAt ? (
          <Time iso={revision.publishedAt} className="xl:whitespace-nowrap" />
        ) : (
          <span className="text-ink-soft italic">{t("noDate")}</span>
        )}
      </td>
      <td className="py-2.5 pr-4 text-right max-md:hidden">{format.number(revision.words)}</td>
      <td className="py-2.5 pr-4 text-right max-md:hidden">
        <span title={t("versionTitle", { number: revision.number, why: t(`versionWhy.${revision.reason}`) })}>
          {t("version", { number: revision.number })}
        </span>
        {revision.reason === "outlet_change" && (
          <p className="text-warn text-xs" title={revision.note ?? undefined}>
            {t("changedByOutlet")}
          </p>
        )}
      </td>
      {canEdit && (
        <td className="whitespace-nowrap py-1.5 text-right">
          <IconButton
            data-way="up"
            label={t("moveUp", { siglum })}
            isDisabled={isFirst}
            onPress={() => onMove("up")}
          >
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton
            data-way="down"
            label={t("moveDown", { siglum })}
            isDisabled={isLast}
            onPress={() => onMove("down")}
          >
            <ArrowDown aria-hidden />
          </IconButton>
          <IconButton {...button} label={t("actions", { siglum })}>
            <Ellipsis aria-hidden />
          </IconButton>
          {isNeeded && (
            <ActionMenu
              {...menu}
              label={t("actions", { siglum })}
              actions={[
                { label: t("edit"), onAction: onEdit },
                { label: t("revise"), onAction: () => router.push(`${href}/revise`) },
                { label: t("remove"), onAction: onRemove, danger: true },
              ]}
            />
          )}
        </td>
      )}
    </tr>
  );
}
