"use client";

import useSWR from "swr";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Banner } from "@/components/ui/banner";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import type { Changes, FieldChange } from "@/lib/reports/view";

/** What a correction or withdrawal changed, claim by claim. */
export function ChangesDialog({
  storyId,
  reportId,
  number,
  onClose,
}: {
  storyId: string;
  reportId: string;
  number: number;
  onClose: () => void;
}) {
  const t = useTranslations("reports.changes");
  const failureOf = useFailure();
  const { data, error } = useSWR(`stories/${storyId}/reports/${reportId}/changes`, (path) =>
    get<Changes>(path),
  );
  return (
    <Dialog title={t("title", { number })} place="side" width="max-w-xl" isOpen onOpenChange={onClose}>
      {error ? <Banner tone="danger">{failureOf(error)}</Banner> : null}
      {!data && !error && <Spinner className="size-4" />}
      {data && <ChangeList changes={data} />}
    </Dialog>
  );
}

function ChangeList({ changes: { from, added, removed, changed } }: { changes: Changes }) {
  const t = useTranslations("reports.changes");
  if (added.length + removed.length + changed.length === 0) {
    return <p className="text-ink-soft">{t("none", { from })}</p>;
  }
  return (
    <div className="flex flex-col gap-5">
      <Lines title={t("added")} claims={added} />
      <Lines title={t("removed")} claims={removed} />
      {changed.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold">{t("changed")}</h3>
          {changed.map((claim) => (
            <article key={claim.number} className="flex flex-col gap-2 border-line border-t pt-2">
              <h4 className="font-serif text-base">
                C{claim.number} {claim.statement}
              </h4>
              <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 gap-y-2">
                {claim.fields.map((change) => (
                  <Field key={change.field} change={change} />
                ))}
              </dl>
            </article>
          ))}
        </section>
      )}
    </div>
  );
}

function Lines({ title, claims }: { title: string; claims: Changes["added"] }) {
  if (claims.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="flex flex-col">
        {claims.map(({ number, statement }) => (
          <li key={number} className="border-line border-t py-1.5">
            <span className="text-ink-soft text-xs">C{number}</span> {statement}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Field({ change: { field, before, after } }: { change: FieldChange }) {
  return (
    <>
      <dt className="text-ink-soft">{field}</dt>
      <dd className="flex min-w-0 flex-col gap-0.5 [overflow-wrap:anywhere]">
        {before && <del className="text-ink-soft">{before}</del>}
        {after && <ins className="font-medium no-underline">{after}</ins>}
      </dd>
    </>
  );
}
