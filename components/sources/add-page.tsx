"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTimeZone, useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { ApiError } from "@/components/live/api-error";
import { randomKey } from "@/components/live/random-key";
import { useFailure } from "@/components/live/use-failure";
import { PageHead } from "@/components/shell/page-head";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { showToast } from "@/components/ui/toast";
import type { SourceKind, SourceView } from "@/lib/sources/view";
import { type Draft, newDraft } from "./draft";
import { DraftCard } from "./draft-card";
import { changeDrafts, useDrafts, useDraftsAreKept } from "./draft-store";
import { DropVeil } from "./drop-veil";
import { FileButton } from "./file-button";
import type { FieldContext } from "./main-fields";
import { type DraftErrors, draftBody, errorsOf } from "./save-drafts";
import { useFileDrop } from "./use-file-drop";
import { useTakeFiles } from "./use-take-files";

const mostAtOnce = 30; // the server's limit

/** Collects texts as drafts, then saves them together. */
export function AddPage({ storyId, context }: { storyId: string; context: FieldContext }) {
  const t = useTranslations("sources.addPage");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const router = useRouter();
  const zone = useTimeZone() ?? "UTC";
  const drafts = useDrafts(storyId);
  const isKept = useDraftsAreKept(storyId);
  const takeFiles = useTakeFiles(storyId);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  const take = async (files: File[]) => setFaults(await takeFiles(files));
  const isOver = useFileDrop(take);
  const start = (kind: SourceKind) =>
    changeDrafts(storyId, (present) => [...present, newDraft({ key: randomKey(), zone, kind })]);

  function change(key: string, part: Partial<Draft>) {
    changeDrafts(storyId, (present) =>
      present.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)),
    );
    setErrors(({ [key]: own, ...others }) => ({ ...others, [key]: without(own, part) }));
  }
  function discard(draft: Draft) {
    changeDrafts(storyId, (present) => present.filter(({ key }) => key !== draft.key));
    showToast(t("discarded"), { undo: () => changeDrafts(storyId, (present) => [...present, draft]) });
  }

  async function save() {
    setFailure(null);
    const gaps = Object.fromEntries(drafts.map((draft) => [draft.key, gapsOf(draft)]));
    const wrong = Object.values(gaps).filter((own) => Object.keys(own).length > 0).length;
    setErrors(gaps);
    if (wrong > 0) return setFailure(t("someWrong", { count: wrong }));
    if (drafts.length > mostAtOnce) return setFailure(t("tooMany", { limit: mostAtOnce }));
    setPending(true);
    const sent = drafts;
    try {
      const body = { sources: sent.map(draftBody) };
      const { items } = await post<{ items: SourceView[] }>(`stories/${storyId}/sources`, body);
      changeDrafts(storyId, (present) =>
        present.filter(({ key }) => !sent.some((draft) => draft.key === key)),
      );
      showToast(t("saved", { count: items.length }));
      router.push(`/stories/${storyId}/sources`);
      router.refresh();
    } catch (error) {
      setPending(false);
      setFailure(failureOf(error));
      if (error instanceof ApiError) setErrors(errorsOf(error.issues, sent, error.code === "conflict"));
    }
  }
  function gapsOf({ outlet, text, kind }: Draft): Record<string, string> {
    return {
      ...(outlet.trim() ? {} : { outlet: t(kind === "original" ? "missingSpeaker" : "missingOutlet") }),
      ...(text.trim() ? {} : { text: t("missingText") }),
    };
  }

  return (
    <div className="mx-auto max-w-4xl px-4 py-6">
      <PageHead title={t("title")}>
        <FileButton label={t("choose")} many onFiles={take} look={drafts.length === 0 ? "main" : "plain"} />
        <Button onPress={() => start("article")}>{t("paste")}</Button>
        <Button onPress={() => start("original")}>{t("sentence")}</Button>
      </PageHead>
      <p className="mt-1 text-ink-soft">{t("lead")}</p>
      <div role="alert">
        {faults.map((fault) => (
          <Banner key={fault} tone="danger" className="mt-3">
            {fault}
          </Banner>
        ))}
      </div>
      {drafts.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <div className="mt-3 border-line border-t">
          {drafts.map((draft, index) => (
            <DraftCard
              key={draft.key}
              draft={draft}
              number={index + 1}
              errors={errors[draft.key] ?? {}}
              context={context}
              onChange={(part) => change(draft.key, part)}
              onDiscard={() => discard(draft)}
            />
          ))}
        </div>
      )}
      {drafts.length > 0 && (
        <div className="sticky bottom-0 z-10 flex flex-wrap items-center justify-end gap-2 border-line border-t bg-paper py-3">
          <div role="alert" className="min-w-0 flex-1 basis-60">
            {failure ? <span className="text-danger">{failure}</span> : null}
          </div>
          {!failure && (
            <span className={isKept ? "text-ink-soft text-xs" : "text-warn text-xs"}>
              {t(isKept ? "kept" : "notKept")}
            </span>
          )}
          <LinkButton href={`/stories/${storyId}/sources`} look="quiet">
            {common("close")}
          </LinkButton>
          <Button look="main" isPending={isPending} onPress={save}>
            {t("save", { count: drafts.length })}
          </Button>
        </div>
      )}
      <DropVeil isOver={isOver} />
    </div>
  );
}

/** The errors that remain when some fields are typed in anew. */
function without(errors: Readonly<Record<string, string>> = {}, changed: object): Record<string, string> {
  const gone = new Set(Object.keys(changed).flatMap((name) => [name, `${name}At`]));
  if (gone.has("text") || gone.has("allowDuplicate"))
    for (const name of ["text", "duplicate"]) gone.add(name);
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !gone.has(name)));
}
