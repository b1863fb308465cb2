import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ClaimMemory } from "@/components/claims/claim-memory";
import type { ClaimView } from "@/lib/claims/view";
import { claim as row } from "./claim";

/** A claim in one of its states, as far as the memory looks at it. */
const claim = (number: number, rowVersion = 1): ClaimView => ({ ...row(number), rowVersion }) as ClaimView;
const id = (number: number) => `claim-${number}`;

/** A memory on a server whose answers come when the test lets them: `answer` to the first read that waits for one. */
function memoryOf(first: ClaimView | null = null) {
  const waiting: { claimId: string; give: (claim: ClaimView) => void; fail: (error: unknown) => void }[] = [];
  const memory = new ClaimMemory(
    (claimId) => new Promise((give, fail) => waiting.push({ claimId, give, fail })),
    first,
  );
  const take = (claimId: string) => {
    const at = waiting.findIndex((one) => one.claimId === claimId);
    const [found] = waiting.splice(at, at === -1 ? 0 : 1);
    if (!found) throw new Error(`Nobody asked for ${claimId}`);
    return found;
  };
  const settled = () => vi.advanceTimersByTimeAsync(0);
  return {
    memory,
    asked: () => waiting.map(({ claimId }) => claimId),
    answer: async (answer: ClaimView) => {
      take(answer.id).give(answer);
      await settled();
    },
    fail: async (claimId: string, error: unknown) => {
      take(claimId).fail(error);
      await settled();
    },
    version: (number: number) => memory.of(id(number)).claim?.rowVersion ?? null,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a claim read ahead", () => {
  test("is there when it is opened, and is not asked for again", async () => {
    const { memory, asked, answer, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.lookAhead([id(2)]);
    await answer(claim(2));
    memory.open(id(2));
    expect(version(2)).toBe(1);
    expect(asked()).toEqual([]);
  });

  test("is not read again when the change is known to concern another claim", async () => {
    const { memory, asked, answer, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.lookAhead([id(2), id(3)]);
    await answer(claim(2));
    await answer(claim(3));
    memory.changed([id(3)]);
    await vi.runAllTimersAsync();
    expect(asked()).toEqual([id(3)]);
    await answer(claim(3, 2));
    expect(version(3)).toBe(2);
    memory.changed([id(1)]);
    expect(asked()).toEqual([id(1)]);
  });

  test("is read once more when it changed while it was read", async () => {
    const { memory, asked, answer } = memoryOf(claim(1));
    memory.open(id(1));
    memory.changed([id(1)]);
    expect(asked()).toEqual([id(1)]);
    memory.changed([id(1)]);
    await answer(claim(1, 2));
    expect(asked()).toEqual([id(1)]);
    await answer(claim(1, 3));
    expect(asked()).toEqual([]);
  });

  test("is read again after something changed in the story, and meanwhile there to be shown", async () => {
    const { memory, asked, answer, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.lookAhead([id(2)]);
    await answer(claim(2));
    memory.changed();
    await answer(claim(1));
    expect(version(2)).toBe(1);
    expect(asked()).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    await answer(claim(2, 2));
    expect(version(2)).toBe(2);
  });

  test("is as it is read, whatever its version was: one that is blind from now on tells none", async () => {
    const { memory, answer, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.lookAhead([id(2)]);
    await answer(claim(2, 5));
    memory.changed([id(2)]);
    await vi.runAllTimersAsync();
    await answer(claim(2, 1));
    expect(version(2)).toBe(1);
  });

  test("is read again at once when it is opened before that", async () => {
    const { memory, asked, answer } = memoryOf(claim(1));
    memory.open(id(1));
    memory.lookAhead([id(2)]);
    await answer(claim(2));
    memory.changed();
    memory.open(id(2));
    expect(asked()).toEqual([id(1), id(2)]);
  });

  test("counts no more after a correction of this page's own: taken back, a merge changed both claims", async () => {
    const { memory, answer, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.lookAhead([id(2)]);
    await answer(claim(2));
    memory.corrected([claim(1, 3)]);
    expect(version(1)).toBe(3);
    expect(version(2)).toBeNull();
    await answer(claim(2, 3));
    expect(version(2)).toBe(3);
  });

  test("is not taken from an answer that was on its way when the page corrected something", async () => {
    const { memory, answer, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.lookAhead([id(2)]);
    memory.corrected([claim(1, 3)]);
    await answer(claim(2)); // asked for before
    expect(version(2)).toBeNull();
    await answer(claim(2, 3));
    expect(version(2)).toBe(3);
  });
});

describe("the open claim", () => {
  test("is read again when something changed while it was read", async () => {
    const { memory, asked, answer, version } = memoryOf();
    memory.open(id(1));
    memory.changed();
    memory.changed();
    expect(asked()).toEqual([id(1)]);
    await answer(claim(1));
    expect(version(1)).toBe(1);
    await answer(claim(1, 2));
    expect(version(1)).toBe(2);
    expect(asked()).toEqual([]);
  });

  test("stays on the screen while it is read again, and when that fails", async () => {
    const { memory, fail, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.changed();
    await fail(id(1), new Error("away"));
    expect(version(1)).toBe(1);
    expect(memory.of(id(1)).error).toEqual(new Error("away"));
  });

  test("that could not be read can be asked for again", async () => {
    const { memory, asked, fail, answer, version } = memoryOf();
    memory.open(id(1));
    await fail(id(1), new Error("away"));
    expect(asked()).toEqual([]);
    memory.again();
    await answer(claim(1));
    expect(version(1)).toBe(1);
    expect(memory.of(id(1)).error).toBeNull();
  });

  test("never goes back to an older state than the one that is known", async () => {
    const { memory, answer, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.changed();
    await answer(claim(1, 5));
    memory.take(claim(1, 4)); // the slow answer of a write
    expect(version(1)).toBe(5);
  });

  test("is read again after a write's answer that came while it was read: something else changed, too", async () => {
    const { memory, asked, answer, version } = memoryOf(claim(1));
    memory.open(id(1));
    memory.changed([id(1)]);
    memory.take(claim(1, 2));
    expect(version(1)).toBe(2);
    expect(asked()).toEqual([id(1), id(1)]);
    await answer(claim(1, 2)); // the one that was under way counts no more
    await answer(claim(1, 3));
    expect(version(1)).toBe(3);
    expect(asked()).toEqual([]);
  });
});

test("those who watch are told, and no more when they have left", async () => {
  const { memory, answer } = memoryOf();
  const watcher = vi.fn();
  const leave = memory.subscribe(watcher);
  memory.open(id(1));
  await answer(claim(1));
  expect(watcher).toHaveBeenCalledTimes(1);
  leave();
  memory.take(claim(1, 2));
  expect(watcher).toHaveBeenCalledTimes(1);
});

test("going through a thousand claims keeps the last ones, those ahead and the open one", async () => {
  const { memory, answer, version } = memoryOf();
  for (let number = 1; number <= 1_000; number++) {
    memory.open(id(number));
    await answer(claim(number));
  }
  memory.open(id(1_000));
  const kept = Array.from({ length: 1_000 }, (_, index) => index + 1).filter((n) => version(n) !== null);
  expect(kept).toEqual(Array.from({ length: 50 }, (_, index) => index + 951));
});

test("a page that is left asks for nothing more", async () => {
  const { memory, asked, answer } = memoryOf(claim(1));
  memory.lookAhead([id(2)]);
  await answer(claim(2));
  memory.changed();
  memory.close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked()).toEqual([]);
});
