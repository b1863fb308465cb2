"use client";

import { ChevronDown, ChevronUp, List } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { type Packed, unpack } from "@/components/live/packed";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link";
import { Pane } from "@/components/ui/pane";
import { useStable } from "@/components/ui/use-stable";
import type { PersonView } from "@/lib/auth/view";
import type { ClaimList, ClaimView } from "@/lib/claims/view";
import type { ScaleView } from "@/lib/verdicts/view";
import { ClaimDesk } from "./claim-desk";
import { ClaimHead, statementId } from "./claim-head";
import type { ClaimMemory } from "./claim-memory";
import { ClaimQueue } from "./claim-queue";
import { isFiltering, isUndecided, passes, sorted } from "./filter";
import { wordsFieldId } from "./filter-bar";
import { focusOn } from "./focus";
import { useKeyOf } from "./key-store";
import { bySection, neighbour, nextUndecided, type Section, sectionOf, sections } from "./queue";
import type { NamedSource } from "./readings-pane";
import { useAddress } from "./use-address";
import { useBatchDismiss } from "./use-batch-dismiss";
import { useBatchSign } from "./use-batch-sign";
import { Memory, useClaim, useClaimMemory, useClaims, useLookAhead } from "./use-claims";
import { useCommands } from "./use-commands";
import { useHandOver } from "./use-hand-over";
import { namesOn, usePresence } from "./use-presence";
import { useUndo } from "./use-verdict-writes";

// Opened now and then: its code comes when it is.
const DismissDialog = dynamic(() => import("./dismiss-dialog").then((module) => module.DismissDialog), {
  ssr: false,
});
const HandOverDialog = dynamic(() => import("./hand-over-dialog").then((module) => module.HandOverDialog), {
  ssr: false,
});
const KeyMap = dynamic(() => import("./key-map").then((module) => module.KeyMap), { ssr: false });

/** What the page of the review loads. */
export interface ReviewProps {
  readonly storyId: string;
  readonly viewerId: string;
  readonly list: Packed<ClaimList>;
  /** The claim that the address names; null for none, or for one that is not there. */
  readonly opened: Packed<ClaimView | null>;
  readonly sources: readonly NamedSource[];
  /** The story's members who can be given a claim. */
  readonly people: readonly PersonView[];
  /** All who see the story. */
  readonly members: readonly PersonView[];
  /** The house's own, on which claims are rated; null where there is none. */
  readonly scale: ScaleView | null;
  readonly canEdit: boolean;
  /** Path and query that the server rendered. */
  readonly address: string;
}

/** The review: the queue, what each source says, the decision. The page stands still, its panes scroll. */
export function Review(props: ReviewProps) {
  const memory = useClaimMemory(props.storyId, unpack(props.opened));
  return (
    <Memory value={memory}>
      <Panes {...props} memory={memory} />
    </Memory>
  );
}

