"use client";

import { type FormEvent, useState } from "react";
import useSWR from "swr";
import { useTranslations } from "use-intl/react";
import { get, post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import type { RulingDetail, RulingDraft } from "@/lib/rulings/view";
import { rulingScopes } from "@/lib/rulings/view";
import { PatternFields } from "./pattern-fields";
import { useTypedRuling } from "./ruling-draft";

/** Keeps a decision on a claim for reuse: what it looks for, where it holds, why, until when. */
export function MakeRuling({
  storyId,
  claimId,
  onClose,
}: {
  storyId: string;
  claimId: string;
  onClose: () => void;
}) {
  const t = useTranslations("rulings.make");
  const failureOf = useFailure();
  const path = `stories/${storyId}/claims/${claimId}/ruling-draft`;
  const { data, error } = useSWR(path, (address) => get<RulingDraft>(address), {
    revalidateOnFocus: false, // what is being typed stays
  });
  return (
    <Dialog
      title={t("title", { number: data?.number ?? 0 })}
      place="side"
      width="max-w-xl"
      keepOpen
      isOpen
      onOpenChange={onClose}
    >
      {error ? <Banner tone="danger">{failureOf(error)}</Banner> : null}
      {!data && !error && <Spinner className="size-4" />}
      {data &&
        (data.patterns.length === 0 ? (
          <p className="text-ink-soft">{t("nothing")}</p>
        ) : (
          <RulingForm draft={data} onClose={onClose} />
        ))}
    </Dialog>
  );
}

function RulingForm({ draft, onClose }: { draft: RulingDraft; onClose: () => void }) {
  const t = useTranslations("rulings");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const scopes = rulingScopes.filter((scope) => draft.scopes.includes(scope));
  const { typed, change, forget } = useTypedRuling(draft);
  const { patterns, kind, scope, sourceId, reason } = typed;
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const pattern = patterns.find((one) => one.kind === kind);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!pattern) return;
    setPending(true);
    setWrong(null);
    const { validFrom, validTo, expiresAt } = typed;
    const times = Object.fromEntries(
      Object.entries({ validFrom, validTo, expiresAt }).filter(([, day]) => day),
    );
    const source = scope === "source" ? { sourceId } : {};
    try {
      const body = { scope, pattern, reason, claimId: draft.claimId, ...source, ...times };
      const made = await post<RulingDetail>("rulings", body);
      forget();
      showToast(t("make.done", { number: made.number }));
      onClose();
    } catch (error) {
      setWrong(failureOf(error));
      setPending(false);
    }
  }

  const cancel = () => {
    forget();
    onClose();
  };
  const day = (name: "validFrom" | "validTo" | "expiresAt", label: string) => (
    <TextField
      type="date"
      label={label}
      optional
      value={typed[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="font-serif text-base">{draft.statement}</p>
      {wrong && (
        <Banner tone="danger" live>
          {wrong}
        </Banner>
      )}
      <Select
        label={t("make.kind")}
        options={patterns.map((one) => ({ value: one.kind, label: t(`kinds.${one.kind}`) }))}
        value={kind}
        onChange={(value) => change({ kind: value })}
      />
      {pattern && (
        <PatternFields
          key={pattern.kind}
          pattern={pattern}
          onChange={(changed) =>
            change({ patterns: patterns.map((one) => (one.kind === changed.kind ? changed : one)) })
          }
        />
      )}
      <Select
        label={t("make.scope")}
        help={scopes.includes("house") ? undefined : t("make.scopeHelp")}
        options={scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
        value={scope}
        onChange={(value) => change({ scope: value })}
      />
      {scope === "source" && (
        <Select
          label={t("make.source")}
          options={draft.sources.map(({ id, siglum }) => ({ value: id, label: siglum }))}
          value={sourceId}
          onChange={(value) => change({ sourceId: value })}
        />
      )}
      <TextArea
        label={t("make.reason")}
        rows={3}
        maxLength={5000}
        value={reason}
        onChange={(value) => change({ reason: value })}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        {kind === "fact" && day("validFrom", t("make.validFrom"))}
        {kind === "fact" && day("validTo", t("make.validTo"))}
        {day("expiresAt", t("make.expires"))}
      </div>
      <Actions>
        <Button look="quiet" onPress={cancel}>
          {common("cancel")}
        </Button>
        <Button type="submit" look="main" isPending={isPending}>
          {t("make.do")}
        </Button>
      </Actions>
    </form>
  );
}
