import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "@/tests/support/browser";
import { signIn } from "./actions";
import { expectAccessible } from "./axe";
import { makeScreens, show } from "./screens";

const minutes = 60_000; // milliseconds

/** How far a page is wider than its window, in CSS pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth);

describe("every screen", () => {
  test("in every state and both themes is without fault for axe-core, and fits at a zoom of 200 %", {
    timeout: 15 * minutes,
  }, async ({ app, person }) => {
    const administrator = await person();
    await signIn(administrator, app.administrator);
    const [newcomer, third, nobody] = [await person(), await person(), await person()];
    const screens = await makeScreens(administrator, newcomer, third);
    const pages = { administrator, newcomer, third, nobody };
    const faults: string[] = []; // of all screens, so that one run tells them all
    for (const screen of screens) {
      const page = pages[screen.who];
      try {
        await show(page, screen);
        await expectAccessible(page, screen.name);
      } catch (error) {
        faults.push(`${screen.name}: ${error instanceof Error ? error.message : error}`);
      }
      await page.setViewportSize({ width: 720, height: 450 }); // 1440 x 900 at 200 %
      const wider = await overflow(page);
      if (wider > 0) faults.push(`${screen.name} is ${wider} pixels too wide at 200 %`);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.unrouteAll({ behavior: "ignoreErrors" });
    }
    expect(faults).toEqual([]);
  });

  test("moves nothing for those who want less motion, and prints without what only a screen needs", {
    timeout: 5 * minutes,
  }, async ({ app, person }) => {
    const page = await person();
    await signIn(page, app.administrator);
    const screens = await makeScreens(page, await person(), await person());
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const name of ["review, open", "report"]) {
      const screen = screens.find((one) => one.name === name);
      if (!screen) throw new Error(`There is no screen ${name}`);
      await show(page, screen);
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll("body *")].filter((element) => {
            const { animationName, transitionDuration } = getComputedStyle(element);
            return animationName !== "none" || !/^0s(, 0s)*$/.test(transitionDuration);
          }).length,
      );
      expect(moving, name).toBe(0);
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("banner").isVisible(), name).toBe(false);
      // What scrolls on a screen is printed whole.
      const cut = await page.evaluate(
        () =>
          [...document.querySelectorAll("main *")].filter((element) => {
            const { overflowY } = getComputedStyle(element);
            const isScroller = overflowY === "auto" || overflowY === "scroll";
            return isScroller && element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 1;
          }).length,
      );
      expect(cut, name).toBe(0);
      await page.emulateMedia({ media: null });
    }
  });
});
