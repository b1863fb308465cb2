"use client";

import { BookOpenText, Eye, EyeOff } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Link } from "@/components/ui/link";
import { Siglum } from "@/components/ui/siglum";
import type { OriginalView } from "@/lib/claims/view";

/** What the originals in the story say where the readings render them; without one, whether anybody has seen it. */
export function OriginalWords({
  originals,
  seen,
  outletOf,
  hrefOf,
}: {
  originals: readonly OriginalView[];
  /** An editor said so; null: the claim does not hang on the words of an original. */
  seen: boolean | null;
  outletOf: (siglum: string) => string | undefined;
  /** The full text of a source. */
  hrefOf: (sourceId: string) => string;
}) {
  const t = useTranslations("claims");
  const Icon = seen ? Eye : EyeOff;
  if (originals.length === 0)
    return (
      seen !== null && (
        <p className="flex items-center gap-1 text-ink-soft text-xs">
          <Icon aria-hidden className="size-3.5" />
          {t(seen ? "original.seen" : "original.notSeen")}
        </p>
      )
    );
  return (
    <section aria-labelledby="originals" className="border-line border-t pt-3">
      <h2 id="originals" className="text-ink-soft text-xs">
        {t("original.title")}
      </h2>
      <ul className="mt-1 flex flex-col gap-1">
        {originals.map(({ sourceId, siglum, language, words }) => (
          <li key={sourceId} className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2">
            <Siglum siglum={siglum} name={outletOf(siglum)} className="justify-self-start" />
            {words.length > 0 ? (
              <p dir="auto" lang={language} className="max-w-[75ch] font-serif text-base leading-6">
                {words.map(({ text }) => text).join(" … ")}
              </p>
            ) : (
              <p className="text-ink-soft">{t("original.notTold")}</p>
            )}
            <Link
              href={hrefOf(sourceId)}
              prefetch={false}
              quiet
              aria-label={t("inText", { siglum })}
              title={t("inText", { siglum })}
              className="inline-flex size-6 items-center justify-center self-start text-ink-soft hover:bg-sunken hover:text-ink"
            >
              <BookOpenText aria-hidden className="size-4" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
