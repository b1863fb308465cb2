import { type ClaimRow, claimStates, kinds, noMention, notCompared } from "@/lib/claims/view";

/** Stands in the address, so that a filtered list can be shared. Null: not filtered by it. */
export interface Filter {
  readonly words: string;
  readonly kind: (typeof kinds)[number] | null;
  readonly severity: (typeof severities)[number] | null;
  readonly state: (typeof stateFilters)[number] | null;
  /** A siglum. */
  readonly source: string | null;
  /** The id of whoever works on it, or `nobody`. */
  readonly assignee: string | null;
  /** Null: most important first. */
  readonly sort: (typeof sorts)[number] | null;
}

export const severities = ["high", "medium", "low"] as const;
/** `to_decide` gathers the states that wait for a decision. */
export const stateFilters = ["to_decide", ...claimStates] as const;
/** `story`: in the order in which the sources tell it. */
export const sorts = ["story", "number", "kind"] as const;
export const nobody = "nobody";
export const noFilter: Filter = {
  words: "",
  kind: null,
  severity: null,
  state: null,
  source: null,
  assignee: null,
  sort: null,
};

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
    assignee: query.get("assignee"),
    sort: one(sorts, query.get("sort")),
  };
}

/** The query of an address for a filter, with its question mark, or an empty string. */
export function writeFilter(filter: Filter): string {
  const query = new URLSearchParams();
  // Untrimmed: a space at the end is on its way to a second word.
  if (filter.words.trim()) query.set("q", filter.words);
  for (const name of ["kind", "severity", "state", "source", "assignee", "sort"] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** True when claims are left out; another order leaves out none. */
export const isFiltering = (filter: Filter): boolean => writeFilter({ ...filter, sort: null }) !== "";

/** True for a claim that waits for somebody's decision. */
export const isUndecided = (claim: ClaimRow): boolean =>
  claim.kind !== null &&
  (claim.state === "open" || claim.state === "reopened" || claim.state === "sent_back");

/**
 * True when the claim passes the filter. `sigla` are in the order of the claim's cells: a source's claims are those on
 * which it speaks, and those that ask why it does not. Words are looked for in its number, statement, explanation and
 * readings.
 */
export function passes(claim: ClaimRow, filter: Filter, sigla: readonly string[]): boolean {
  if (filter.kind && claim.kind !== filter.kind) return false;
  if (filter.severity && claim.severity !== filter.severity) return false;
  if (filter.state === "to_decide" ? !isUndecided(claim) : filter.state && claim.state !== filter.state)
    return false;
  const { source } = filter;
  if (source && !concerns(claim, sigla.indexOf(source))) return false;
  if (filter.assignee && (claim.assignee?.id ?? nobody) !== filter.assignee) return false;
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

function concerns(claim: ClaimRow, place: number): boolean {
  const sign = claim.cells[place] ?? notCompared;
  return sign === noMention ? claim.kind === "omission" : sign !== notCompared;
}

const last = Number.MAX_SAFE_INTEGER;
const orders = {
  story: (a: ClaimRow, b: ClaimRow) =>
    (a.first?.source ?? last) - (b.first?.source ?? last) || (a.first?.start ?? 0) - (b.first?.start ?? 0),
  number: (a: ClaimRow, b: ClaimRow) => a.number - b.number,
  kind: (a: ClaimRow, b: ClaimRow) => placeOf(a.kind) - placeOf(b.kind),
} as const;
const placeOf = (kind: ClaimRow["kind"]): number => (kind === null ? last : kinds.indexOf(kind));

/** The claims in the order asked for; those that are equal in it stay as they came, most important first. */
export const sorted = (claims: readonly ClaimRow[], sort: Filter["sort"]): readonly ClaimRow[] =>
  sort === null ? claims : [...claims].sort(orders[sort]);
