"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import type { Notice } from "@/lib/reports/view";

const fields = ["wrong", "since", "changed"] as const;
const nothing: Notice = { wrong: "", since: "", changed: "" };

/** Asks for the words of a correction or a withdrawal. Closes when `save` went well. */
export function NoticeDialog({
  kind,
  number,
  onClose,
  save,
}: {
  kind: "correction" | "withdrawal";
  number: number;
  onClose: () => void;
  save: (notice: Notice) => Promise<void>;
}) {
  const t = useTranslations("reports.notice");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const [notice, setNotice] = useState(nothing);
  const [isTried, setTried] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const lacks = (field: keyof Notice) => notice[field].trim().length < 3;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (fields.some(lacks)) return;
    setPending(true);
    setWrong(null);
    try {
      await save(notice);
      onClose();
    } catch (error) {
      setWrong(failureOf(error));
      setPending(false);
    }
  }

  return (
    <Dialog title={t(`${kind}.title`, { number })} isOpen keepOpen onOpenChange={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p className="text-ink-soft">{t(`${kind}.help`, { number })}</p>
        {wrong && (
          <Banner tone="danger" live>
            {wrong}
          </Banner>
        )}
        {fields.map((field, index) => (
          <TextArea
            key={field}
            label={t(field)}
            rows={2}
            maxLength={5000}
            autoFocus={index === 0}
            value={notice[field]}
            onChange={(value) => setNotice({ ...notice, [field]: value })}
            error={isTried && lacks(field) ? t("missing") : undefined}
          />
        ))}
        <Actions>
          <Button look="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button type="submit" look={kind === "withdrawal" ? "danger" : "main"} isPending={isPending}>
            {t(`${kind}.do`)}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
