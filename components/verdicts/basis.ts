import type { ClaimView } from "@/lib/claims/view";

/** A reading as it stood when somebody began to decide. */
export interface SeenReading {
  readonly siglum: string;
  readonly letter: string;
  readonly words: string;
}

/** What a decision rests on, as it stood when somebody began to decide: who is given the claim is no part of it. */
export interface Basis {
  readonly rowVersion: number;
  readonly statement: string;
  readonly kind: ClaimView["kind"];
  readonly severity: ClaimView["severity"];
  readonly verdictId: string | null;
  /** By their ids. */
  readonly readings: Readonly<Record<string, SeenReading>>;
}

/** What a decision on the claim rests on now. */
export const basisOf = (claim: ClaimView): Basis => ({
  rowVersion: claim.rowVersion,
  statement: claim.statement,
  kind: claim.kind,
  severity: claim.severity,
  verdictId: claim.verdict?.id ?? null,
  readings: Object.fromEntries(
    claim.readings.map(({ id, siglum, letter, spans }) => [
      id,
      { siglum, letter, words: spans.map(({ exact }) => exact).join(" … ") },
    ]),
  ),
});

/** Something that a decision rests on and that is another one now; null: it is not there. */
export interface BasisChange {
  readonly what: "statement" | "kind" | "severity" | "verdict" | "reading";
  /** Whose reading. */
  readonly siglum?: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What changed between two states; empty when a decision on the one is as good on the other. */
export function basisChanges(before: Basis, after: Basis): BasisChange[] {
  const found: BasisChange[] = [];
  for (const what of ["statement", "kind", "severity"] as const) {
    if (before[what] !== after[what]) found.push({ what, from: before[what], to: after[what] });
  }
  if (before.verdictId !== after.verdictId) {
    found.push({ what: "verdict", from: before.verdictId, to: after.verdictId });
  }
  const regrouped = regroups(before, after);
  for (const id of new Set([...Object.keys(before.readings), ...Object.keys(after.readings)])) {
    const [old, now] = [before.readings[id], after.readings[id]];
    if (old && now && old.words === now.words && !regrouped.has(id)) continue;
    found.push({
      what: "reading",
      siglum: (now ?? old)?.siglum ?? "",
      from: old ? told(old) : null,
      to: now ? told(now) : null,
    });
  }
  return found;
}

const told = ({ letter, words }: SeenReading): string => `${letter}: ${words}`;

/** Readings that agree with others than before. That a group has another letter now is no change. */
function regroups(before: Basis, after: Basis): ReadonlySet<string> {
  const company = (basis: Basis, id: string): string => {
    const letter = basis.readings[id]?.letter;
    return Object.keys(basis.readings)
      .filter(
        (other) =>
          basis.readings[other]?.letter === letter && before.readings[other] && after.readings[other],
      )
      .sort()
      .join(" ");
  };
  const both = Object.keys(before.readings).filter((id) => after.readings[id]);
  return new Set(both.filter((id) => company(before, id) !== company(after, id)));
}

/**
 * The letters that the groups chosen in one state have in another. A group that fell apart is chosen no more: which of
 * its parts was meant is for the person to say.
 */
export function carriedLetters(letters: readonly string[], before: Basis, after: Basis): string[] {
  const carried = letters.flatMap((letter) => {
    const now = Object.entries(before.readings).flatMap(([id, reading]) =>
      reading.letter === letter ? (after.readings[id]?.letter ?? []) : [],
    );
    const [first, ...others] = new Set(now);
    return first !== undefined && others.length === 0 ? [first] : [];
  });
  return [...new Set(carried)];
}
