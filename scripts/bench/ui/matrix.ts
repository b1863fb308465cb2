import type { BrowserContext, Page } from "playwright-core";
import { alive } from "./browser";

/** What the matrix costs. Milliseconds and megabytes. */
export interface MatrixCost {
  readonly opened: number;
  /** The longest frame of each of several scrolls, down and across. */
  readonly longestFrames: readonly number[];
  /** Frames over 50 ms of all. */
  readonly over: number;
  readonly frames: number;
  readonly heap: number;
}

const scrolls = 7;

/** Opens the matrix, scrolls it with the wheel down and across, and reads the heap after a collection. */
export async function matrixCost(page: Page, context: BrowserContext, storyId: string): Promise<MatrixCost> {
  const began = performance.now();
  await page.goto(`/stories/${storyId}/matrix`);
  await page.getByRole("grid").waitFor();
  await alive(page);
  const opened = performance.now() - began;
  await page.waitForTimeout(1_500);
  const all: number[][] = [];
  for (let at = 0; at < scrolls; at += 1) {
    await page.evaluate(() => {
      const times: number[] = [];
      const holder = globalThis as { frameTimes?: number[]; watching?: boolean };
      holder.frameTimes = times;
      holder.watching = true;
      let last = performance.now();
      const step = (now: number) => {
        times.push(now - last);
        last = now;
        if (holder.watching) requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
    await page.mouse.move(900, 500);
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel(at % 3 === 2 ? 240 : 0, at % 3 === 2 ? 0 : at % 2 === 0 ? 400 : -300);
      await page.waitForTimeout(16);
    }
    all.push(
      await page.evaluate(() => {
        const holder = globalThis as { frameTimes?: number[]; watching?: boolean };
        holder.watching = false;
        return (holder.frameTimes ?? []).slice(1);
      }),
    );
  }
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const used = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  const frames = all.flat();
  return {
    opened,
    longestFrames: all.map((times) => Math.max(...times)),
    over: frames.filter((time) => time > 50).length,
    frames: frames.length,
    heap: used / 1e6,
  };
}
