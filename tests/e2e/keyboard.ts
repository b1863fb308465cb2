import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Account } from "./actions";

// How many times Tab is pressed before something counts as out of reach. The longest way in a screen that is worked
// with is that through the readings of a twelve-source claim.
const farthest = 60;

/** Answers how often the page was pointed at since it was opened: its tests are keyboard tests and expect 0. */
export type PointedAt = () => number;

/**
 * Watches a page for pointers: presses of mouse, pen and finger are counted by the browser itself, on every document
 * that the page opens, so that no helper can click behind a test's back.
 */
export async function watchPointers(page: Page): Promise<PointedAt> {
  let count = 0;
  await page.exposeFunction("pointedAt", () => {
    count++;
  });
  await page.addInitScript(() => {
    for (const type of ["pointerdown", "mousedown", "touchstart"] as const) {
      const tell = () => (window as unknown as { pointedAt: () => void }).pointedAt();
      window.addEventListener(type, tell, { capture: true });
    }
  });
  return () => count;
}

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((all) => all.some((element) => element === document.activeElement)).catch(() => false); // the page is changing: there is no focus to speak of

/** Presses a key until the element has the focus; fails when it is not reached. Returns how many it took. */
export async function reach(page: Page, goal: Locator, key = "Tab"): Promise<number> {
  await goal.first().waitFor({ state: "attached" });
  for (let pressed = 0; pressed <= farthest; pressed++) {
    if (await hasFocus(goal)) return pressed;
    await page.keyboard.press(key);
  }
  throw new Error(`${goal} is not reached by ${farthest} times ${key}`);
}

/** Presses F6 until the focus is in this pane, on the pane itself or where it was in it before. */
export async function goTo(page: Page, pane: Locator): Promise<void> {
  const isIn = () => pane.evaluate((element) => element.contains(document.activeElement));
  await expect
    .poll(async () => {
      // A dialog that is closing still keeps the focus.
      if (!(await isIn())) await page.keyboard.press("F6");
      return isIn();
    })
    .toBe(true);
}

/** Signs in without touching a mouse. */
export async function signInByKeys(page: Page, { email, password }: Account): Promise<void> {
  await page.goto("/sign-in");
  await reach(page, page.getByLabel("E-mail"));
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Stories", level: 1 }).waitFor();
}

const paletteOf = (page: Page) => page.getByRole("dialog", { name: "Find anything" });

/** Opens the palette, types, and goes to the first line that has this name. */
export async function find(page: Page, words: string, name: RegExp): Promise<void> {
  const palette = paletteOf(page);
  // The page may still be waking up: the key is pressed again until it is heard.
  await expect
    .poll(async () => {
      if ((await palette.count()) === 0) await page.keyboard.press("Control+k");
      return palette.isVisible();
    })
    .toBe(true);
  await page.keyboard.type(words);
  const line = palette.getByRole("menuitem", { name });
  await line.waitFor();
  // The input tells screen readers which line is meant: that one must be there.
  await page.waitForFunction(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant");
    return !id || document.getElementById(id) !== null;
  });
  for (let tries = 0; tries < 6 && (await line.getAttribute("data-focused")) === null; tries++) {
    await page.keyboard.press("ArrowDown");
  }
}

/** Finds a line of the palette and takes it. */
export async function choose(page: Page, words: string, name: RegExp): Promise<void> {
  await find(page, words, name);
  await page.keyboard.press("Enter");
  await paletteOf(page).waitFor({ state: "detached" });
}
