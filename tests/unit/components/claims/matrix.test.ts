import { describe, expect, test } from "vitest";
import { columnsOf, lettersIn, stripOf } from "@/components/claims/matrix/columns";
import { moved } from "@/components/claims/matrix/move";
import type { MatrixClaim, MatrixSource } from "@/lib/claims/view";

const source = (siglum: string, voice: string, spread: number[] = []): MatrixSource => ({
  ...{ id: siglum, siglum, outlet: siglum, voice, spread },
  origin: voice === siglum ? null : voice,
});
const claim = (cells: string, more: Record<number, string> = {}): MatrixClaim => ({
  ...{ id: "c", number: 1, statement: "?", kind: "number", severity: "high", state: "open", cells, more },
});
const sources = [source("A", "WIRE", [1, 0]), source("B", "B"), source("C", "WIRE", [2, 1])];

describe("the columns of the matrix", () => {
  test("copies of one origin are one column where the first of them stands", () => {
    expect(columnsOf(sources, new Set()).map(({ label, sources: of }) => [label, of])).toEqual([
      ["WIRE", [0, 2]],
      ["B", [1]],
    ]);
  });
  test("unfolded they stand side by side and know that they can be folded", () => {
    const columns = columnsOf(sources, new Set(["WIRE"]));
    expect(columns.map(({ label, origin }) => [label, origin])).toEqual([
      ["A", "WIRE"],
      ["C", "WIRE"],
      ["B", null],
    ]);
  });
  test("a folded cell holds the letters of all its sources, and its strip their sum", () => {
    const [wire, other] = columnsOf(sources, new Set());
    if (!wire || !other) throw new Error("no columns");
    expect(lettersIn(claim("a-b"), wire)).toEqual(["a", "b"]);
    expect(lettersIn(claim("a-b"), other)).toEqual([]);
    expect(lettersIn(claim("+-a", { 0: "a c" }), wire)).toEqual(["a", "c"]);
    expect(lettersIn(claim("   "), wire)).toBeNull();
    expect(stripOf(sources, wire)).toEqual([3, 1]);
  });
});

describe("the keys of the matrix", () => {
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
  test("arrows go one cell, into the heads and not out of the grid", () => {
    expect(moved({ row: 0, column: 0 }, press("ArrowUp"), 5, 3)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: -1, column: 0 }, press("ArrowUp"), 5, 3)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: 4, column: 2 }, press("ArrowRight"), 5, 3)).toEqual({ row: 4, column: 2 });
  });
  test("Home and End go to the ends of the row, with Ctrl of the grid", () => {
    expect(moved({ row: 2, column: 1 }, press("Home"), 5, 3)).toEqual({ row: 2, column: -1 });
    expect(moved({ row: 2, column: 1 }, press("End", true), 5, 3)).toEqual({ row: 4, column: 2 });
  });
  test("other keys move nowhere", () => {
    expect(moved({ row: 2, column: 1 }, press("j"), 5, 3)).toBeNull();
  });
});
