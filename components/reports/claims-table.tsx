"use client";

import { useTranslations } from "use-intl/react";
import { GroupLetter } from "@/components/ui/group-letter";
import type { ReportClaim, ReportSource } from "@/lib/reports/view";
import { saidOnce } from "./said";

/** Rows are claims, columns are sources, cells are the sources' own words. */
export function ClaimsTable({
  claims,
  sources,
}: {
  claims: readonly ReportClaim[];
  sources: readonly ReportSource[];
}) {
  const t = useTranslations("reports");
  const c = useTranslations("claims");
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h2 id="overview" className="font-serif text-xl">
        {t("overview")}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keyboard, too */}
      <section className="overflow-x-auto" aria-labelledby="overview" tabIndex={0}>
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="border-line-strong border-b">
              <th scope="col" className="py-1.5 pr-4 font-medium text-xs">
                {t("claim")}
              </th>
              {sources.map((source) => (
                <th
                  key={source.id}
                  scope="col"
                  title={source.outlet}
                  className="px-2 py-1.5 font-medium text-xs"
                >
                  {source.siglum}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.number} className="border-line border-b align-top">
                <th scope="row" className="min-w-44 py-1.5 pr-4 font-normal">
                  <a href={`#report-c${claim.number}`} className="no-underline hover:underline">
                    <span className="text-ink-soft text-xs">{c("number", { number: claim.number })}</span>{" "}
                    {claim.statement}
                  </a>
                </th>
                {sources.map((source) => {
                  const said = saidOnce(claim.readings).filter((reading) => reading.siglum === source.siglum);
                  return (
                    <td key={source.id} className="min-w-28 px-2 py-1.5">
                      {said.length === 0 ? (
                        <span className="text-ink-soft text-xs italic">{t("noMention")}</span>
                      ) : (
                        said.map((reading) => (
                          <span
                            key={`${reading.letter}-${reading.exact}`}
                            className="flex items-baseline gap-1.5"
                          >
                            <GroupLetter letter={reading.letter} />
                            <span dir="auto" className="font-serif text-sm">
                              {reading.exact}
                            </span>
                          </span>
                        ))
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
