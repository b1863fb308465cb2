"use client";

import { Eye } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import { Siglum } from "@/components/ui/siglum";
import { Time } from "@/components/ui/time";
import type { PersonView } from "@/lib/auth/view";
import type { ClaimRow, ClaimView, CorrectedView } from "@/lib/claims/view";
import { AssigneeSelect } from "./assignee-select";
import { ClaimHead, statementId } from "./claim-head";
import { ClaimMenu } from "./correct/claim-menu";
import { ReadingMenu } from "./correct/reading-menu";
import type { Task } from "./correct/task";
import { useCorrections } from "./correct/use-corrections";
import { focusOn } from "./focus";
import { FoldedItems } from "./folded-items";
import { OriginalWords } from "./original-words";
import { ReadingGroup } from "./reading-group";
import { ReadingLine } from "./reading-line";
import { StrengthLadder } from "./strength-ladder";

/** A source as the review names it. */
export interface NamedSource {
  readonly id: string;
  readonly siglum: string;
  readonly outlet: string;
  readonly language: string;
  /** The outlet changed the text that counts, and we did not ask it to. */
  readonly isChangedByOutlet: boolean;
}

// More readings than this stand closer, so that twelve are in sight at once on a screen of 1440 by 900.
const mostAtEase = 8;

// Opened now and then: its code comes when it is.
const CorrectDialog = dynamic(
  () => import("./correct/correct-dialog").then((module) => module.CorrectDialog),
  { ssr: false },
);

/** The middle of the review: what each source says, the readings that agree together. */
export function ReadingsPane({
  storyId,
  claim,
  claims,
  here,
  people,
  sources,
  letters,
  originalSeen,
  canPrefer,
  onPrefer,
  onChanged,
}: {
  storyId: string;
  claim: ClaimView;
  /** All claims of the story, for corrections that concern another one. */
  claims: readonly ClaimRow[];
  /** Who else has the claim open, as names. */
  here: string;
  /** Who can be given a claim. */
  people: readonly PersonView[];
  sources: readonly NamedSource[];
  /** The groups that stand by the decision, made or in the making. */
  letters: readonly string[];
  originalSeen: boolean;
  canPrefer: boolean;
  onPrefer: (letter: string) => void;
  /** A correction was made (what became of the claim), or refused (null). */
  onChanged: (after: CorrectedView | null) => void;
}) {
  const t = useTranslations("claims");
  const [task, setTask] = useState<Task | null>(null);
  const corrections = useCorrections(storyId, claim, onChanged);
  const canCorrect = claim.can.decide;
  const [tried] = letters;
  const dense = claim.readings.length > mostAtEase;
  const bySiglum = new Map(sources.map((source) => [source.siglum, source]));
  const isOnWords = claim.kind === "quote_wording" || claim.readings.some(({ strength }) => strength);
  const told = new Set(claim.originals.map(({ sourceId }) => sourceId));
  const silent = claim.gapSources.filter(({ id }) => !told.has(id));
  const textOf = (sourceId: string) => `/stories/${storyId}/sources/${sourceId}?claim=${claim.number}`;
  return (
    <div className={classes("flex flex-col px-6", dense ? "gap-2.5 py-3" : "gap-4 py-4")}>
      <ClaimHead claim={claim} dense={dense}>
        {canCorrect && (
          <>
            <AssigneeSelect
              storyId={storyId}
              claim={claim}
              people={people}
              onChanged={() => onChanged(null)}
            />
            <ClaimMenu claim={claim} onTask={setTask} onUndo={() => void corrections.undo()} />
          </>
        )}
      </ClaimHead>
      <p role="status" className="-mt-2 flex items-center gap-1 text-accent text-xs empty:hidden">
        {here && (
          <>
            <Eye aria-hidden className="size-3.5" />
            {t("presence.too", { names: here })}
          </>
        )}
      </p>
      {claim.readings.length === 0 && <p className="text-ink-soft">{t("noReadings")}</p>}
      <div className={classes("-ml-3.5 flex flex-col", dense ? "gap-0.5" : "gap-1")}>
        {claim.groups.map((group) => (
          <ReadingGroup
            key={group.letter}
            group={group}
            stands={letters.includes(group.letter)}
            canPrefer={canPrefer}
            onPrefer={onPrefer}
            dense={dense}
          >
            <FoldedItems
              items={claim.readings
                .filter((reading) => reading.letter === group.letter)
                .map((reading) => (
                  <ReadingLine
                    key={reading.id}
                    reading={reading}
                    outlet={bySiglum.get(reading.siglum)?.outlet}
                    language={bySiglum.get(reading.siglum)?.language}
                    isChangedByOutlet={bySiglum.get(reading.siglum)?.isChangedByOutlet ?? false}
                    contradicts={claim.selfContradicting.includes(reading.sourceId)}
                    against={tried ?? null}
                    href={textOf(reading.sourceId)}
                    dense={dense}
                  >
                    {canCorrect && (
                      <ReadingMenu
                        claim={claim}
                        reading={reading}
                        corrections={corrections}
                        onTask={setTask}
                      />
                    )}
                  </ReadingLine>
                ))}
            />
          </ReadingGroup>
        ))}
      </div>
      {silent.length > 0 && (
        <section className="flex flex-wrap items-center gap-x-2 gap-y-1" aria-label={t("noMention")}>
          <h2 className="text-ink-soft text-xs">{t("noMention")}</h2>
          <ul className="contents">
            <FoldedItems
              items={silent.map(({ id, siglum }) => (
                <li key={id} className="inline-flex">
                  <Siglum siglum={siglum} name={bySiglum.get(siglum)?.outlet} />
                </li>
              ))}
            />
          </ul>
        </section>
      )}
      <OriginalWords
        originals={claim.originals}
        seen={isOnWords ? originalSeen : null}
        outletOf={(siglum) => bySiglum.get(siglum)?.outlet}
        hrefOf={textOf}
      />
      <StrengthLadder readings={claim.readings} />
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
      {task && (
        <CorrectDialog
          task={task}
          claim={claim}
          claims={claims}
          corrections={corrections}
          onClose={() => {
            setTask(null);
            focusOn(statementId); // the menu that it was called from is gone
          }}
        />
      )}
    </div>
  );
}
