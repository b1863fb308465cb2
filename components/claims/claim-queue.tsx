"use client";

import { ChevronDown, ChevronRight, Keyboard, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { ClaimRow } from "@/lib/claims/view";
import { ClaimLine, type Ticking } from "./claim-line";
import { type Filter, isFiltering, isUndecided, noFilter } from "./filter";
import { FilterBar } from "./filter-bar";
import { type Section, sections } from "./queue";

/** The queue of claims: filter, the important ones, and the folded rest. */
export function ClaimQueue({
  parts,
  unfolded,
  onFold,
  filter,
  onFilter,
  sigla,
  added,
  onShowAdded,
  number,
  linkTo,
  onOpen,
  tickingOf,
  onTick,
  ticked,
  onSign,
  isSigning,
  onShowKeys,
}: {
  parts: Readonly<Record<Section, readonly ClaimRow[]>>;
  unfolded: ReadonlySet<Section>;
  onFold: (section: Section) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  sigla: readonly string[];
  /** New claims since the list was shown. */
  added: number;
  onShowAdded: () => void;
  number: number | null;
  linkTo: (number: number) => string;
  onOpen: (number: number) => void;
  tickingOf: (claim: ClaimRow) => Ticking;
  onTick: (claimId: string, isTicked: boolean) => void;
  ticked: number;
  onSign: () => void;
  isSigning: boolean;
  onShowKeys: () => void;
}) {
  const t = useTranslations("claims");
  const [showsFilter, setShowsFilter] = useState(isFiltering({ ...filter, words: "" }));
  const found = sections.reduce((sum, section) => sum + parts[section].length, 0);
  const toDecide = sections.reduce((sum, section) => sum + parts[section].filter(isUndecided).length, 0);
  return (
    <nav aria-label={t("queue")} className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-col gap-2 border-line border-b px-4 pt-2 pb-3">
        <div className="flex items-center gap-1">
          <p className="min-w-0 flex-1 text-ink-soft">{t("toDecide", { count: toDecide })}</p>
          <IconButton label={t("keys.show")} keys="?" onPress={onShowKeys}>
            <Keyboard aria-hidden />
          </IconButton>
          <IconButton
            label={t("filter.label")}
            keys="/"
            aria-expanded={showsFilter}
            onPress={() => {
              if (showsFilter) onFilter({ ...noFilter, words: filter.words });
              setShowsFilter(!showsFilter);
            }}
          >
            <SlidersHorizontal aria-hidden />
          </IconButton>
        </div>
        <FilterBar filter={filter} sigla={sigla} found={found} isOpen={showsFilter} onChange={onFilter} />
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
      <div className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain pb-4">
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
                <ol>
                  {claims.map((claim) => (
                    <ClaimLine
                      key={claim.id}
                      claim={claim}
                      href={linkTo(claim.number)}
                      isOpen={claim.number === number}
                      ticking={tickingOf(claim)}
                      onOpen={onOpen}
                      onTick={onTick}
                    />
                  ))}
                </ol>
              )}
            </section>
          );
        })}
      </div>
      {ticked > 0 && (
        <div className="border-line border-t px-4 py-2">
          <Button className="w-full" onPress={onSign} isPending={isSigning}>
            {t("signSelected", { count: ticked })}
          </Button>
        </div>
      )}
    </nav>
  );
}
