"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { type Packed, unpack } from "@/components/live/packed";
import { useChanges } from "@/components/live/use-changes";
import { useLoaded } from "@/components/live/use-loaded";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import type { MatrixClaim, MatrixView } from "@/lib/claims/view";
import { CellWords } from "./cell-words";
import { type Column, columnsOf } from "./columns";
import { Grid } from "./grid";

const scopes = ["discrepancies", "all"] as const;
type Scope = (typeof scopes)[number];

/** The matrix: claims as rows as the story tells them, sources as columns, copies of one origin together. */
export function Matrix({ storyId, loaded }: { storyId: string; loaded: Packed<MatrixView> }) {
  const t = useTranslations("claims.matrix");
  const router = useRouter();
  const { data, mutate } = useLoaded<MatrixView>(`stories/${storyId}/matrix`, unpack(loaded), get);
  useChanges(storyId, () => void mutate());
  const { sources, claims } = data;
  const [scope, setScope] = useState<Scope>("discrepancies");
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<{ claim: MatrixClaim; column: Column } | null>(null);
  const columns = useMemo(() => columnsOf(sources, unfolded), [sources, unfolded]);
  const rows = useMemo(
    () =>
      scope === "all" ? claims : claims.filter(({ kind, state }) => kind !== null && state !== "dismissed"),
    [claims, scope],
  );
  const linkTo = useCallback((number: number) => `/stories/${storyId}/claims/${number}`, [storyId]);
  const open = useCallback((claim: MatrixClaim) => router.push(linkTo(claim.number)), [router, linkTo]);
  const fold = useCallback(
    (origin: string) =>
      setUnfolded((before) => {
        const after = new Set(before);
        if (!after.delete(origin)) after.add(origin);
        return after;
      }),
    [],
  );
  if (claims.length === 0) {
    return (
      <div className="px-6">
        <h1 className="sr-only">{t("title")}</h1>
        <EmptyState
          title={t("empty.title")}
          action={<LinkButton href={`/stories/${storyId}/sources`}>{t("empty.toSources")}</LinkButton>}
        >
          {t("empty.text")}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="flex h-[calc(100dvh-2.75rem)] flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-1.5">
        <h1 className="font-semibold">{t("title")}</h1>
        <p className="min-w-0 flex-1 text-ink-soft text-xs" aria-live="polite">
          {t("counts", { claims: rows.length, sources: sources.length, columns: columns.length })}
        </p>
        <Select
          label={t("scope")}
          labelHidden
          className="w-44"
          options={scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
          value={scope}
          onChange={setScope}
        />
      </div>
      <Grid
        claims={rows}
        sources={sources}
        columns={columns}
        onOpen={open}
        onFold={fold}
        onActive={(claim, column) => setActive(claim && column && { claim, column })}
        linkTo={linkTo}
      />
      <CellWords storyId={storyId} sources={sources} active={active} />
    </div>
  );
}
