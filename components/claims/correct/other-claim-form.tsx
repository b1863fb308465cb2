"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import type { ClaimRow } from "@/lib/claims/view";

/** Which other claim a correction concerns, found by its number or its words. */
export function OtherClaimForm({
  claims,
  text,
  action,
  isPending,
  failure,
  onChosen,
  onCancel,
}: {
  claims: readonly ClaimRow[];
  text: string;
  action: string;
  isPending: boolean;
  failure: string | null;
  onChosen: (claim: ClaimRow) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("claims.correct");
  const n = useTranslations("claims");
  const c = useTranslations("common");
  const [chosen, setChosen] = useState("");
  const [wasTried, setTried] = useState(false);
  const claim = claims.find(({ id }) => id === chosen);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (claim && !isPending) onChosen(claim);
      }}
    >
      {failure && (
        <Banner tone="danger" live>
          {failure}
        </Banner>
      )}
      <p className="text-ink-soft">{text}</p>
      <ComboBox
        autoFocus
        label={t("otherClaim")}
        placeholder={t("findClaim")}
        error={wasTried && !claim ? t("otherNeeds") : null}
        options={claims.map(({ id, number, statement }) => ({
          value: id,
          label: `${n("number", { number })} ${statement}`,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {claim && (
        <ul className="flex flex-col gap-1 border-line border-l-2 pl-3 text-ink-soft">
          {claim.groups.map((group) => (
            <li key={group.letter}>
              <span className="font-serif italic">{group.letter}</span>{" "}
              <span dir="auto" className="font-serif text-ink">
                {group.label}
              </span>{" "}
              <span className="text-xs">{t("origins", { origins: group.origins })}</span>
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <Button onPress={onCancel}>{c("cancel")}</Button>
        <Button look="main" type="submit" isPending={isPending}>
          {action}
        </Button>
      </Actions>
    </form>
  );
}
