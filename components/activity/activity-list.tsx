"use client";

import { useState } from "react";
import { useFormatter, useNow, useTimeZone, useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useStoryEvents } from "@/components/live/events";
import { useFailure } from "@/components/live/use-failure";
import { beforeReading, useSoon } from "@/components/live/use-soon";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { showFailure } from "@/components/ui/toast";
import { AgreementLine } from "@/components/verdicts/agreement-line";
import type { ActivityPage, ActivityView } from "@/lib/stories/view";
import type { AgreementView } from "@/lib/verdicts/view";
import { byDay, placeOf } from "./day";
import { useSentence } from "./use-sentence";

/** Who did what in the story, by days, newest first. */
export function ActivityList({
  storyId,
  loaded,
  agreement,
}: {
  storyId: string;
  loaded: ActivityPage;
  agreement: AgreementView;
}) {
  const t = useTranslations("activity");
  const failure = useFailure();
  const [items, setItems] = useState(loaded.items);
  const [next, setNext] = useState(loaded.next);
  const [isPending, setPending] = useState(false);
  const path = `stories/${storyId}/activity`;

  const readNewest = useSoon(() => {
    get<ActivityPage>(path).then(
      (page) =>
        setItems((known) => {
          const ids = new Set(known.map(({ id }) => id));
          return [...page.items.filter(({ id }) => !ids.has(id)), ...known];
        }),
      () => undefined, // the next change reads it again; the shell says when the connection is lost
    );
  }, beforeReading);
  useStoryEvents(storyId, readNewest);

  async function more() {
    setPending(true);
    try {
      const page = await get<ActivityPage>(`${path}?before=${next}`);
      setItems((known) => [...known, ...page.items]);
      setNext(page.next);
    } catch (error) {
      showFailure(failure(error));
    } finally {
      setPending(false);
    }
  }
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-5 px-6 py-5">
      <PageHead title={t("title")} />
      <AgreementLine agreement={agreement} />
      {items.length === 0 && <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>}
      <Days storyId={storyId} items={items} />
      {next !== null ? (
        <Button className="self-start" isPending={isPending} onPress={() => void more()}>
          {isPending ? t("loadingOlder") : t("older")}
        </Button>
      ) : (
        items.length > 0 && <p className="text-ink-soft text-xs">{t("end")}</p>
      )}
    </div>
  );
}

function Days({ storyId, items }: { storyId: string; items: readonly ActivityView[] }) {
  const t = useTranslations("activity");
  const format = useFormatter();
  const sentence = useSentence();
  const zone = useTimeZone() ?? "UTC";
  const now = useNow();
  const names: Readonly<Record<string, string>> = {
    [placeOf(now, zone)]: t("today"),
    [placeOf(new Date(now.getTime() - 86_400_000), zone)]: t("yesterday"),
  };
  return byDay(items, zone).map(({ day, events }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="sticky top-11 bg-paper py-1.5 text-ink-soft text-xs">
        {names[day] ?? format.dateTime(new Date(events[0]?.at ?? 0), { dateStyle: "full" })}
      </h2>
      <ol className="border-line border-t">
        {events.map((event) => {
          const href = hrefOf(storyId, event);
          const words = sentence(event);
          return (
            <li key={event.id} className="flex items-baseline gap-4 border-line border-b py-1.5">
              <time dateTime={event.at} className="w-16 shrink-0 text-ink-soft text-xs">
                {format.dateTime(new Date(event.at), { timeStyle: "short" })}
              </time>
              {href ? (
                <a href={href} className="no-underline hover:underline">
                  {words}
                </a>
              ) : (
                <span>{words}</span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  ));
}

/** Where the thing can be seen, if it has a place of its own. */
function hrefOf(storyId: string, { objectType, objectId, label }: ActivityView): string | null {
  const claim = label && /^C(\d+)$/.exec(label)?.[1];
  if (claim) return `/stories/${storyId}/claims/${claim}`;
  if (objectType === "source") return `/stories/${storyId}/sources/${objectId}`;
  return objectType === "report" ? `/stories/${storyId}/report` : null;
}
