"use client";

import { useCallback, useEffect, useState } from "react";
import { usePersonId } from "@/components/live/person";
import type { ClaimView } from "@/lib/claims/view";

/** A verdict that this person has had before their eyes in this session, as it has to be named to sign it. */
export interface OpenedVerdict {
  readonly claimId: string;
  readonly verdictId: string;
  readonly contentHash: string;
}

function load(name: string): OpenedVerdict[] {
  try {
    const value: unknown = JSON.parse(window.sessionStorage.getItem(name) ?? "[]");
    return Array.isArray(value) ? value.filter(isOpened) : [];
  } catch {
    return [];
  }
}

const isOpened = (value: unknown): value is OpenedVerdict =>
  typeof value === "object" &&
  value !== null &&
  "claimId" in value &&
  "verdictId" in value &&
  "contentHash" in value;

/**
 * The verdicts that the person may sign and has opened in this tab: only these can be signed together. A verdict
 * that changes has to be opened again, since its id is another one.
 */
export function useOpened(storyId: string, open: ClaimView | null): ReadonlyMap<string, OpenedVerdict> {
  const name = `variorum.opened.${usePersonId()}.${storyId}`;
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedVerdict>>(new Map());
  useEffect(() => {
    setOpened(new Map(load(name).map((item) => [item.claimId, item])));
  }, [name]);
  const keep = useCallback(
    (claim: ClaimView) =>
      setOpened((before) => {
        const after = new Map(before);
        if (claim.can.sign && claim.verdict) {
          const { id: verdictId, contentHash } = claim.verdict;
          after.set(claim.id, { claimId: claim.id, verdictId, contentHash });
        } else {
          after.delete(claim.id);
        }
        window.sessionStorage.setItem(name, JSON.stringify([...after.values()]));
        return after;
      }),
    [name],
  );
  useEffect(() => {
    if (open) keep(open);
  }, [open, keep]);
  return opened;
}
