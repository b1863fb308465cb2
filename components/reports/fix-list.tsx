"use client";

import { useTranslations } from "use-intl/react";
import { Link } from "@/components/ui/link";
import type { Fix } from "@/lib/reports/view";

/** What to change in our own copy: which sentence, what, why. */
export function FixList({ storyId, fixes }: { storyId: string; fixes: readonly Fix[] }) {
  const t = useTranslations("reports");
  const c = useTranslations("claims");
  if (fixes.length === 0) return null;
  return (
    <section aria-labelledby="fixes" className="flex flex-col gap-2">
      <h2 id="fixes" className="font-serif text-xl">
        {t("fixes")}
      </h2>
      <ol className="flex flex-col">
        {fixes.map((fix) => (
          <li
            key={`${fix.claimNumber}-${fix.siglum}-${fix.sentence}-${fix.from}`}
            className="flex flex-col gap-1 border-line border-t py-3"
          >
            {fix.sentence && (
              <p dir="auto" className="max-w-[75ch] whitespace-pre-line font-serif text-base leading-6">
                {fix.sentence}
              </p>
            )}
            <p className="flex flex-wrap items-baseline gap-x-2">
              {fix.from && (
                <>
                  <span className="text-ink-soft text-xs">{t("from")}</span>
                  <del className="font-serif text-base decoration-ink-soft">{fix.from}</del>
                </>
              )}
              <span className="text-ink-soft text-xs">
                {fix.to === "" ? t("cut") : fix.from === "" ? t("add") : t("to")}
              </span>
              {fix.to && <ins className="font-semibold font-serif text-base no-underline">{fix.to}</ins>}
            </p>
            <p className="text-ink-soft">
              {fix.why}{" "}
              <Link href={`/stories/${storyId}/claims/${fix.claimNumber}`}>
                {c("number", { number: fix.claimNumber })}
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
