"use client";

import { useState } from "react";
import { type Pattern, type RulingDraft, type RulingScope, rulingScopes } from "@/lib/rulings/view";

/** A ruling as its form holds it; "" is "no day". */
export interface TypedRuling {
  readonly patterns: readonly Pattern[];
  readonly kind: Pattern["kind"] | null;
  readonly scope: RulingScope;
  readonly sourceId: string;
  readonly reason: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly expiresAt: string;
}

const keyOf = (claimId: string): string => `variorum ruling ${claimId}`;

/** What the form begins as. */
function begun({ patterns, scopes, sources, reason }: RulingDraft): TypedRuling {
  return {
    patterns,
    kind: patterns[0]?.kind ?? null,
    scope: scopes.includes("house") ? "house" : "story",
    sourceId: sources[0]?.id ?? "",
    reason,
    ...{ validFrom: "", validTo: "", expiresAt: "" },
  };
}

/**
 * A ruling that is being written, kept in this browser until it is made or given up: a reload or a lost connection loses
 * none of its words. For forms that no server renders, since a server knows nothing of what is kept.
 */
export function useTypedRuling(draft: RulingDraft) {
  const [typed, setTyped] = useState<TypedRuling>(() => kept(draft) ?? begun(draft));
  return {
    typed,
    change: (part: Partial<TypedRuling>) => {
      const next = { ...typed, ...part };
      setTyped(next);
      try {
        localStorage.setItem(keyOf(draft.claimId), JSON.stringify(next));
      } catch {
        // a browser that keeps nothing: what is typed lives as long as the dialog
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(keyOf(draft.claimId));
      } catch {
        // then nothing was kept
      }
    },
  };
}

/** What was typed before, as far as it still fits the claim and an older version of the program did not keep it. */
function kept(draft: RulingDraft): TypedRuling | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(draft.claimId)) ?? "null");
    return isTyped(value, draft) ? value : null;
  } catch {
    return null;
  }
}

function isTyped(value: unknown, draft: RulingDraft): value is TypedRuling {
  if (!isRecord(value) || !Array.isArray(value.patterns)) return false;
  const { patterns, kind, scope } = value;
  const texts = ["sourceId", "reason", "validFrom", "validTo", "expiresAt"];
  return (
    texts.every((name) => typeof value[name] === "string") &&
    rulingScopes.some((known) => known === scope && draft.scopes.includes(known)) &&
    patterns.length === draft.patterns.length &&
    draft.patterns.every((pattern, i) => hasShapeOf(pattern, patterns[i])) &&
    draft.patterns.some((pattern) => pattern.kind === kind)
  );
}

/** Whether a kept pattern is of the kind of this one and has its fields. */
const hasShapeOf = (pattern: Pattern, value: unknown): boolean =>
  isRecord(value) &&
  value.kind === pattern.kind &&
  Object.entries(pattern).every(([name, known]) => {
    const found = value[name];
    if (typeof known === "string") return typeof found === "string";
    return Array.isArray(found) && found.every((line) => typeof line === "string");
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
