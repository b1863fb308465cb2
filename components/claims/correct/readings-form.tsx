"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useKeptText } from "@/components/claims/use-kept-text";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { GroupLetter } from "@/components/ui/group-letter";
import { TextField } from "@/components/ui/text-field";
import type { ClaimView } from "@/lib/claims/view";

/** Which readings leave the claim: for a claim of their own (split), or because they tell another event (apart). */
export function ReadingsForm({
  claim,
  task,
  isPending,
  failure,
  onChosen,
  onCancel,
}: {
  claim: ClaimView;
  task: "split" | "apart";
  isPending: boolean;
  failure: string | null;
  /** True when it was done; what was typed stays otherwise. */
  onChosen: (readingIds: readonly string[], statement: string) => Promise<boolean>;
  onCancel: () => void;
}) {
  const t = useTranslations("claims.correct");
  const c = useTranslations("common");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [statement, setStatement] = useKeptText(`split ${claim.id}`, claim.statement);
  const [wasTried, setTried] = useState(false);
  const fits = chosen.size > 0 && chosen.size < claim.readings.length;
  async function send() {
    setTried(true);
    if (!fits || !statement.trim() || isPending) return;
    if (await onChosen([...chosen], statement.trim())) setStatement(claim.statement);
  }
  const cancel = () => {
    setStatement(claim.statement);
    onCancel();
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {(failure || (wasTried && !fits)) && (
        <Banner tone="danger" live>
          {failure ?? t("someReadings")}
        </Banner>
      )}
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-ink-soft">{t(`${task}Text`)}</legend>
        {claim.readings.map((reading, index) => (
          <Checkbox
            key={reading.id}
            autoFocus={index === 0}
            isSelected={chosen.has(reading.id)}
            onChange={(isChosen) =>
              setChosen((before) => {
                const after = new Set(before);
                if (isChosen) after.add(reading.id);
                else after.delete(reading.id);
                return after;
              })
            }
          >
            <GroupLetter letter={reading.letter} />
            <span className="w-24 shrink-0 truncate font-medium text-xs leading-5">{reading.siglum}</span>
            <span dir="auto" className="line-clamp-2 font-serif">
              {reading.spans.map(({ exact }) => exact).join(" … ")}
            </span>
          </Checkbox>
        ))}
      </fieldset>
      {task === "split" && (
        <TextField
          label={t("newStatement")}
          value={statement}
          onChange={setStatement}
          maxLength={500}
          error={statement.trim() ? null : t("statementNeeds")}
        />
      )}
      <Actions>
        <Button onPress={cancel}>{c("cancel")}</Button>
        <Button look="main" type="submit" isPending={isPending}>
          {t(`${task}Action`)}
        </Button>
      </Actions>
    </form>
  );
}
