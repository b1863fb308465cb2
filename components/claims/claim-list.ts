import { get } from "@/components/live/api";
import type { ClaimList, ClaimRow } from "@/lib/claims/view";

/** Where a story's claims are read, and under which they are kept in this page's memory. */
export const claimsKey = (storyId: string): string => `stories/${storyId}/claims`;

/** Reads them; all that names the key must, since they share what is kept under it. */
export const readClaims = (key: string): Promise<ClaimList> => get<ClaimList>(key);

/** More than these are not asked for by their ids: the whole list is read. */
export const mostByName = 100;

/** Reads some of them, by their ids, at most `mostByName`. */
export const readSome = (key: string, ids: Iterable<string>): Promise<ClaimList> =>
  get<ClaimList>(`${key}?only=${[...ids].join(",")}`);

/**
 * The list after a read of it, or of the claims `only`: a claim that was asked for and not found is gone. `begun` is the
 * list when the read began, `now` what it has become since: a claim that this page has changed meanwhile is newer there.
 */
export function afterRead(
  { begun, now, read }: { readonly begun: ClaimList; readonly now: ClaimList; readonly read: ClaimList },
  only: ReadonlySet<string> | null,
): ClaimList {
  const rowsBegun = byId(begun);
  const rowsNow = byId(now);
  const newest = (row: ClaimRow): ClaimRow => {
    const here = rowsNow.get(row.id);
    return here && here !== rowsBegun.get(row.id) && here.rowVersion > row.rowVersion ? here : row;
  };
  const fresh = read.items.map(newest);
  if (only === null) return { ...read, items: fresh };
  const found = new Map(fresh.map((row) => [row.id, row]));
  const items = now.items.flatMap((row) => (only.has(row.id) ? (found.get(row.id) ?? []) : row));
  return { ...read, items: [...items, ...fresh.filter(({ id }) => !rowsNow.has(id))] };
}

const byId = ({ items }: ClaimList): ReadonlyMap<string, ClaimRow> =>
  new Map(items.map((row) => [row.id, row]));
