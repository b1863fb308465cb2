"use client";

import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/claims/view";
import type { ScaleView } from "@/lib/verdicts/view";
import type { BasisChange } from "./basis";
import type { Action, Decision } from "./decision";
import { TheirFields } from "./their-fields";

/** What changed on the claim while somebody was deciding, and what another one decided, to be taken over by parts. */
export function ChangedSince({
  claim,
  changes,
  decision,
  scale,
  act,
  failure,
  onKeep,
}: {
  claim: ClaimView;
  changes: readonly BasisChange[];
  decision: Decision;
  /** The house's own; null where claims are not rated. */
  scale: ScaleView | null;
  act: (action: Action) => void;
  /** What was said when it was to be recorded. */
  failure: string | null;
  onKeep: () => void;
}) {
  const t = useTranslations("verdicts.since");
  const c = useTranslations("claims");
  const { verdict } = claim;
  const inWords = ({ what }: BasisChange, value: string | null): string | null => {
    if (value === null) return null;
    // The list holds what the server knows: the kinds and severities of the catalogue.
    if (what === "kind") return c(`kinds.${value as NonNullable<ClaimView["kind"]>}`);
    if (what === "severity") return c(`severities.${value as NonNullable<ClaimView["severity"]>}`);
    return value;
  };
  const label = ({ what, siglum }: BasisChange): string =>
    what === "reading" ? t("reading", { siglum: siglum ?? "" }) : t(what);
  return (
    <Banner tone="warn" live>
      <p className="font-medium">{failure ?? t("title")}</p>
      <dl className="mt-1 flex flex-col gap-1">
        {changes.map((change) => (
          <div key={`${change.what} ${change.siglum} ${change.from} ${change.to}`}>
            <dt className="text-ink-soft text-xs">{label(change)}</dt>
            {change.what === "verdict" ? (
              <dd>{verdict ? t("decidedBy", { name: verdict.author.name }) : t("noVerdict")}</dd>
            ) : (
              <dd dir="auto" className="font-serif [overflow-wrap:anywhere]">
                <Was label={t("was")} none={t("none")} value={inWords(change, change.from)} />{" "}
                <Is label={t("is")} none={t("none")} value={inWords(change, change.to)} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {verdict && changes.some(({ what }) => what === "verdict") && (
        <TheirFields claim={claim} verdict={verdict} decision={decision} scale={scale} act={act} />
      )}
      <Button size="small" className="mt-2" onPress={onKeep}>
        {t("keep")}
      </Button>
    </Banner>
  );
}

interface State {
  readonly label: string;
  /** Stands for a value that is not there. */
  readonly none: string;
  readonly value: string | null;
}

const Was = ({ label, none, value }: State) => (
  <del className="text-ink-soft line-through decoration-1">
    <span className="sr-only">{label} </span>
    {value ?? none}
  </del>
);
const Is = ({ label, none, value }: State) => (
  <ins className="font-semibold no-underline">
    <span className="sr-only">{label} </span>
    {value ?? none}
  </ins>
);
