"use client";

import { ChevronDown, ChevronRight, Keyboard, ListChecks, SlidersHorizontal } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Pane } from "@/components/ui/pane";
import type { PersonView } from "@/lib/auth/view";
import type { ClaimRow } from "@/lib/claims/view";
import type { PresenceView } from "@/lib/stories/view";
import type { Ticking } from "./claim-line";
import { type Filter, isFiltering, isUndecided, noFilter } from "./filter";
import { FilterBar } from "./filter-bar";
import { useKeyOf } from "./key-store";
import { type Section, sections } from "./queue";
import { SectionList } from "./section-list";
import type { useBatchDismiss } from "./use-batch-dismiss";
import { namesOn } from "./use-presence";

/** The queue of claims: filter, the important ones, and the folded rest. */
export function ClaimQueue({
  parts,
  unfolded,
  onFold,
  filter,
  onFilter,
  sigla,
  people,
  added,
  onShowAdded,
  number,
  linkTo,
  onOpen,
  onFirst,
  tickingOf,
  others,
  onTick,
  ticked,
  onSign,
  isSigning,
  batch,
  onDismiss,
  onHandOver,
  onShowKeys,
}: {
  parts: Readonly<Record<Section, readonly ClaimRow[]>>;
  unfolded: ReadonlySet<Section>;
  onFold: (section: Section) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  sigla: readonly string[];
  people: readonly PersonView[];
  /** New claims since the list was shown. */
  added: number;
  onShowAdded: () => void;
  number: number | null;
  linkTo: (number: number) => string;
  onOpen: (number: number) => void;
  /** Opens the first claim that the filter leaves. */
  onFirst: () => void;
  tickingOf: (claim: ClaimRow) => Ticking;
  /** Who else has the story open. */
  others: readonly PresenceView[];
  onTick: (claimId: string, isTicked: boolean) => void;
  ticked: number;
  onSign: () => void;
  isSigning: boolean;
  /** Several claims ticked to be dismissed; null for who may not decide. */
  batch: ReturnType<typeof useBatchDismiss> | null;
  onDismiss: () => void;
  /** Hands the ticked ones to somebody. */
  onHandOver: () => void;
  onShowKeys: () => void;
}) {
  const t = useTranslations("claims");
  const [showsFilter, setShowsFilter] = useState(isFiltering({ ...filter, words: "" }));
  const scroller = useRef<HTMLDivElement>(null);
  const shown = sections.flatMap((section) => (unfolded.has(section) ? parts[section] : []));
  const found = sections.reduce((sum, section) => sum + parts[section].length, 0);
  const keyOf = useKeyOf();
  const toDecide = sections.reduce((sum, section) => sum + parts[section].filter(isUndecided).length, 0);
  return (
    <Pane as="nav" label={t("queue")} className="flex min-h-0 flex-1 flex-col -outline-offset-2">
      <div className="flex flex-col gap-2 border-line border-b px-4 pt-2 pb-3">
        <div className="flex items-center gap-1">
          <p className="min-w-0 flex-1 text-ink-soft">{t("toDecide", { count: toDecide })}</p>
          {batch && (
            <IconButton
              label={t(batch.isOn ? "batch.stop" : "batch.begin")}
              keys={keyOf("tick")}
              aria-expanded={batch.isOn}
              onPress={batch.isOn ? batch.stop : batch.begin}
            >
              <ListChecks aria-hidden />
            </IconButton>
          )}
          <IconButton label={t("keys.show")} keys={keyOf("help")} onPress={onShowKeys}>
            <Keyboard aria-hidden />
          </IconButton>
          <IconButton
            label={t("filter.label")}
            keys={keyOf("filter")}
            aria-expanded={showsFilter}
            onPress={() => {
              if (showsFilter) onFilter({ ...noFilter, words: filter.words });
              setShowsFilter(!showsFilter);
            }}
          >
            <SlidersHorizontal aria-hidden />
          </IconButton>
        </div>
        {others.length > 0 && (
          <p className="truncate text-ink-soft text-xs">
            {t("presence.also", { names: others.map(({ name }) => name).join(", ") })}
          </p>
        )}
        <FilterBar
          filter={filter}
          sigla={sigla}
          people={people}
          found={found}
          isOpen={showsFilter}
          onChange={onFilter}
          onEnter={onFirst}
        />
      </div>
      <div role="status" className="empty:hidden">
        {added > 0 && (
          <Button
            look="quiet"
            className="w-full rounded-none border-line border-x-0 border-t-0 text-accent"
            onPress={onShowAdded}
          >
            {t("added", { count: added })}
          </Button>
        )}
      </div>
      {/* A scrolling region has to be reachable by keyboard: its links are. */}
      <div
        ref={scroller}
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain pb-4 contain-content"
      >
        <div>
          {sections.map((section) => {
            const claims = parts[section];
            if (claims.length === 0) return null;
            const isUnfolded = unfolded.has(section);
            return (
              <section key={section}>
                <h2 className="sticky top-0 z-10 border-line border-b bg-paper">
                  <button
                    type="button"
                    aria-expanded={isUnfolded}
                    onClick={() => onFold(section)}
                    className="flex w-full cursor-default items-center gap-1.5 px-3.5 py-1.5 text-left text-ink-soft text-xs -outline-offset-2 hover:text-ink"
                  >
                    {isUnfolded ? (
                      <ChevronDown aria-hidden className="size-3.5" />
                    ) : (
                      <ChevronRight aria-hidden className="size-3.5" />
                    )}
                    {t(`sections.${section}`, { count: claims.length })}
                  </button>
                </h2>
                {isUnfolded && (
                  <SectionList
                    claims={claims}
                    scroller={scroller}
                    number={number}
                    linkTo={linkTo}
                    onOpen={onOpen}
                    tickingOf={tickingOf}
                    hereOn={(at) => namesOn(others, at)}
                    onTick={onTick}
                  />
                )}
              </section>
            );
          })}
        </div>
      </div>
      {batch?.isOn && (
        <div className="flex flex-wrap items-center gap-2 border-line border-t px-4 py-2">
          <Button look="quiet" size="small" onPress={() => batch.tickAll(shown)}>
            {t("batch.all")}
          </Button>
          <span className="flex-1" />
          <Button onPress={onHandOver} isDisabled={batch.count === 0}>
            {t("handOver.open")}
          </Button>
          <Button onPress={onDismiss} isDisabled={batch.count === 0}>
            {t("batch.open", { count: batch.count })}
          </Button>
        </div>
      )}
      {ticked > 0 && (
        <div className="border-line border-t px-4 py-2">
          <Button className="w-full" onPress={onSign} isPending={isSigning}>
            {t("signSelected", { count: ticked })}
          </Button>
        </div>
      )}
    </Pane>
  );
}
