"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/claims/view";
import type { ScaleView, VerdictView } from "@/lib/verdicts/view";
import { type Action, type Decision, decisionFrom, type EvidenceDraft } from "./decision";
import { ratingOn } from "./rating";

/** What a decision says in another one's place or beside it. */
interface Offer {
  readonly field: "outcome" | "wording" | "rating" | "rationale" | "howChecked" | "evidence";
  /** In the place of one's own. */
  readonly use: readonly Action[];
  /** After one's own, where both have said something. */
  readonly add: readonly Action[];
}

/**
 * The parts of another editor's decision that one's own does not have, in the order of the form. A rating is offered
 * where it is one on the house's present scale.
 */
export function offersOf(mine: Decision, theirs: Decision, scale: ScaleView | null): Offer[] {
  const found: Offer[] = [];
  if (mine.outcome !== theirs.outcome || mine.letters.join() !== theirs.letters.join()) {
    const { outcome, letters } = theirs;
    if (outcome) {
      const use = [
        { type: "outcome", outcome },
        { type: "letters", letters },
      ] as const;
      found.push({ field: "outcome", use, add: [] });
    }
  }
  if (theirs.wording && theirs.wording !== mine.wording) {
    const use = [{ type: "wording", value: theirs.wording }] as const;
    found.push({ field: "wording", use, add: [] });
  }
  const step = ratingOn(scale, theirs.rating);
  if (theirs.rating && step !== null && step !== ratingOn(scale, mine.rating)) {
    const use = [{ type: "rating", rating: theirs.rating }] as const;
    found.push({ field: "rating", use, add: [] });
  }
  for (const field of ["rationale", "howChecked"] as const) {
    const [own, value] = [mine[field].trim(), theirs[field].trim()];
    if (!value || own.includes(value)) continue;
    const add = own === "" ? [] : ([{ type: "text", field, value: `${own}\n${value}` }] as const);
    found.push({ field, use: [{ type: "text", field, value }], add });
  }
  const own = new Set(mine.evidence.map(named));
  const evidence = theirs.evidence.filter((item) => !own.has(named(item)));
  if (evidence.length > 0) {
    const add = evidence.map((item) => ({ type: "addEvidence", evidence: item }) as const);
    found.push({ field: "evidence", use: [], add });
  }
  return found;
}

const named = ({ kind, text, url, span }: EvidenceDraft): string => JSON.stringify([kind, text, url, span]);

/** What another editor recorded meanwhile, part by part: to be used, or added to what one has typed oneself. */
export function TheirFields({
  claim,
  verdict,
  decision,
  scale,
  act,
}: {
  claim: ClaimView;
  verdict: VerdictView;
  decision: Decision;
  /** The house's own; null where claims are not rated. */
  scale: ScaleView | null;
  act: (action: Action) => void;
}) {
  const t = useTranslations("verdicts");
  const offers = offersOf(decision, decisionFrom(verdict, claim.readings), scale);
  const { name } = verdict.author;
  const run = (actions: readonly Action[]) => {
    for (const action of actions) act(action);
  };
  return (
    <ul aria-label={t("since.theirs", { name })} className="mt-1.5 flex flex-col gap-1 empty:hidden">
      {offers.map(({ field, use, add }) => {
        const label = t(`changes.${field}`);
        return (
          <li key={field} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="flex-1">{label}</span>
            {use.length > 0 && (
              <Button size="small" aria-label={t("since.useOf", { field: label })} onPress={() => run(use)}>
                {t("since.use")}
              </Button>
            )}
            {add.length > 0 && (
              <Button size="small" aria-label={t("since.addOf", { field: label })} onPress={() => run(add)}>
                {t("since.add")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
