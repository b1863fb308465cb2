import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "@/tests/support/browser";
import { open, signIn } from "./actions";
import { madeStory } from "./made-story";

const questions = ["How many officials came?", "How large was the delegation?", "Who counted them?"] as const;

const question = (page: Page, text: string) => page.getByRole("heading", { level: 1, name: text });
const why = (page: Page) => page.getByLabel("Why", { exact: true });
const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });
const cut = (page: Page) => page.getByRole("radio", { name: "Cut it" });

/** Opens the first of three claims, with its decision there. */
async function openFirst(page: Page): Promise<void> {
  const { id } = await madeStory(page, questions);
  await open(page, `/stories/${id}/claims/1`);
  await cut(page).waitFor();
}

/** The keys go to the review again, and no longer into a field. */
const leaveField = (page: Page) =>
  page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());

async function step(page: Page, key: "j" | "k", to: string): Promise<void> {
  await page.keyboard.press(key);
  await question(page, to).waitFor();
  // Of a claim that is on its way the question stands there already; its decision comes with it.
  await cut(page).waitFor();
}

/** Verdicts wait on their way to the server until the function that is returned is called. */
async function heldBack(page: Page, end: "arrive" | "fail"): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/verdicts", async (route) => {
    await held;
    await (end === "arrive" ? route.continue() : route.abort());
  });
  return letGo;
}

/** The second claim is open while the verdict on the first is on its way, until the function that is returned is called. */
async function leftRecording(page: Page, end: "arrive" | "fail"): Promise<() => void> {
  await openFirst(page);
  const letGo = await heldBack(page, end);
  await page.keyboard.press("5");
  await why(page).fill("Nobody counted them twice.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: /^Recording/ }).waitFor();
  await leaveField(page);
  await step(page, "j", questions[1]);
  return letGo;
}

describe("going from claim to claim", () => {
  test("takes nothing along that was chosen or typed, and finds it again on the way back", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    await openFirst(page);
    await page.keyboard.press("5");
    await why(page).fill("Nobody counted them twice.");
    await comment(page).fill("Is that all of them?");
    await leaveField(page);

    await step(page, "j", questions[1]);
    // Who goes on by key goes to the question: it is read out.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("claim-statement");
    expect(await cut(page).isChecked()).toBe(false);
    expect(await why(page).count()).toBe(0);
    expect(await comment(page).inputValue()).toBe("");
    expect(await page.getByRole("button", { name: "Discard the draft" }).count()).toBe(0);
    await page.keyboard.press("5");
    expect(await why(page).inputValue()).toBe("");
    // Taking back what was typed does not bring the words of the other claim.
    await why(page).focus();
    await page.keyboard.press("Control+z");
    expect(await why(page).inputValue()).toBe("");
    await why(page).fill("It was a larger one.");
    await leaveField(page);

    await step(page, "k", questions[0]);
    await expect.poll(() => why(page).inputValue()).toBe("Nobody counted them twice.");
    expect(await comment(page).inputValue()).toBe("Is that all of them?");
    await step(page, "j", questions[1]);
    await expect.poll(() => why(page).inputValue()).toBe("It was a larger one.");
    expect(await comment(page).inputValue()).toBe("");
  });

  test("says what is missing on the claim where it is missing alone", async ({ app, page }) => {
    await signIn(page, app.administrator);
    await openFirst(page);
    const missing = page.getByText("Choose the reading that stands.");
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await missing.waitFor();
    await leaveField(page);
    await step(page, "j", questions[1]);
    await page.keyboard.press("1");
    await page.getByRole("group", { name: "Which one stands" }).waitFor();
    expect(await missing.count()).toBe(0);
  });

  test("shows each claim from its top", async ({ app, page }) => {
    await signIn(page, app.administrator);
    await page.setViewportSize({ width: 1440, height: 320 });
    await openFirst(page);
    await page.keyboard.press("5");
    await why(page).waitFor();
    await leaveField(page);
    /** How far what scrolls in the two panes of the claim was scrolled, after it was scrolled as far as it goes. */
    const scrolled = (by: number) =>
      page.evaluate((by) => {
        const inside = (pane: Element) => [pane, ...pane.querySelectorAll("div")];
        const panes = [...document.querySelectorAll("main section[aria-label]")].flatMap(inside);
        const found = panes.filter(
          (pane) => pane.scrollHeight > pane.clientHeight + 8 && getComputedStyle(pane).overflowY === "auto",
        );
        for (const pane of found) pane.scrollTop += by;
        return found.map((pane) => pane.scrollTop);
      }, by);
    const before = await scrolled(10_000);
    expect(before.length).toBe(2);
    expect(Math.min(...before)).toBeGreaterThan(20);
    await step(page, "j", questions[1]);
    await page.keyboard.press("5");
    await why(page).waitFor();
    await expect.poll(() => scrolled(0)).toEqual([0, 0]);
  });
});

describe("an answer that comes when its claim is open no longer", () => {
  test("leaves one where one has gone meanwhile, with what one types there", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const letGo = await leftRecording(page, "arrive");
    await step(page, "j", questions[2]);
    // That one is being recorded says nothing about this one.
    expect(await page.getByRole("button", { name: /^Recording/ }).count()).toBe(0);
    await page.keyboard.press("5");
    await why(page).fill("The mission did.");
    letGo();
    await page.getByText("C1: recorded").first().waitFor();
    expect(await question(page, questions[2]).count()).toBe(1);
    expect(await why(page).inputValue()).toBe("The mission did.");
  });

  test("says of a claim that one has left that it was not recorded, and nothing on the one that is open", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const letGo = await leftRecording(page, "fail");
    await page.keyboard.press("5");
    await why(page).fill("It was a larger one.");
    const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/verdicts"));
    letGo();
    await failed;
    await page.getByText(/^C1 was not recorded: .*can't be reached/).waitFor();
    // The next change on the page comes after the one that the failure would have made.
    await why(page).fill("It was a much larger one.");
    expect(await page.getByRole("region", { name: "Decision" }).getByText("can't be reached").count()).toBe(
      0,
    );
    await leaveField(page);
    await step(page, "k", questions[0]);
    await expect.poll(() => why(page).inputValue()).toBe("Nobody counted them twice.");
  });
});
