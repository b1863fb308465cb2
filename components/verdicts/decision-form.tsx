"use client";

import dynamic from "next/dynamic";
import { Fragment } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ClaimView } from "@/lib/claims/view";
import type { ScaleView } from "@/lib/verdicts/view";
import type { BasisChange } from "./basis";
import { type Action, type Decision, takesWording } from "./decision";
import { EvidenceFields } from "./evidence-fields";
import { OutcomeChoice } from "./outcome-choice";
import type { Citable } from "./passage-fields";
import { RatingChoice } from "./rating-choice";
import { RationaleField } from "./rationale-field";
import type { Missing } from "./request";
import { StandingChoice } from "./standing-choice";

// Rarely met: its code comes when it is.
const ChangedSince = dynamic(() => import("./changed-since").then((module) => module.ChangedSince), {
  ssr: false,
});

/** The decision on a claim: outcome, the reading that stands, the words to use, why, and on what evidence. */
export function DecisionForm({
  claim,
  decision,
  act,
  missing,
  from,
  failure,
  changes,
  onKeep,
  scale,
}: {
  claim: ClaimView;
  decision: Decision;
  act: (action: Action) => void;
  /** What is still missing, once the editor has tried to record it; empty before. */
  missing: readonly Missing[];
  /** Where passages can be quoted from as evidence. */
  from: Citable;
  failure: string | null;
  /** What changed since the decision was begun. */
  changes: readonly BasisChange[];
  /** The person has looked at that, and goes on with the decision. */
  onKeep: () => void;
  /** The house's own; null where claims are not rated. */
  scale: ScaleView | null;
}) {
  const t = useTranslations("verdicts");
  const { outcome } = decision;
  const say = (...names: Missing[]) => {
    const found = names.find((name) => missing.includes(name));
    return found ? t(`missing.${found}`) : null;
  };
  return (
    <div className="flex flex-col gap-3.5">
      {changes.length > 0 ? (
        <ChangedSince {...{ claim, changes, decision, scale, act, failure, onKeep }} />
      ) : (
        failure && (
          <Banner tone="danger" live>
            {failure}
          </Banner>
        )
      )}
      <OutcomeChoice
        outcome={outcome}
        error={say("outcome")}
        onChange={(value) => act({ type: "outcome", outcome: value })}
      />
      {/* Fields of its own for each claim: what is typed into one, and taken back in it, is not the next one's. */}
      <Fragment key={claim.id}>
        <StandingChoice
          outcome={outcome}
          groups={claim.groups}
          letters={decision.letters}
          error={say("reading", "readings")}
          onPrefer={(letter) => act({ type: "prefer", letter })}
        />
        {outcome === "needs_check" && <CheckFields decision={decision} error={say("check")} act={act} />}
        {takesWording(outcome) && (
          <TextArea
            label={t("wording")}
            dir="auto"
            rows={2}
            value={decision.wording}
            onChange={(value) => act({ type: "wording", value })}
          />
        )}
        {scale?.isOn && outcome !== null && outcome !== "dismissed" && (
          <RatingChoice
            scale={scale}
            rating={decision.rating}
            onChange={(rating) => act({ type: "rating", rating })}
          />
        )}
        {outcome !== null && (
          <>
            <RationaleField
              outcome={outcome}
              severity={claim.severity}
              value={decision.rationale}
              error={say("rationale", "typedRationale", "reason")}
              onChange={(value) => act({ type: "text", field: "rationale", value })}
            />
            {outcome !== "dismissed" && (
              <TextField
                label={t("howChecked")}
                optional
                value={decision.howChecked}
                onChange={(value) => act({ type: "text", field: "howChecked", value })}
              />
            )}
            {outcome !== "dismissed" && (
              <Checkbox
                isSelected={decision.originalSeen}
                onChange={(value) => act({ type: "originalSeen", value })}
              >
                {t("originalSeen")}
              </Checkbox>
            )}
            <EvidenceFields
              evidence={decision.evidence}
              from={from}
              showsErrors={missing.length > 0}
              act={act}
            />
          </>
        )}
      </Fragment>
    </div>
  );
}

function CheckFields({
  decision,
  error,
  act,
}: {
  decision: Decision;
  error: string | null;
  act: (action: Action) => void;
}) {
  const t = useTranslations("verdicts.check");
  const isOnWho = decision.checkWhat.trim() !== "" && !decision.checkWho.trim(); // said once
  const field = (name: "checkWhat" | "checkWho" | "checkBy") => ({
    value: decision[name],
    onChange: (value: string) => act({ type: "text", field: name, value }),
  });
  return (
    <div className="flex flex-col gap-2">
      <TextField label={t("what")} error={decision.checkWhat.trim() ? null : error} {...field("checkWhat")} />
      <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-2">
        <TextField label={t("who")} error={isOnWho ? error : null} {...field("checkWho")} />
        <TextField type="date" label={t("by")} {...field("checkBy")} />
      </div>
    </div>
  );
}
