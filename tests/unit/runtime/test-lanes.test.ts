import { expect, test } from "vitest";
import { type Count, chosenFrom, type Part, runLanes } from "@/scripts/runtime/test-lanes";

/** Parts that end when they are told to, and the order in which parts began. */
function stage() {
  const begun: string[] = [];
  const ends = new Map<string, (count: Count) => void>();
  const part = (name: string, waits: Pick<Part, "needs" | "after"> = {}): Part => ({
    name,
    ...waits,
    run: () => {
      begun.push(name);
      return new Promise((resolve) => ends.set(name, resolve));
    },
  });
  const end = async (name: string, failed = 0) => {
    ends.get(name)?.({ passed: 1, failed });
    await new Promise(setImmediate);
  };
  return { begun, part, end };
}
const quiet = () => {};

test("lanes run side by side, the parts of a lane one after another", async () => {
  const { begun, part, end } = stage();
  const done = runLanes([[part("a"), part("b")], [part("c")]], quiet);
  await end("nothing");
  expect(begun).toEqual(["a", "c"]);
  await end("a");
  expect(begun).toEqual(["a", "c", "b"]);
  await end("c");
  await end("b");
  expect((await done).map(({ name }) => name)).toEqual(["a", "b", "c"]);
});

test("a part waits for the one of another lane that it comes after, where that runs, whatever comes of it", async () => {
  const { begun, part, end } = stage();
  const after = { after: "build" };
  const done = runLanes(
    [[part("build")], [part("first"), part("waits", after), part("none", { after: "absent" })]],
    quiet,
  );
  await end("nothing");
  await end("first");
  expect(begun).toEqual(["build", "first"]);
  await end("build", 1);
  await end("waits");
  await end("none");
  expect(begun).toEqual(["build", "first", "waits", "none"]);
  await done;
});

test("a part that needs one that failed does not run: it counts as one failure and says why", async () => {
  const { begun, part, end } = stage();
  const lines: string[] = [];
  const needs = { needs: "build" };
  const lanes = [
    [part("build"), part("same lane", needs)],
    [part("other lane", needs), part("free")],
  ];
  const done = runLanes(lanes, (line) => lines.push(line));
  await end("nothing");
  expect(begun).toEqual(["build"]);
  await end("build", 1);
  await end("free");
  expect(begun).toEqual(["build", "free"]);
  expect((await done).map(({ name, failed }) => `${name} ${failed}`)).toEqual([
    "build 1",
    "same lane 1",
    "other lane 1",
    "free 0",
  ]);
  expect(lines).toContain("same lane | does not run, since build failed");
  expect(lines).toContain("other lane | does not run, since build failed");
});

test("a part that needs one that passed runs after it", async () => {
  const { begun, part, end } = stage();
  const done = runLanes([[part("build")], [part("needs it", { needs: "build" })]], quiet);
  await end("nothing");
  expect(begun).toEqual(["build"]);
  await end("build");
  expect(begun).toEqual(["build", "needs it"]);
  await end("needs it");
  await done;
});

test("whoever names some parts gets what these need besides, and nothing more; who names none gets all", () => {
  const { part } = stage();
  const lanes = [
    [part("build"), part("e2e", { needs: "build" })],
    [part("types", { after: "build" }), part("integration", { needs: "build" })],
  ];
  const chosen = (...names: string[]) => chosenFrom(lanes, names).map((lane) => lane.map(({ name }) => name));
  expect(chosen("e2e", "integration")).toEqual([["build", "e2e"], ["integration"]]);
  expect(chosen("types")).toEqual([[], ["types"]]);
  expect(chosen()).toEqual([
    ["build", "e2e"],
    ["types", "integration"],
  ]);
});

test("a part that breaks counts as one failure, says why, and keeps no other from running", async () => {
  const lines: string[] = [];
  const breaks: Part = { name: "breaks", run: () => Promise.reject(new Error("no processor")) };
  const runs: Part = {
    name: "runs",
    run: async (say) => {
      say("works");
      return { passed: 2, failed: 0 };
    },
  };
  const outcomes = await runLanes([[breaks, runs]], (line) => lines.push(line));
  expect(outcomes).toMatchObject([
    { name: "breaks", passed: 0, failed: 1 },
    { name: "runs", passed: 2, failed: 0 },
  ]);
  expect(lines).toContain("runs | works");
  expect(lines.join("\n")).toMatch(/^breaks \| Error: no processor/m);
});
