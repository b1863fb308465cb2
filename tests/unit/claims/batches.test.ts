import { expect, it } from "vitest";
import { batches } from "@/lib/claims/store-proposals";

it.each([2, 12, 40])("rows of %i columns come in lots that one statement of PostgreSQL takes", (columns) => {
  const row = Object.fromEntries(Array.from({ length: columns }, (_, at) => [`c${at}`, at]));
  const rows = Array.from({ length: 50_000 }, () => row);
  const lots = batches(rows);
  expect(lots.flat()).toHaveLength(rows.length);
  for (const lot of lots) expect(lot.length * columns).toBeLessThanOrEqual(65_535);
});

it("no rows make no lot", () => {
  expect(batches([])).toEqual([]);
});