function Panes({
  storyId,
  viewerId,
  memory,
  list: packedList,
  sources,
  people,
  members,
  scale,
  canEdit,
  address,
}: ReviewProps & { memory: ClaimMemory }) {
  const t = useTranslations("claims");
  const list = unpack(packedList);
  const { number, filter, open, setFilter, linkTo } = useAddress(storyId, address);
  const { claims, sigla, added, showAdded, place, refresh } = useClaims(storyId, list);
  const row = claims.find((claim) => claim.number === number) ?? null;
  const { claim, error } = useClaim(memory, row?.id ?? null);
  const undo = useUndo(storyId);
  const refreshAll = () => {
    memory.changed();
    refresh();
  };
  const signing = useBatchSign(storyId, claims, claim, refreshAll);
  const batch = useBatchDismiss(storyId, claims, refreshAll);
  const others = usePresence(storyId, number);
  const handing = useHandOver(storyId, refreshAll);
  const keyOf = useKeyOf();
  const [asksReason, setAsksReason] = useState(false);
  const [asksReceiver, setAsksReceiver] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const [showsQueue, setShowsQueue] = useState(false);
  const [folds, setFolds] = useState<ReadonlyMap<Section, boolean>>(new Map());
  const [lastRecorded, setLastRecorded] = useState<ClaimView | null>(null);

  const parts = useMemo(
    () => bySection(sorted(claims, filter.sort).filter((item) => passes(item, filter, sigla))),
    [claims, filter, sigla],
  );
  const openSection = row && sectionOf(row);
  const filtering = isFiltering(filter);
  const unfolded = new Set(
    sections.filter(
      (section) => folds.get(section) ?? (section === "main" || filtering || section === openSection),
    ),
  );
  const visible = sections.flatMap((section) => (unfolded.has(section) ? parts[section] : []));
  const next = nextUndecided(visible, number) ?? nextUndecided(claims, number);
  const around = [next, neighbour(visible, number, 1), neighbour(visible, number, -1)];
  useLookAhead(
    memory,
    around.flatMap((item) => item?.id ?? []),
  );

  // Who goes to a claim goes to its question: it is read out, and Tab goes on to what the sources say.
  const isThere = useRef(claim?.number);
  useEffect(() => {
    if (!claim || isThere.current === claim.number) return;
    isThere.current = claim.number;
    focusOn(statementId);
  }, [claim]);
  // The lines of the queue keep these functions: else all would be rendered anew with each claim.
  const show = useStable((to: number) => {
    setShowsQueue(false);
    if (to === claim?.number) focusOn(statementId);
    open(to);
  });
  // Who has gone on while it was being recorded stays where they are.
  const isOn = useStable((at: number) => at === number);
  const tick = useStable((id: string, isTicked: boolean) => {
    const item = claims.find((one) => one.id === id);
    if (item && isUndecided(item)) batch.tick(id, isTicked);
    else signing.tick(id, isTicked);
  });
  const step = (by: 1 | -1) => {
    const to = neighbour(visible, number, by);
    if (to) show(to.number);
  };
  async function takeBack(recorded: ClaimView) {
    const isDone = await undo(recorded);
    // Refused, since somebody changed it meanwhile: it is shown, and what stands now can be taken back.
    const stands = isDone ? null : memory.of(recorded.id).claim;
    setLastRecorded(stands?.can.undo ? stands : null);
    show(recorded.number);
  }
  // The key is that of the button on the open claim, where there is one.
  const undoable = claim?.can.undo && claim.verdict?.author.id === viewerId ? claim : lastRecorded;
  useCommands({
    next: () => step(1),
    previous: () => step(-1),
    filter: () => {
      setShowsQueue(true);
      focusOn(wordsFieldId);
    },
    help: () => setShowsKeys(true),
    ...(canEdit && row && isUndecided(row) && { tick: () => batch.tick(row.id, !batch.isTicked(row.id)) }),
    ...(undoable && { undo: () => void takeBack(undoable) }),
  });

  if (claims.length === 0 && added === 0) {
    return (
      <div className="px-6">
        <h1 className="sr-only">{t("title")}</h1>
        <EmptyState
          title={t("empty.title")}
          action={
            <LinkButton look="main" href={`/stories/${storyId}/sources`}>
              {t("empty.toSources")}
            </LinkButton>
          }
        >
          {t("empty.text")}
        </EmptyState>
      </div>
    );
  }

  const showsList = showsQueue || number === null;
  // Two panes on narrow screens: the queue stands where the readings stand.
  const left = (isShown: boolean) => (isShown ? "" : "max-xl:hidden");
  const readingsClass = `relative min-h-0 overflow-y-auto overscroll-contain contain-content print:overflow-visible print:contain-none ${left(!showsList)}`;
  return (
    <div className="grid print:block md:h-[calc(100dvh-2.75rem)] print:md:h-auto md:grid-cols-[minmax(0,1fr)_22.5rem] md:grid-rows-[auto_minmax(0,1fr)] xl:grid-cols-[21.25rem_minmax(0,1fr)_22.5rem] xl:grid-rows-[minmax(0,1fr)]">
      {/* Where no claim is open its question cannot be the page's heading. */}
      {row === null && <h1 className="sr-only">{t("title")}</h1>}
      <div className="col-span-full flex items-center gap-1 border-line border-b px-4 py-1 xl:hidden print:hidden">
        <Button
          look="quiet"
          size="small"
          aria-expanded={showsList}
          onPress={() => setShowsQueue(!showsQueue)}
        >
          <List aria-hidden className="size-4" />
          {t("backToQueue")}
        </Button>
        <span className="flex-1" />
        <IconButton label={t("previous")} keys={keyOf("previous")} onPress={() => step(-1)}>
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton label={t("next")} keys={keyOf("next")} onPress={() => step(1)}>
          <ChevronDown aria-hidden />
        </IconButton>
      </div>
      <div
        className={`flex min-h-0 flex-col border-line print:hidden xl:border-r ${left(showsList)} ${number === null ? "max-xl:col-span-full" : ""}`}
      >
        <ClaimQueue
          parts={parts}
          unfolded={unfolded}
          onFold={(section) => setFolds(new Map(folds).set(section, !unfolded.has(section)))}
          filter={filter}
          onFilter={setFilter}
          sigla={sigla}
          people={people}
          added={added}
          onShowAdded={showAdded}
          number={number}
          linkTo={linkTo}
          onOpen={show}
          onFirst={() => visible[0] && show(visible[0].number)}
          tickingOf={(item) => signing.tickingOf(item) ?? batch.tickingOf(item)}
          others={others}
          onTick={tick}
          ticked={signing.ticked}
          onSign={() => void signing.sign()}
          isSigning={signing.isPending}
          batch={canEdit ? batch : null}
          onDismiss={() => setAsksReason(true)}
          onHandOver={() => setAsksReceiver(true)}
          onShowKeys={() => setShowsKeys(true)}
        />
      </div>
      {claim ? (
        <ClaimDesk
          storyId={storyId}
          claim={claim}
          claims={claims}
          here={namesOn(others, claim.number)}
          people={people}
          members={members}
          scale={scale}
          sources={sources}
          viewerId={viewerId}
          hasNext={next !== null}
          readingsClass={readingsClass}
          onRefresh={refreshAll}
          onCorrected={(split) => {
            if (split) place(split.id, claim.id);
            refreshAll();
          }}
          onRecorded={(recorded) => {
            setLastRecorded(recorded.can.undo ? recorded : null); // a blind opinion is not taken back
            if (next && isOn(recorded.number)) show(next.number);
          }}
          onUndo={(recorded) => void takeBack(recorded)}
        />
      ) : (
        <Pane label={t("reading")} className={`${readingsClass} px-6 py-4 -outline-offset-2 xl:col-span-2`}>
          {number === null ? (
            <Unopened storyId={storyId} isDone={!claims.some(isUndecided)} />
          ) : row === null ? (
            <p role="alert">{t("missing", { number })}</p>
          ) : (
            <>
              <ClaimHead claim={row} />
              {error ? (
                <div role="alert" className="mt-4 flex items-center gap-3">
                  {t("failed")} <Button onPress={() => memory.again()}>{t("retry")}</Button>
                </div>
              ) : (
                <p role="status" className="mt-4 text-ink-soft">
                  {t("loading")}
                </p>
              )}
            </>
          )}
        </Pane>
      )}
      {showsKeys && <KeyMap isOpen onOpenChange={setShowsKeys} />}
      {asksReceiver && (
        <HandOverDialog
          title={t("handOver.title", { count: batch.count })}
          count={batch.count}
          people={people}
          isPending={handing.isPending}
          onGive={(toId, note) =>
            void handing.give(batch.seen, toId, note).then((isDone) => {
              if (!isDone) return;
              setAsksReceiver(false);
              batch.stop();
            })
          }
          onClose={() => setAsksReceiver(false)}
        />
      )}
      {asksReason && (
        <DismissDialog
          draft={`dismissal ${storyId}`}
          count={batch.count}
          isPending={batch.isPending}
          onDismiss={async (reason) => {
            const isDone = await batch.dismiss(reason);
            if (isDone) setAsksReason(false);
            return isDone;
          }}
          onClose={() => setAsksReason(false)}
        />
      )}
    </div>
  );
}

function Unopened({ storyId, isDone }: { storyId: string; isDone: boolean }) {
  const t = useTranslations("claims");
  if (!isDone) return <EmptyState title={t("unopened.title")}>{t("unopened.text")}</EmptyState>;
  return (
    <EmptyState
      title={t("allDecided")}
      action={<LinkButton href={`/stories/${storyId}/report`}>{t("toReport")}</LinkButton>}
    />
  );
}
