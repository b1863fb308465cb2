"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useKeptText } from "@/components/claims/use-kept-text";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Kind, kinds } from "@/lib/claims/view";

/** What a new claim asks, and on which aspect the sources are compared. */
export function ClaimForm({
  draft,
  isPending,
  failure,
  onStart,
  onCancel,
}: {
  /** Under which the question is kept until the claim is started. */
  draft: string;
  isPending: boolean;
  failure: string | null;
  /** True when it was started. */
  onStart: (statement: string, kind: Kind) => Promise<boolean>;
  onCancel: () => void;
}) {
  const t = useTranslations("texts");
  const k = useTranslations("claims.kinds");
  const c = useTranslations("common");
  const [statement, setStatement] = useKeptText(draft);
  const [kind, setKind] = useState<Kind>("action");
  const [wasTried, setTried] = useState(false);
  async function start() {
    setTried(true);
    if (statement.trim() && !isPending && (await onStart(statement.trim(), kind))) setStatement("");
  }
  const cancel = () => {
    setStatement("");
    onCancel();
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      {failure && (
        <Banner tone="danger" live>
          {failure}
        </Banner>
      )}
      <TextField
        autoFocus
        label={t("statement")}
        help={t("statementHelp")}
        error={wasTried && !statement.trim() ? t("statementNeeds") : null}
        value={statement}
        onChange={setStatement}
      />
      <Select
        label={t("kind")}
        options={kinds.map((value) => ({ value, label: k(value) }))}
        value={kind}
        onChange={setKind}
      />
      <Actions>
        <Button onPress={cancel}>{c("cancel")}</Button>
        <Button look="main" type="submit" isPending={isPending}>
          {t("startClaim")}
        </Button>
      </Actions>
    </form>
  );
}
