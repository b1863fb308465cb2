import { type ClaimRow, claimStates, kinds } from "@/lib/claims/view";

/** Stands in the address, so that a filtered list can be shared. Null: not filtered by it. */
export interface Filter {
  readonly words: string;
  readonly kind: (typeof kinds)[number] | null;
  readonly severity: (typeof severities)[number] | null;
  readonly state: (typeof stateFilters)[number] | null;
  /** A siglum. */
  readonly source: string | null;
}

export const severities = ["high", "medium", "low"] as const;
/** `to_decide` gathers the states that wait for a decision. */
export const stateFilters = ["to_decide", ...claimStates] as const;
export const noFilter: Filter = { words: "", kind: null, severity: null, state: null, source: null };

const one = <T extends string>(allowed: readonly T[], value: string | null): T | null =>
  allowed.find((item) => item === value) ?? null;

/** The filter that an address's query asks for; what it does not know is left out. */
export function readFilter(query: URLSearchParams): Filter {
  return {
    words: query.get("q") ?? "",
    kind: one(kinds, query.get("kind")),
    severity: one(severities, query.get("severity")),
    state: one(stateFilters, query.get("state")),
    source: query.get("source"),
  };
}

/** The query of an address for a filter, with its question mark, or an empty string. */
export function writeFilter(filter: Filter): string {
  const query = new URLSearchParams();
  // Untrimmed: a space at the end is on its way to a second word.
  if (filter.words.trim()) query.set("q", filter.words);
  for (const name of ["kind", "severity", "state", "source"] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text && `?${text}`;
}

export const isFiltering = (filter: Filter): boolean => writeFilter(filter) !== "";

/** True for a claim that waits for somebody's decision. */
export const isUndecided = (claim: ClaimRow): boolean =>
  claim.kind !== null &&
  (claim.state === "open" || claim.state === "reopened" || claim.state === "sent_back");

/** True when the claim passes the filter. Words are looked for in its number, statement, explanation and readings. */
export function passes(claim: ClaimRow, filter: Filter): boolean {
  if (filter.kind && claim.kind !== filter.kind) return false;
  if (filter.severity && claim.severity !== filter.severity) return false;
  if (filter.state === "to_decide" ? !isUndecided(claim) : filter.state && claim.state !== filter.state)
    return false;
  const { source } = filter;
  if (source && !claim.groups.some((group) => group.sigla.includes(source)) && !claim.gaps.includes(source))
    return false;
  const words = filter.words.trim().toLocaleLowerCase();
  if (!words) return true;
  const text = [
    `c${claim.number}`,
    claim.statement,
    claim.explanation ?? "",
    ...claim.groups.map((group) => group.label),
  ];
  return text.join("\n").toLocaleLowerCase().includes(words);
}
