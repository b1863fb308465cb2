"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { HandOverDialog } from "@/components/claims/hand-over-dialog";
import { useHandOver } from "@/components/claims/use-hand-over";
import { get } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { showFailure } from "@/components/ui/toast";
import type { WaitingView } from "@/lib/claims/view";
import type { StoryView } from "@/lib/stories/view";

/** For whom claims wait, who has left first: all that waits for one is handed to another. */
export function WaitingFor({ story }: { story: StoryView }) {
  const t = useTranslations("stories.settings");
  const failureOf = useFailure();
  const [waiting, setWaiting] = useState<readonly WaitingView[]>([]);
  const [from, setFrom] = useState<WaitingView | null>(null);
  const load = useCallback(async () => {
    const { items } = await get<{ items: WaitingView[] }>(`stories/${story.id}/assignments`);
    setWaiting(items);
  }, [story.id]);
  const reload = () => void load().catch((error: unknown) => showFailure(failureOf(error)));
  const { giveAllOf, isPending } = useHandOver(story.id, reload);
  // Read anew when somebody came or went.
  const people = story.members.map(({ id, role }) => `${id} ${role}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is on the story decides who is gone
  useEffect(reload, [load, people]);
  if (waiting.length === 0) return null;
  const editors = story.members.filter(({ id, role }) => role !== "viewer" && id !== from?.person.id);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("waiting")}</h3>
      <p className="text-ink-soft text-xs">{t("waitingHelp")}</p>
      <ul className="border-line border-t">
        {waiting.map((one) => (
          <li key={one.person.id} className="flex items-center gap-2 border-line border-b py-1.5">
            <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
              <span className="truncate">{one.person.name}</span>
              <span className="text-ink-soft">{t("waitingClaims", { count: one.claims })}</span>
              {one.isGone && <Badge tone="warn">{t("gone")}</Badge>}
            </p>
            {story.can.edit && (
              <Button
                size="small"
                aria-label={t("handOverOf", { name: one.person.name })}
                onPress={() => setFrom(one)}
              >
                {t("handOver")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {from && (
        <HandOverDialog
          title={t("handOverOf", { name: from.person.name })}
          count={from.claims}
          people={editors}
          isPending={isPending}
          onGive={(toId, note) =>
            void giveAllOf(from.person.id, toId, note).then((isDone) => isDone && setFrom(null))
          }
          onClose={() => setFrom(null)}
        />
      )}
    </section>
  );
}
