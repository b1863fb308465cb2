import { expect, test } from "vitest";
import { type Count, type Part, runLanes } from "@/scripts/runtime/test-lanes";

/** Parts that end when they are told to, and the order in which parts began. */
function stage() {
  const begun: string[] = [];
  const ends = new Map<string, (count: Count) => void>();
  const part = (name: string, after?: string): Part => ({
    name,
    ...(after && { after }),
    run: () => {
      begun.push(name);
      return new Promise((resolve) => ends.set(name, resolve));
    },
  });
  const end = async (name: string) => {
    ends.get(name)?.({ passed: 1, failed: 0 });
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

test("a part waits for the one of another lane that it names, where that runs", async () => {
  const { begun, part, end } = stage();
  const done = runLanes(
    [[part("build")], [part("first"), part("needs it", "build"), part("none", "absent")]],
    quiet,
  );
  await end("nothing");
  await end("first");
  expect(begun).toEqual(["build", "first"]);
  for (const name of ["build", "needs it", "none"]) await end(name);
  expect(begun).toEqual(["build", "first", "needs it", "none"]);
  await done;
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
