"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTimeZone, useTranslations } from "use-intl/react";
import { useKeptText } from "@/components/claims/use-kept-text";
import { get, post } from "@/components/live/api";
import { ApiError } from "@/components/live/api-error";
import { useFailure } from "@/components/live/use-failure";
import { PageHead } from "@/components/shell/page-head";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import type { SourceTextView, SourceView } from "@/lib/sources/view";
import { FileButton } from "./file-button";
import { readTextFile } from "./text-file";
import { useFileFault } from "./use-take-files";
import { WordDiff } from "./word-diff";
import { toMoment } from "./zoned-time";

type Reason = "our_correction" | "outlet_change";

/** Gives a source a new version: the text, why, and what changes against the present one. */
export function RevisePage({ storyId, source: initial }: { storyId: string; source: SourceTextView }) {
  const t = useTranslations("sources.revisePage");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const faultOf = useFileFault();
  const router = useRouter();
  const zone = useTimeZone() ?? "UTC";
  const [source, setSource] = useState(initial);
  const [text, setText] = useKeptText(`revision ${initial.id}`, source.text ?? "");
  const [reason, setReason] = useState<Reason>("our_correction");
  const [published, setPublished] = useState("");
  const [note, setNote] = useKeptText(`revision note ${initial.id}`);
  const [missingNote, setMissingNote] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const path = `stories/${storyId}/sources/${source.id}`;

  function forget() {
    setText(source.text ?? "");
    setNote("");
  }
  async function take([file]: File[]) {
    if (!file) return;
    const result = await readTextFile(file);
    if ("text" in result) setText(result.text);
    setFailure("fault" in result ? faultOf(result) : null);
  }

  async function save() {
    setMissingNote(!note.trim());
    if (!note.trim()) return;
    setPending(true);
    setFailure(null);
    const publishedAt = reason === "outlet_change" ? toMoment(published, zone) : null;
    const dates = publishedAt ? { publishedAt, publishedZone: zone } : {};
    try {
      const body = { rowVersion: source.rowVersion, text, reason, note: note.trim(), ...dates };
      const { revision } = await post<SourceView>(`${path}/revisions`, body);
      forget();
      showToast(t("saved", { number: revision.number, siglum: source.siglum }));
      router.push(`/stories/${storyId}/sources`);
      router.refresh();
    } catch (error) {
      setPending(false);
      if (!(error instanceof ApiError) || error.code !== "conflict") return setFailure(failureOf(error));
      setFailure(t("conflict"));
      setSource(await get<SourceTextView>(path));
    }
  }

  return (
    <div className="mx-auto max-w-4xl px-4 py-6">
      <PageHead title={t("title", { siglum: source.siglum })} beside={source.outlet}>
        <FileButton label={t("choose")} onFiles={take} />
      </PageHead>
      <p className="mt-1 text-ink-soft">{t("lead", { number: source.revision.number })}</p>
      <form
        noValidate
        className="mt-5 flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          label={t("text")}
          reading
          rows={14}
          dir="auto"
          lang={source.language}
          value={text}
          onChange={setText}
        />
        <section>
          <h2 className="mb-2 border-line border-b pb-1.5 font-semibold">{t("diff")}</h2>
          {source.text === null ? (
            <p className="text-ink-soft">{t("textGone")}</p>
          ) : (
            <WordDiff from={source.text} to={text} lang={source.language} />
          )}
        </section>
        <RadioGroup
          label={t("reason")}
          value={reason}
          onChange={(value) => setReason(value === "outlet_change" ? value : "our_correction")}
        >
          {(["our_correction", "outlet_change"] as const).map((value) => (
            <Radio key={value} value={value}>
              {t(value)}
              <span className="block text-ink-soft text-xs">{t(`${value}Help`)}</span>
            </Radio>
          ))}
        </RadioGroup>
        {reason === "outlet_change" && (
          <TextField
            label={t("published")}
            type="datetime-local"
            optional
            value={published}
            onChange={setPublished}
            help={zone.replaceAll("_", " ")}
            className="w-60"
          />
        )}
        <TextField
          label={t("note")}
          help={t("noteHelp")}
          value={note}
          onChange={setNote}
          error={missingNote && !note.trim() ? t("missingNote") : null}
          maxLength={1000}
        />
        {failure && (
          <Banner tone="danger" live>
            {failure}
          </Banner>
        )}
        <Actions>
          <LinkButton href={`/stories/${storyId}/sources`} look="quiet" onClick={forget}>
            {common("cancel")}
          </LinkButton>
          <Button
            type="submit"
            look="main"
            isPending={isPending}
            isDisabled={text === source.text && !published}
          >
            {t("save")}
          </Button>
        </Actions>
      </form>
    </div>
  );
}
