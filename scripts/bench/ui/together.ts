import type { Page } from "playwright-core";
import { alive } from "./browser";

const times = 20;

/**
 * Milliseconds from the key that records a decision in one browser until another one, which has the same claim open,
 * shows it. Each decision is taken back, so that the story stays as it is.
 */
export async function othersSee(decider: Page, watcher: Page, storyId: string): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const number = 5 * at + 3; // on each fifth claim all agree, so there is nothing to decide
    for (const page of [decider, watcher]) {
      await page.goto(`/stories/${storyId}/claims/${number}`);
      await page.getByRole("radio").first().waitFor();
      await alive(page);
    }
    await watcher.waitForTimeout(1_500); // its stream of changes stands, and what that had it read has come
    const words = `Settled by the bench at ${Date.now()}`;
    const seen = watcher.evaluate(
      (looked) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (document.body.innerText.includes(looked)) resolve(Date.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
      words,
    );
    await decider.keyboard.press("4");
    await decider.locator("#rationale").fill(words);
    const began = Date.now();
    await decider.keyboard.press("Control+Enter");
    found.push((await seen) - began);
    await decider.locator("#claim-statement").click();
    await decider.keyboard.press("u");
    await watcher.getByText(words).first().waitFor({ state: "hidden" });
  }
  return found;
}
