"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ReadsNow } from "@/components/ui/reads-now";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type ClaimView, type Kind, kinds } from "@/lib/claims/view";

/** The claim's question and its kind. */
export function ChangeForm({
  claim,
  isPending,
  failure,
  onSave,
  onCancel,
}: {
  claim: ClaimView;
  isPending: boolean;
  failure: string | null;
  onSave: (change: { statement?: string; kind?: Kind }) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("claims.correct");
  const k = useTranslations("claims.kinds");
  const c = useTranslations("common");
  // What was not touched follows the claim: another person's change of it is no change of one's own.
  const [begun] = useState(claim.statement);
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setKind] = useState<Kind | null>(null);
  const statement = typed ?? claim.statement;
  const kind = chosen ?? claim.kind;
  const words = statement.trim();
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const change = {
          ...(words !== claim.statement && { statement: words }),
          ...(kind !== null && kind !== claim.kind && { kind }),
        };
        if (Object.keys(change).length === 0) onCancel();
        else if (words && !isPending) onSave(change);
      }}
    >
      {failure && (
        <Banner tone="danger" live>
          {failure}
        </Banner>
      )}
      {typed !== null && claim.statement !== begun && <ReadsNow words={claim.statement} />}
      <TextField
        autoFocus
        label={t("statement")}
        value={statement}
        onChange={setTyped}
        maxLength={500}
        error={words ? null : t("statementNeeds")}
      />
      <Select
        label={t("kind")}
        placeholder={t("noKind")}
        options={kinds.map((value) => ({ value, label: k(value) }))}
        value={kind}
        onChange={setKind}
      />
      <Actions>
        <Button onPress={onCancel}>{c("cancel")}</Button>
        <Button look="main" type="submit" isPending={isPending}>
          {c("save")}
        </Button>
      </Actions>
    </form>
  );
}
