"use client";

import { ChevronsUpDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "use-intl/react";
import { useDeparture } from "@/components/sources/use-departure";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Link, LinkButton } from "@/components/ui/link";
import { Siglum } from "@/components/ui/siglum";
import { Time } from "@/components/ui/time";
import { useMenu } from "@/components/ui/use-menu";
import type { RevisionView, SourceTextView } from "@/lib/sources/view";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

/** Whose text this is, from when, from where, and which version is shown. */
export function TextHead({
  storyId,
  source,
  revision,
  backTo,
}: {
  storyId: string;
  source: SourceTextView;
  /** The version that is shown. */
  revision: RevisionView;
  /** The claim from which the reader came. */
  backTo: number | null;
}) {
  const t = useTranslations("texts");
  const format = useFormatter();
  const { inShort } = useDeparture();
  const router = useRouter();
  const { button, menu, isNeeded } = useMenu();
  const here = `/stories/${storyId}/sources/${source.id}`;
  const isNewest = revision.id === source.revision.id;
  const describe = (item: RevisionView) =>
    t("versionOption", {
      number: item.number,
      reason: t(`reasons.${item.reason}`),
      name: item.createdBy.name,
      date: format.dateTime(new Date(item.createdAt), { dateStyle: "medium", timeStyle: "short" }),
    });
  return (
    <header className="flex flex-col gap-2 border-line border-b px-6 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Siglum siglum={source.siglum} />
        <h1 className="min-w-0 truncate font-serif text-xl leading-7">{source.outlet}</h1>
        <span className="flex-1" />
        {backTo !== null && (
          <LinkButton size="small" href={`/stories/${storyId}/claims/${backTo}`}>
            {t("back", { number: backTo })}
          </LinkButton>
        )}
        {source.revisions.length > 1 && (
          <>
            <Button {...button} size="small">
              {t("version")} {revision.number}
              <ChevronsUpDown aria-hidden className="size-3" />
            </Button>
            {isNeeded && (
              <ActionMenu
                {...menu}
                label={t("version")}
                actions={source.revisions.map((item) => ({
                  label: describe(item),
                  onAction: () =>
                    router.push(item.id === source.revision.id ? here : `${here}?version=${item.number}`),
                }))}
              />
            )}
          </>
        )}
      </div>
      <p className="flex flex-wrap gap-x-3 text-ink-soft text-xs">
        {source.author && <span>{source.author}</span>}
        {revision.dateline && <span>{revision.dateline}</span>}
        {revision.publishedAt && (
          <span>
            {t("published")} <Time iso={revision.publishedAt} zone={revision.publishedZone ?? undefined} />
          </span>
        )}
        {revision.retrievedAt && (
          <span>
            {t("retrieved")} <Time iso={revision.retrievedAt} zone={revision.retrievedZone ?? undefined} />
          </span>
        )}
        <span>{source.origin ? t("origin", { name: source.origin.name }) : t("originUnknown")}</span>
        {source.departure && isNewest && <span>{inShort(source.departure)}</span>}
        <span>{t("words", { count: revision.words })}</span>
        {source.url && /^https?:/.test(source.url) && (
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer noopener"
            className="text-accent underline underline-offset-3"
          >
            {t("link")}
          </a>
        )}
      </p>
      {!isNewest && (
        <Banner tone="warn" action={<Link href={here}>{t("toNewest")}</Link>}>
          {t("older", { number: revision.number })}
        </Banner>
      )}
      {source.redactions.map(({ number, at }) => (
        <Banner key={number}>
          {t("redacted", { number, date: format.dateTime(new Date(at), { dateStyle: "long" }) })}
        </Banner>
      ))}
      {revision.note && <p className="text-xs">{t("versionNote", { note: revision.note })}</p>}
    </header>
  );
}
