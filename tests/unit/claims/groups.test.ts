import { describe, expect, it } from "vitest";
import { type CountedSource, groupsOf, letterOf } from "@/lib/claims/groups";

/** `"ANSA:reuters"`: a source with an origin; `"ANSA"`: its origin is unknown; `"ANSA<AFP"`: it translates AFP. */
function sources(...notations: string[]): Map<string, CountedSource> {
  return new Map(
    notations.map((notation, position) => {
      const [, id = "", origin, original] = /^(\w+)(?::(\w+))?(?:<(\w+))?$/.exec(notation) ?? [];
      return [id, { id, siglum: id, position, originId: origin ?? null, translationOfId: original ?? null }];
    }),
  );
}
const said = (...lines: string[]) =>
  lines.map((line) => {
    const [sourceId = "", value = ""] = line.split(" ");
    return { sourceId, value, exact: `the ${value}` };
  });

describe("readings that agree", () => {
  it("share a letter; most origins come first", () => {
    const groups = groupsOf(said("A two", "B three", "C three"), sources("A", "B", "C"));
    expect(groups.map(({ letter, value, sigla }) => [letter, value, sigla])).toEqual([
      ["a", "three", ["B", "C"]],
      ["b", "two", ["A"]],
    ]);
  });

  it("copies of one wire are one origin, so that two independent texts outweigh three copies", () => {
    const groups = groupsOf(
      said("A two", "B two", "C two", "D three", "E three"),
      sources("A:wire", "B:wire", "C:wire", "D:own", "E:other"),
    );
    expect(groups.map(({ value, origins }) => [value, origins])).toEqual([
      ["three", 2],
      ["two", 1],
    ]);
  });

  it("an unknown origin counts as its own, and says so", () => {
    const [group] = groupsOf(said("A two", "B two"), sources("A:wire", "B"));
    expect(group).toMatchObject({ origins: 2, unknownOrigins: 1 });
  });

  it("a translation is no voice of its own beside its original", () => {
    const [group] = groupsOf(said("A two", "B two"), sources("A", "B<A"));
    expect(group).toMatchObject({ origins: 1, unknownOrigins: 1 });
  });

  it("translations that name each other do not hang", () => {
    expect(groupsOf(said("A two"), sources("A<B", "B<A"))).toHaveLength(1);
  });

  it("equal numbers of origins stand in the order of the sources", () => {
    const groups = groupsOf(said("C three", "A two"), sources("A", "B", "C"));
    expect(groups.map(({ value }) => value)).toEqual(["two", "three"]);
  });

  it("are labelled with the words of the first source, whatever order they came in", () => {
    const readings = [...said("B two"), { sourceId: "A", value: "two", exact: "a pair" }];
    expect(groupsOf(readings, sources("A", "B"))[0]?.label).toBe("a pair");
  });

  it("a source that contradicts itself stands in both groups", () => {
    const groups = groupsOf(said("A two", "A three", "B two"), sources("A", "B"));
    expect(groups.map(({ sigla }) => sigla)).toEqual([["A", "B"], ["A"]]);
  });
});

it("letters go on after z", () => {
  expect([0, 25, 26, 27, 52, 701, 702].map(letterOf)).toEqual(["a", "z", "aa", "ab", "ba", "zz", "aaa"]);
});
