import { afterAll, beforeEach, expect, test } from "vitest";
import { compareInThread } from "@/lib/jobs/compare-in-thread";
import type { CompareInput, UnreadSource } from "@/lib/jobs/compare-thread";

let begun = 0;
const count = () => {
  begun += 1;
};
process.on("worker", count);
afterAll(() => {
  process.off("worker", count);
});
beforeEach(() => {
  begun = 0;
});

const source = (id: string, text: string): UnreadSource => ({
  ...{ id, name: id.toUpperCase(), text, origin: null },
  ...{ kind: "article", language: "en", date: "2022-01-10" },
});
const input: CompareInput = {
  sources: [
    source("one", "Twelve officials came to Geneva on Monday, the mission said."),
    source("two", "Fifteen officials came to Geneva on Monday, the mission said."),
  ],
  constraints: [],
};
const never = new AbortController().signal;
const quiet = () => {};

test("the next comparison finds the thread of the last one, and says the same", async () => {
  const first = await compareInThread(input, quiet, never);
  expect(first.discrepancies.length).toBeGreaterThan(0);
  begun = 0;
  expect(await compareInThread(input, quiet, never)).toEqual(first);
  expect(begun).toBe(0);
});

test("two at one time have a thread each", async () => {
  await compareInThread(input, quiet, never);
  begun = 0;
  const [one, other] = await Promise.all([
    compareInThread(input, quiet, never),
    compareInThread(input, quiet, never),
  ]);
  expect(one).toEqual(other);
  expect(begun).toBe(1);
});

test("a thread whose work was given up is not used again", async () => {
  const before = await compareInThread(input, quiet, never);
  const stop = new AbortController();
  const steps: string[] = [];
  const stopped = compareInThread(
    input,
    ({ stage }) => {
      steps.push(stage);
      stop.abort(new Error("given up"));
    },
    stop.signal,
  );
  await expect(stopped).rejects.toThrow("given up");
  expect(steps).toEqual(["read"]);
  begun = 0;
  expect(await compareInThread(input, quiet, never)).toEqual(before);
  expect(begun).toBe(1);
});

test("a thread that broke says why, and is not used again", async () => {
  const unread = { ...input, sources: [{ ...source("none", ""), text: null }] } as unknown as CompareInput;
  await expect(compareInThread(unread, quiet, never)).rejects.toThrow(TypeError);
  begun = 0;
  await compareInThread(input, quiet, never);
  expect(begun).toBe(1);
});
