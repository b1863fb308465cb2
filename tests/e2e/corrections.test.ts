import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import { test } from "@/tests/support/browser";
import { api, atQuestion, open, signIn } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory } from "./made-story";

const queueOf = (page: Page) => page.getByRole("navigation", { name: "Claims to review" });
const said = (page: Page, letter: string) =>
  page.getByRole("region", { name: new RegExp(`^Reading ${letter}:`) });

/** Presses Undo in the toast that says this; the open claim may have an Undo of its own. */
const undoIn = (page: Page, toast: string) =>
  page.getByRole("alertdialog").filter({ hasText: toast }).getByRole("button", { name: "Undo" }).click();

describe("correcting the engine, by keyboard alone", () => {
  test("a claim is split; the new one stands beside it, and undo puts it back", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page, ["How many officials came?"]);
    await open(page, `/stories/${id}/claims/1`);
    await said(page, "b").waitFor();
    await page.keyboard.press("e");
    await page.getByRole("menuitem", { name: "Split…" }).waitFor();
    await page.keyboard.type("Spl");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Split C1" });
    await dialog.waitFor();
    await expect
      .poll(() =>
        dialog
          .getByRole("checkbox")
          .first()
          .evaluate((box) => box === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press("Space");
    expect(await dialog.getByRole("checkbox").first().isChecked()).toBe(true);
    await expectAccessible(page, "splitting a claim");
    await dialog.getByLabel("What the new claim asks").fill("Who counted them?");
    await page.keyboard.press("Enter");
    await page.getByText("C1 split: the chosen readings are C2 now.").waitFor();
    await queueOf(page).getByText("Who counted them?").waitFor();
    await said(page, "b").waitFor({ state: "detached" });

    await page.keyboard.press("e");
    await page.getByRole("menuitem", { name: "Take back: split" }).press("Enter");
    await page.getByText("C1 is as it was.").waitFor();
    await said(page, "b").waitFor();
    const { items } = await api<{ items: ClaimRow[] }>(page, "GET", `stories/${id}/claims`);
    expect(items.map(({ number }) => number)).toEqual([claims[0]?.number]);
  });

  test("two claims are merged; the toast takes it back", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["How many officials came?", "How large was the delegation?"]);
    await open(page, `/stories/${id}/claims/1`);
    await said(page, "b").waitFor();
    await page.keyboard.press("e");
    await page.getByRole("menuitem", { name: "Merge with another claim…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Merge another claim into C1" });
    await dialog.getByRole("combobox", { name: "Other claim" }).fill("large");
    await page.getByRole("option", { name: /C2/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Merge" }).press("Enter");
    await page.getByText("C2 is part of C1 now.").waitFor();
    await expect.poll(() => queueOf(page).getByRole("listitem").count()).toBe(1);
    await undoIn(page, "C2 is part of C1 now.");
    await page.getByText("C1 is as it was.").waitFor();
    await expect.poll(() => queueOf(page).getByRole("listitem").count()).toBe(2);

    // The other claim was read ahead before the merge: what is decided on it counts for the claim that came back.
    await page.keyboard.press("j");
    await page.getByRole("heading", { level: 1, name: "How large was the delegation?" }).waitFor();
    await said(page, "b").waitFor();
    for (const key of ["5", "r", "Control+Enter"]) await page.keyboard.press(key);
    await page.getByText("C2: recorded.").waitFor();
    expect(await page.getByText("Somebody changed this claim").count()).toBe(0);
  });

  test("a reading is moved to another claim", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page, ["How many officials came?", "Which day was it?"]);
    await open(page, `/stories/${id}/claims/1`);
    await said(page, "b")
      .getByRole("button", { name: /^Correct reading b/ })
      .press("Enter");
    await page.getByRole("menuitem", { name: "Move to another claim…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: /^Move the reading of/ });
    await dialog.getByRole("button", { name: "Move" }).press("Enter");
    await dialog.getByText("Choose a claim from the list.").waitFor();
    await dialog.getByRole("combobox", { name: "Other claim" }).fill("Which day");
    await page.getByRole("option", { name: /C2/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Move" }).press("Enter");
    await page.getByText(/^The reading of .* is in C2 now\.$/).waitFor();
    // The menu that it was called from is gone with the reading.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("claim-statement");
    const goal = await api<ClaimView>(page, "GET", `stories/${id}/claims/${claims[1]?.id}`);
    expect(goal.lastEdit).toBeNull(); // the move is taken back where it was made
    const from = await api<ClaimView>(page, "GET", `stories/${id}/claims/${claims[0]?.id}`);
    expect([from.readings.length, from.lastEdit?.kind]).toEqual([1, "move_reading"]);
  });
});

describe("several claims at once", () => {
  test("are ticked by key, dismissed with one reason, and opened again together", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["Question one?", "Question two?", "Question three?"]);
    await open(page, `/stories/${id}/claims`);
    for (const question of ["Question one?", "Question two?"]) {
      await page.keyboard.press("j");
      await atQuestion(page, question);
      await page.keyboard.press("x");
    }
    expect(await page.getByRole("checkbox", { name: "Select C2" }).isChecked()).toBe(true);
    await expectAccessible(page, "review, several selected");
    await page.getByRole("button", { name: "Dismiss 2…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Dismiss 2 claims" });
    await dialog.getByRole("button", { name: "Dismiss 2" }).press("Enter");
    await dialog.getByText("Say why these are no discrepancies.").waitFor();
    await dialog.getByRole("button", { name: "Only a matter of style." }).press("Enter");
    await expectAccessible(page, "dismissing several claims");
    await dialog.getByRole("button", { name: "Dismiss 2" }).press("Enter");
    await page.getByText("2 claims dismissed.").waitFor();
    await page.getByText("Dismissed (2)").waitFor();
    await undoIn(page, "2 claims dismissed.");
    await page.getByText("2 claims are open again.").waitFor();
    await page.getByText("3 to decide").waitFor();
  });

  test("a claim is given to somebody, and found by it", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page, ["Question one?", "Question two?"]);
    await open(page, `/stories/${id}/claims/1`);
    await page.getByLabel("Assigned to").selectOption({ label: "Administrator" });
    await expect
      .poll(
        async () =>
          (await api<ClaimView>(page, "GET", `stories/${id}/claims/${claims[0]?.id}`)).assignee?.name,
      )
      .toBe("Administrator");
    await page.getByRole("button", { name: "Filter" }).click();
    await queueOf(page).getByLabel("Assigned to").selectOption({ label: "nobody" });
    await expect.poll(() => queueOf(page).getByRole("listitem").allInnerTexts()).toHaveLength(1);
    expect(await queueOf(page).getByRole("listitem").innerText()).toContain("Question two?");
  });

  test("a routine decision and the step to the next claim take four keys", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page, ["Question one?", "Question two?"]);
    await open(page, `/stories/${id}/claims/1`);
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    for (const key of ["1", "p", "r", "Control+Enter"]) await page.keyboard.press(key);
    await page.getByRole("heading", { level: 1, name: "Question two?" }).waitFor();
    const { state } = await api<ClaimView>(page, "GET", `stories/${id}/claims/${claims[0]?.id}`);
    expect(state).toBe("awaiting_signature");
  });
});
