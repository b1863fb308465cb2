"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import type { RedactionView } from "@/lib/redactions/view";
import { Places } from "./places";

/** Asks once more before words are removed for good, or a request is taken back. */
export function EndDialog({
  redaction,
  how,
  onClose,
}: {
  redaction: RedactionView;
  how: "carryOut" | "withdraw";
  onClose: () => void;
}) {
  const t = useTranslations("redactions");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const router = useRouter();
  const [isSure, setSure] = useState(how === "withdraw");
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const { id, number, words, source, story } = redaction;

  async function end() {
    if (!isSure) return setWrong(t("tickFirst"));
    setPending(true);
    setWrong(null);
    try {
      await post<RedactionView>(`redactions/${id}/${how === "carryOut" ? "carry-out" : "withdrawal"}`, {});
      showToast(t(how === "carryOut" ? "carriedOutToast" : "withdrawnToast", { number }));
      router.refresh();
      onClose();
    } catch (error) {
      setWrong(failureOf(error));
      setPending(false);
    }
  }

  return (
    <Dialog title={t(`${how}Title`, { number })} isOpen onOpenChange={onClose} role="alertdialog">
      <div className="flex flex-col gap-3">
        <p>{t(`${how}Help`, { story: story.title })}</p>
        {words !== null && (
          <blockquote className="max-h-48 overflow-y-auto whitespace-pre-wrap border-line-strong border-l-2 pl-3 font-serif text-read">
            {words}
          </blockquote>
        )}
        {source !== null && (
          <p>
            {t("textOf")} <strong>{source}</strong>
          </p>
        )}
        {how === "carryOut" && <Places redaction={redaction} />}
        {wrong && (
          <Banner tone="danger" live>
            {wrong}
          </Banner>
        )}
        {how === "carryOut" && (
          <Checkbox isSelected={isSure} onChange={setSure}>
            {t("sure")}
          </Checkbox>
        )}
        <Actions>
          <Button look="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button
            look={how === "carryOut" ? "danger" : "main"}
            isPending={isPending}
            onPress={() => void end()}
          >
            {t(how)}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
