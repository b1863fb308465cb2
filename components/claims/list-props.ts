import type { RefObject } from "react";
import type { ClaimRow } from "@/lib/claims/view";
import type { Ticking } from "./claim-line";

/** What the lines of one part of the queue are made of. */
export interface ListProps {
  readonly claims: readonly ClaimRow[];
  /** What scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly number: number | null;
  readonly linkTo: (number: number) => string;
  readonly onOpen: (number: number) => void;
  readonly tickingOf: (claim: ClaimRow) => Ticking;
  readonly hereOn: (number: number) => string;
  readonly onTick: (claimId: string, isTicked: boolean) => void;
}

/** Pixels of a line whose question takes one row. */
export const usual = 61;
