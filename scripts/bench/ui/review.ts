import type { Page } from "playwright-core";
import { alive } from "./browser";

const times = 9;

/** Milliseconds until the review of a story, opened by its address, answers to keys. */
export async function openings(page: Page, storyId: string): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    await page.goto(`/stories/${storyId}/claims/1`);
    await page.locator("#claim-statement").filter({ visible: true }).waitFor();
    await alive(page);
    found.push(performance.now() - began);
  }
  return found;
}

/**
 * Milliseconds from the key of the next claim until its question and readings are painted. The pause before each is
 * that of somebody who reads: the next claim is read ahead meanwhile.
 */
export async function nextClaims(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < 2 * times; at += 1) {
    await page.waitForTimeout(700);
    found.push(
      await page.evaluate(async () => {
        const shown = () => document.getElementById("claim-statement")?.textContent;
        const before = shown();
        const began = performance.now();
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
        // The words of a source are there; until then its question stands over a line that says that it comes.
        const isThere = () => shown() !== before && document.querySelector('main li p[dir="auto"]') !== null;
        while (!isThere()) {
          if (performance.now() - began > 30_000)
            throw new Error(`The next claim did not come after "${before}"`);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        // Two frames on it has been painted.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - began;
      }),
    );
  }
  return found;
}

/** Milliseconds from a letter in the field of the filter until the list that it leaves is painted. */
export async function filters(page: Page): Promise<number[]> {
  const field = page.getByRole("searchbox").first();
  await field.click();
  const found: number[] = [];
  for (const words of ["harbour", "ferry", "tax", "day 77", "museum", "clinic", "rail", "court", "film"]) {
    for (const text of [words, ""]) {
      found.push(
        await field.evaluate(async (input: HTMLInputElement, value) => {
          const began = performance.now();
          // React hears of a value that is set past its own setter.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
          input.dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return performance.now() - began;
        }, text),
      );
      await page.waitForTimeout(200);
    }
  }
  return found;
}
