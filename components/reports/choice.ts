import type { ReportClaim } from "@/lib/reports/view";

/** What goes into the next report. */
export interface Choice {
  /** Numbers of all claims, in the order in which they are told. */
  readonly order: readonly number[];
  readonly leftOut: ReadonlySet<number>;
  readonly names: boolean;
  readonly notes: boolean;
}

/** Everything, most important first, with names and without notes. */
export const everything: Choice = { order: [], leftOut: new Set(), names: true, notes: false };

/** All claims in the chosen order; those that were decided since stand at the end. */
export function inOrder(claims: readonly ReportClaim[], { order }: Choice): ReportClaim[] {
  const place = new Map(order.map((number, index) => [number, index]));
  return [...claims].sort(
    (a, b) => (place.get(a.number) ?? order.length) - (place.get(b.number) ?? order.length),
  );
}

/** The claims that go in, in their order. */
export const chosenClaims = (claims: readonly ReportClaim[], choice: Choice): ReportClaim[] =>
  inOrder(claims, choice).filter(({ number }) => !choice.leftOut.has(number));

/** The choice with one claim in or out. */
export function withClaim(choice: Choice, number: number, isIn: boolean): Choice {
  const leftOut = new Set(choice.leftOut);
  if (isIn) leftOut.delete(number);
  else leftOut.add(number);
  return { ...choice, leftOut };
}

/** The choice with one claim a place up (-1) or down (1). */
export function moved(claims: readonly ReportClaim[], choice: Choice, number: number, by: -1 | 1): Choice {
  const order = inOrder(claims, choice).map((claim) => claim.number);
  const at = order.indexOf(number);
  const other = order[at + by];
  if (at === -1 || other === undefined) return choice;
  order[at + by] = number;
  order[at] = other;
  return { ...choice, order };
}

/** The body of the request: numbers only where not all claims go in as they stand. */
export function requestOf(claims: readonly ReportClaim[], choice: Choice) {
  const isWhole = choice.order.length === 0 && choice.leftOut.size === 0;
  const numbers = chosenClaims(claims, choice).map(({ number }) => number);
  return { ...(isWhole ? {} : { claims: numbers }), names: choice.names, notes: choice.notes };
}
