"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { PageHead } from "@/components/shell/page-head";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import { type AuditPage, withheldAction } from "@/lib/audit/view";

const head = "pb-1.5 pr-4 text-left font-normal text-ink-soft text-xs";

/** One chain of the log, newest first: who did what to which thing, without a word of it. */
export function AuditLog({
  page,
  stories,
  chain,
}: {
  page: AuditPage;
  stories: readonly { readonly id: string; readonly title: string }[];
  chain: string;
}) {
  const t = useTranslations("audit");
  const router = useRouter();
  const options = [
    { value: "instance", label: t("house") },
    ...stories.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <>
      <PageHead title={t("title")}>
        <Select
          label={t("chain")}
          labelHidden
          className="w-56"
          options={options}
          value={chain}
          onChange={(value) => router.push(`/audit?chain=${value}`)}
        />
        <a href={`/api/v1/audit/export?chain=${chain}`} download className={buttonClass("plain")}>
          {t("export")}
        </a>
      </PageHead>
      <p className="mt-2 max-w-2xl text-ink-soft">{t("help")}</p>
      {page.items.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <div className="mt-5 overflow-x-auto">
          <table className="w-full">
            <thead>
              <tr className="border-line border-b">
                {(["number", "at", "actor", "action", "object", "fields"] as const).map((name) => (
                  <th key={name} scope="col" className={head}>
                    {t(`columns.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.items.map((event) => (
                <tr key={event.number} className="border-line border-b align-baseline">
                  <td className="py-1.5 pr-4 text-ink-soft tabular-nums">{event.number}</td>
                  <td className="whitespace-nowrap pr-4">
                    <Time iso={event.at} />
                  </td>
                  <td className="pr-4">
                    {event.action !== withheldAction && (event.actorName ?? t("nobody"))}
                    {event.actorKind !== "user" && event.actorKind !== "" && (
                      <span className="text-ink-soft"> ({event.actorKind})</span>
                    )}
                  </td>
                  <td className="whitespace-nowrap pr-4">
                    {event.action === withheldAction ? <em>{t("withheld")}</em> : event.action}
                  </td>
                  <td className="pr-4 text-ink-soft">
                    {event.objectType}{" "}
                    <span title={event.objectId} className="whitespace-nowrap font-mono text-xs">
                      {shortened(event.objectId)}
                    </span>
                  </td>
                  <td className="text-ink-soft">{event.fields.join(", ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.next !== null && (
        <p className="mt-4">
          <Link href={`/audit?chain=${chain}&before=${page.next}`}>{t("older")}</Link>
        </p>
      )}
    </>
  );
}

// The end of an id tells things apart, its beginning only times; the whole is in the export.
const shortened = (id: string): string => (id.length === 36 ? `…${id.slice(-12)}` : id);
