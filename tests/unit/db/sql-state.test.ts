import { expect, test } from "vitest";
import { sqlState } from "@/lib/db/sql-state";

test.each([
  ["pg's own error", { code: "23514" }, "23514"],
  ["Prisma's for a unique violation", { code: "P2002" }, "23505"],
  [
    "a raw query's, wrapped",
    { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "40P01" } } } },
    "40P01",
  ],
  ["the adapter's", { cause: { originalCode: "23001", kind: "postgres" } }, "23001"],
  ["one of Node", { code: "ENOENT" }, null],
  ["another of Prisma", { code: "P2025" }, null],
  ["none", "oops", null],
])("reads the state of %s", (_, error, state) => {
  expect(sqlState(error)).toBe(state);
});
