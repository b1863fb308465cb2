"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import type { ClaimRow } from "@/lib/claims/view";

const own = "";

/** Which claim the selected words speak on, and which of its readings they agree with. */
export function ReadingForm({
  claims,
  initial,
  isPending,
  failure,
  onAdd,
  onCancel,
}: {
  claims: readonly ClaimRow[];
  /** The claim that is selected in the text. */
  initial: number | null;
  isPending: boolean;
  failure: string | null;
  /** `value` is the normal form that they share with a reading; absent for a reading of its own. */
  onAdd: (claim: ClaimRow, value: string | undefined) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("texts");
  const n = useTranslations("claims");
  const c = useTranslations("common");
  const [chosen, setChosen] = useState(claims.find((claim) => claim.number === initial)?.id ?? "");
  const [value, setValue] = useState(own);
  const [wasTried, setTried] = useState(false);
  const claim = claims.find((item) => item.id === chosen);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (claim && !isPending) onAdd(claim, value === own ? undefined : value);
      }}
    >
      {failure && (
        <Banner tone="danger" live>
          {failure}
        </Banner>
      )}
      <ComboBox
        label={t("whichClaim")}
        placeholder={t("findClaim")}
        error={wasTried && !claim ? t("claimNeeds") : null}
        options={claims.map((item) => ({
          value: item.id,
          label: `${n("number", { number: item.number })} ${item.statement}`,
        }))}
        value={chosen}
        onChange={(id) => {
          setChosen(id);
          setValue(own);
        }}
      />
      {claim && claim.groups.length > 0 && (
        <RadioGroup label={t("value")} value={value} onChange={setValue}>
          {claim.groups.map((group) => (
            <Radio key={group.letter} value={group.value}>
              <span className="font-serif italic">{group.letter}</span> <span dir="auto">{group.label}</span>
            </Radio>
          ))}
          <Radio value={own}>{t("newValue")}</Radio>
        </RadioGroup>
      )}
      <Actions>
        <Button onPress={onCancel}>{c("cancel")}</Button>
        <Button look="main" type="submit" isPending={isPending}>
          {t("add")}
        </Button>
      </Actions>
    </form>
  );
}
