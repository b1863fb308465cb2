"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Time } from "@/components/ui/time";
import type { ClaimView, SecondOpinionView } from "@/lib/claims/view";
import type { OpinionView } from "@/lib/verdicts/view";
import { OpinionBody } from "./opinion-body";

/** Two opinions on a claim side by side; a third editor begins with one of them, or with neither. */
export function CompareOpinions({
  claim,
  compared,
  canTake,
  onTake,
  onClose,
}: {
  claim: ClaimView;
  compared: NonNullable<SecondOpinionView["compared"]>;
  canTake: boolean;
  onTake: (opinion: OpinionView | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations("verdicts.opinion");
  return (
    <Dialog
      title={t("compareTitle", { number: claim.number })}
      width="max-w-3xl"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p className="mb-3 max-w-[70ch] font-serif text-lg leading-6">{claim.statement}</p>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {(["first", "second"] as const).map((which) => {
          const opinion = compared[which];
          return (
            <section key={which} aria-labelledby={`opinion-${which}`} className="flex min-w-0 flex-col gap-2">
              <h3 id={`opinion-${which}`} className="border-line border-b pb-1">
                <span className="text-ink-soft text-xs">{t(which)}</span> {opinion.author.name}{" "}
                <span className="text-ink-soft text-xs">
                  <Time iso={opinion.createdAt} style="ago" />
                </span>
              </h3>
              <OpinionBody opinion={opinion} readings={claim.readings} />
              {canTake && (
                <Button className="mt-1 self-start" onPress={() => onTake(opinion)}>
                  {t("take", { name: opinion.author.name })}
                </Button>
              )}
            </section>
          );
        })}
      </div>
      {canTake && (
        <p className="mt-4 flex items-center gap-3 border-line border-t pt-3 text-ink-soft">
          {t("thirdDecides")}
          <Button look="quiet" onPress={() => onTake(null)}>
            {t("takeNeither")}
          </Button>
        </p>
      )}
    </Dialog>
  );
}
