import type { Basis } from "./basis";
import { type Decision, emptyDecision } from "./decision";

/** A decision that was begun and not recorded. */
export interface Draft {
  /** The state of the claim on which it was begun. */
  readonly on: Basis;
  /** The state whose groups the decision's letters are. */
  readonly seen: Basis;
  readonly decision: Decision;
}

/** Whose draft, and of which claim. */
export interface DraftOf {
  readonly personId: string;
  readonly claimId: string;
}

const keyOf = ({ personId, claimId }: DraftOf): string => `variorum.draft.${personId}.${claimId}`;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The draft of a claim that this browser keeps for a person, or null. What cannot be read is no draft. */
export function loadDraft(store: Store, of: DraftOf): Draft | null {
  const text = store.getItem(keyOf(of));
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !isRecord(value.decision)) return null;
    const { on, seen, decision } = value;
    return isBasis(on) && isBasis(seen) && isDecision(decision) ? { on, seen, decision } : null;
  } catch {
    return null;
  }
}

/** Keeps the draft; a full or closed store loses nothing but the draft's survival of a reload. */
export function keepDraft(store: Store, of: DraftOf, draft: Draft): void {
  try {
    store.setItem(keyOf(of), JSON.stringify(draft));
  } catch {
    // The decision is still on the screen.
  }
}

/** Forgets the draft of a claim. */
export function dropDraft(store: Store, of: DraftOf): void {
  store.removeItem(keyOf(of));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** True when the value is such a state: a draft of an older version of the program names none. */
const isBasis = (value: unknown): value is Basis =>
  isRecord(value) &&
  typeof value.rowVersion === "number" &&
  typeof value.statement === "string" &&
  isRecord(value.readings) &&
  Object.values(value.readings).every(
    (reading) => isRecord(reading) && typeof reading.letter === "string" && typeof reading.words === "string",
  );

/** True when the value has the fields of a decision: a draft of an older version of the program may not. */
function isDecision(value: Record<string, unknown>): value is Record<string, unknown> & Decision {
  return Object.entries(emptyDecision).every(([name, empty]) => {
    const found = value[name];
    if (Array.isArray(empty)) return Array.isArray(found);
    if (name === "outcome") return found === null || typeof found === "string";
    return typeof found === typeof empty;
  });
}
