import { expect, it } from "vitest";
import { pauseAfter } from "@/lib/webhooks/schedule";

it("pauses grow, and after some days a message is given up", () => {
  const pauses: number[] = [];
  for (let tries = 1; ; tries += 1) {
    const pause = pauseAfter(tries);
    if (pause === null) break;
    pauses.push(pause);
  }
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  const days = pauses.reduce((sum, pause) => sum + pause, 0) / (24 * 3600 * 1000);
  expect(pauses[0]).toBeLessThan(60_000);
  expect(days).toBeGreaterThan(2);
  expect(days).toBeLessThan(5);
});
