"use client";

import { useTranslations } from "use-intl/react";
import { Siglum } from "@/components/ui/siglum";
import { Time } from "@/components/ui/time";
import type { ClaimView } from "@/lib/claims/view";
import { ClaimHead } from "./claim-head";
import { ReadingGroup } from "./reading-group";
import { ReadingLine } from "./reading-line";
import { StrengthLadder } from "./strength-ladder";

/** A source as the review names it. */
export interface NamedSource {
  readonly id: string;
  readonly siglum: string;
  readonly outlet: string;
  readonly language: string;
}

/** The middle of the review: what each source says, the readings that agree together. */
export function ReadingsPane({
  storyId,
  claim,
  sources,
  letters,
  originalSeen,
  canPrefer,
  onPrefer,
}: {
  storyId: string;
  claim: ClaimView;
  sources: readonly NamedSource[];
  /** The groups that stand by the decision, made or in the making. */
  letters: readonly string[];
  originalSeen: boolean;
  canPrefer: boolean;
  onPrefer: (letter: string) => void;
}) {
  const t = useTranslations("claims");
  const bySiglum = new Map(sources.map((source) => [source.siglum, source]));
  const textOf = (sourceId: string) => `/stories/${storyId}/sources/${sourceId}?claim=${claim.number}`;
  return (
    <div className="flex flex-col gap-4 px-6 py-4">
      <ClaimHead claim={claim} />
      {claim.readings.length === 0 && <p className="text-ink-soft">{t("noReadings")}</p>}
      <div className="-ml-3.5 flex flex-col gap-1">
        {claim.groups.map((group) => (
          <ReadingGroup
            key={group.letter}
            group={group}
            stands={letters.includes(group.letter)}
            canPrefer={canPrefer}
            onPrefer={onPrefer}
          >
            {claim.readings
              .filter((reading) => reading.letter === group.letter)
              .map((reading) => (
                <ReadingLine
                  key={reading.id}
                  reading={reading}
                  outlet={bySiglum.get(reading.siglum)?.outlet}
                  language={bySiglum.get(reading.siglum)?.language}
                  contradicts={claim.selfContradicting.includes(reading.sourceId)}
                  href={textOf(reading.sourceId)}
                />
              ))}
          </ReadingGroup>
        ))}
      </div>
      {claim.gapSources.length > 0 && (
        <section className="flex flex-wrap items-center gap-x-2 gap-y-1" aria-label={t("noMention")}>
          <h2 className="text-ink-soft text-xs">{t("noMention")}</h2>
          <ul className="contents">
            {claim.gapSources.map(({ id, siglum }) => (
              <li key={id} className="inline-flex">
                <Siglum siglum={siglum} name={bySiglum.get(siglum)?.outlet} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <StrengthLadder readings={claim.readings} originalSeen={originalSeen} />
      {claim.annotations.length > 0 && (
        <section aria-labelledby="claim-notes" className="border-line border-t pt-3">
          <h2 id="claim-notes" className="text-ink-soft text-xs">
            {t("notes")}
          </h2>
          <ul className="mt-1 flex flex-col gap-2">
            {claim.annotations.map((note) => (
              <li key={note.id} className="flex flex-col">
                <p className="whitespace-pre-line">{note.body}</p>
                <p className="flex flex-wrap gap-x-1.5 text-ink-soft text-xs">
                  <span>{note.author.name}</span>
                  <Time iso={note.createdAt} style="ago" />
                  {note.targets.map((target) => (
                    <q key={target.id} dir="auto" className="font-serif">
                      {target.exact}
                    </q>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {claim.can.decide && <p className="text-ink-soft text-xs">{t("addReading")}</p>}
    </div>
  );
}
