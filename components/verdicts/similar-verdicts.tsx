"use client";

import useSWR from "swr";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useSettled } from "@/components/live/use-settled";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { SimilarVerdict } from "@/lib/verdicts/desk/view";

const read = (path: string) => get<{ items: SimilarVerdict[] }>(path).then(({ items }) => items);

/** What was decided on similar claims in other stories; nothing where there are none, or they cannot be read. */
export function SimilarVerdicts({ path }: { path: string }) {
  const t = useTranslations("verdicts");
  const settled = useSettled(path);
  const { data } = useSWR(settled && `${settled}/similar`, read, { revalidateOnFocus: false });
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="similar" className="flex flex-col gap-1.5">
      <h3 id="similar" className="text-ink-soft text-xs">
        {t("similar.title")}
      </h3>
      <ul className="flex flex-col gap-2">
        {data.map(({ story, number, statement, outcome, wording, rationale, state, decidedAt }) => (
          <li key={`${story.id} ${number}`} className="border-line border-l-2 pl-2.5">
            <Link href={`/stories/${story.id}/claims/${number}`} className="font-serif leading-5">
              {statement}
            </Link>
            <p>
              <span className="font-medium">{t(`past.${outcome}`)}</span>
              {wording && (
                <>
                  {": "}
                  <q dir="auto" className="font-serif">
                    {wording}
                  </q>
                </>
              )}
            </p>
            {rationale && <p className="line-clamp-2 text-ink-soft">{rationale}</p>}
            <p className="text-ink-soft text-xs">
              {t(state === "signed" ? "similar.signed" : "similar.unsigned", { story: story.title })}
              {", "}
              <Time iso={decidedAt} style="ago" />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
