import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import type { AppServer } from "@/tests/support/app-server";
import { test } from "@/tests/support/browser";
import { api, joinAs, signIn } from "./actions";
import { ferryStory } from "./ferry-story";
import { choose, goTo, reach, signInByKeys, watchPointers } from "./keyboard";

const minutes = 60_000; // milliseconds

const queueOf = (page: Page) => page.getByRole("navigation", { name: "Claims to review" });
const numberIn = (page: Page): number => Number(/claims\/(\d+)/.exec(page.url())?.[1]);

/** Waits until the question of another claim than this one has the focus; answers its number. */
async function nextAfter(page: Page, number: number): Promise<number> {
  await page.waitForFunction((before) => {
    const { activeElement } = document;
    return activeElement?.id === "claim-statement" && !location.pathname.endsWith(`/claims/${before}`);
  }, number);
  return numberIn(page);
}

/** Takes a line of the claim's menu, by its first letters. */
async function correct(page: Page, letters: string, line: RegExp): Promise<void> {
  await page.keyboard.press("e");
  await page.getByRole("menuitem", { name: line }).waitFor();
  await page.keyboard.type(letters);
  await reach(page, page.getByRole("menuitem", { name: line }), "ArrowDown");
  await page.keyboard.press("Enter");
}

/** The story with Dora at its desk, signed in by keys, and Ben beside her; the list says how much there is. */
async function atTheDesk({ app, person }: { app: AppServer; person: () => Promise<Page> }, title: string) {
  const office = await person();
  await signIn(office, app.administrator);
  const story = await ferryStory(office, title);
  const path = `stories/${story.id}`;
  const dora = await joinAs(office, await person(), "Dora Desk");
  const ben = await joinAs(office, await person(), "Ben Colleague");
  for (const { id } of [dora, ben]) await api(office, "PUT", `${path}/members/${id}`, { role: "editor" });
  const all = async () => (await api<{ items: ClaimRow[] }>(office, "GET", `${path}/claims`)).items;
  const rows = new Map((await all()).map((row) => [row.number, row]));
  const page = await person();
  const pointedAt = await watchPointers(page);
  await signInByKeys(page, dora);
  const line = page.getByRole("row").filter({ hasText: title });
  const flagged = Number(/(\d+) open/.exec(await line.innerText())?.[1]);
  expect(flagged).toBeGreaterThanOrEqual(60);
  return {
    ...{ page, key: page.keyboard, pointedAt, flagged, all, rows },
    claimOf: (id: string) => api<ClaimView>(office, "GET", `${path}/claims/${id}`),
    rowOf: (number: number): ClaimRow => {
      const row = rows.get(number);
      if (!row) throw new Error(`There is no C${number}`);
      return row;
    },
    toast: (text: string | RegExp) => page.getByRole("alertdialog").filter({ hasText: text }).last(),
    /** The claims, by the palette. */
    enter: async () => {
      await choose(page, title.toLowerCase(), new RegExp(`^${title}`));
      await page.getByText(`${flagged} to decide`).waitFor();
    },
  };
}

describe("the desk editor's hour, by keyboard alone", () => {
  test("the engine is corrected: split, merged, moved, taken back; one is dismissed, one given away", {
    timeout: 6 * minutes,
  }, async ({ app, person }) => {
    const { page, key, pointedAt, flagged, all, rows, claimOf, rowOf, toast, enter } = await atTheDesk(
      { app, person },
      "Ferry fire: corrections",
    );
    await enter();

    // The most important claim first. One that holds two matters is split, and the split taken back.
    await key.press("j");
    const first = await nextAfter(page, 0);
    const before = await claimOf(rowOf(first).id);
    const readings = before.readings.length;
    const shows = (count: number) =>
      expect.poll(() => page.getByRole("button", { name: /^Correct reading/ }).count()).toBe(count);
    await correct(page, "Spl", /^Split…/);
    await page.getByRole("dialog", { name: `Split C${first}` }).waitFor();
    await key.press("Space");
    await key.press("Enter");
    await shows(readings - 1);
    await correct(page, "Take", /^Take back: split/);
    await shows(readings);
    expect((await claimOf(rowOf(first).id)).groups).toEqual(before.groups);

    // Two that are one are merged; this, too, can be taken back, from the message itself.
    const other = [...rows.values()].find(({ number, kind }) => number !== first && kind === "number");
    await correct(page, "Mer", /^Merge with another claim/);
    await page.getByRole("dialog", { name: `Merge another claim into C${first}` }).waitFor();
    await key.type(`C${other?.number} `);
    await page.getByRole("option", { name: new RegExp(`^C${other?.number} `) }).waitFor();
    await key.press("ArrowDown");
    await key.press("Enter");
    await reach(page, page.getByRole("button", { name: "Merge", exact: true }));
    await key.press("Enter");
    await toast(`C${other?.number} is part of C${first} now.`).waitFor();
    await goTo(page, page.getByRole("region", { name: /^Notifications/ }));
    await reach(page, toast("is part of").getByRole("button", { name: "Undo" }));
    await key.press("Enter");
    await expect.poll(async () => (await all()).length).toBe(rows.size);

    // A reading on the wrong claim is moved to its own.
    await shows(readings);
    await goTo(page, page.getByRole("region", { name: "What each source says" }));
    await reach(page, page.getByRole("button", { name: /^Correct reading b/ }).first());
    await key.press("Enter");
    await page.getByRole("menuitem", { name: "Move to another claim…" }).waitFor();
    await reach(page, page.getByRole("menuitem", { name: "Move to another claim…" }), "ArrowDown");
    await key.press("Enter");
    await page.getByRole("dialog", { name: /^Move the reading of/ }).waitFor();
    await key.type(`C${other?.number} `);
    await page.getByRole("option", { name: new RegExp(`^C${other?.number} `) }).waitFor();
    await key.press("ArrowDown");
    await key.press("Enter");
    await reach(page, page.getByRole("button", { name: "Move", exact: true }));
    await key.press("Enter");
    await toast(`is in C${other?.number} now.`).waitFor();
    await shows(readings - 1);
    await correct(page, "Take", /^Take back: reading moved/);
    await shows(readings);

    // A dismissal in three keys, and taken back with one.
    await page.waitForFunction(() => document.querySelector("[role=menu], [role=dialog]") === null);
    for (const pressed of ["d", "r", "Control+Enter"]) await key.press(pressed);
    await nextAfter(page, first);
    await key.press("u");
    await toast(`C${first}: taken back.`).waitFor();
    await page.waitForURL(new RegExp(`/claims/${first}$`));

    // Found by words and given to a colleague.
    await key.press("/");
    await page.locator("input:focus").waitFor();
    const asked = [...rows.values()].find(
      ({ number, severity }) => number !== first && severity === "medium",
    );
    const [word = ""] = [...(asked?.statement.match(/\p{L}+/gu) ?? [])].sort((a, b) => b.length - a.length);
    await key.type(word);
    await page.getByText(/^\d+ claims?$/).waitFor();
    await key.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "claim-statement");
    const given = numberIn(page);
    await reach(page, page.locator("#content").getByLabel("Assigned to").last(), "Shift+Tab"); // it stands before the question
    await key.type("Ben");
    await expect.poll(async () => (await claimOf(rowOf(given).id)).assignee?.name).toBe("Ben Colleague");
    await key.press("Tab"); // in a list of choices letters are the list's
    await key.press("/");
    await key.press("Escape");
    await page.getByText(`${flagged} to decide`).waitFor();
    expect(pointedAt()).toBe(0);
  });

  test("twelve sources, sixty flagged claims and more, to nothing left to decide", {
    timeout: 8 * minutes,
  }, async ({ app, person }) => {
    const { page, key, pointedAt, all, rows, rowOf, toast, enter } = await atTheDesk(
      { app, person },
      "Ferry fire: the desk",
    );
    await enter();

    // One claim is open while the list is worked on.
    await key.press("j");
    await nextAfter(page, 0);

    // What is left out, small things all: ticked together, dismissed with one reason, taken back, dismissed again.
    const queue = queueOf(page);
    await key.press("/");
    await page.locator("input:focus").waitFor();
    await reach(page, queue.getByRole("button", { name: "Filter" }), "Shift+Tab");
    await key.press("Enter");
    await reach(page, queue.getByLabel("Kind"));
    await key.type("left");
    await page.waitForURL(/kind=omission/);
    const small = Number(/(\d+) claims/.exec(await queue.getByText(/^\d+ claims$/).innerText())?.[1]);
    for (const step of ["and taken back", "for good"]) {
      const isAgain = step === "for good";
      if (isAgain) await goTo(page, queue);
      await reach(page, queue.getByRole("button", { name: "Select several" }), isAgain ? "Tab" : "Shift+Tab");
      await key.press("Enter");
      await goTo(page, page.getByRole("region", { name: "What each source says" }));
      await reach(page, queue.getByRole("button", { name: "Select all shown" }), "Shift+Tab");
      await key.press("Enter");
      await reach(page, queue.getByRole("button", { name: `Dismiss ${small}…` }));
      await key.press("Enter");
      const dialog = page.getByRole("dialog", { name: `Dismiss ${small} claims` });
      await dialog.waitFor();
      await reach(page, dialog.getByRole("button", { name: "Only a matter of style." }));
      await key.press("Enter");
      await reach(page, dialog.getByRole("button", { name: `Dismiss ${small}`, exact: true }));
      await key.press("Enter");
      await toast(`${small} claims dismissed.`).waitFor();
      if (isAgain) continue;
      await goTo(page, page.getByRole("region", { name: /^Notifications/ }));
      await reach(page, toast(`${small} claims dismissed.`).getByRole("button", { name: "Undo" }));
      await key.press("Enter");
      await toast(`${small} claims are open again.`).waitFor();
      await queue.getByText(`${small} to decide`).waitFor();
    }

    // The matrix shows who stands alone; a cell opens its claim.
    await choose(page, "matrix", /^Matrix$/);
    const grid = page.getByRole("grid");
    await grid.waitFor();
    await reach(page, grid.locator("[tabindex='0']"));
    for (const pressed of ["ArrowDown", "ArrowDown", "ArrowRight", "Enter"]) await key.press(pressed);
    await page.waitForURL(/\/claims\/\d+$/);

    // The texts show what no claim covers; a claim starts there with two keys.
    await choose(page, "texts", /^Texts$/);
    await page
      .getByText(/^\d+ passages? told only here$/)
      .first()
      .waitFor();
    await expect
      .poll(async () => {
        await key.press("a");
        return page.getByRole("toolbar", { name: "With the selected words" }).isVisible();
      })
      .toBe(true);
    await key.press("m");
    await page.getByRole("dialog", { name: "New claim" }).waitFor();
    await key.type("Is this told by one source alone?");
    await key.press("Enter");
    await toast(/^C\d+ started\.$/).waitFor();

    // All the others one by one: four keys where the matter is routine, a sentence where it is of high severity.
    await choose(page, "claims", /^Claims$/);
    await page.getByRole("heading", { name: "Choose a claim" }).waitFor();
    for (const row of await all()) rows.set(row.number, row);
    await key.press("j");
    let at = await nextAfter(page, 0);
    let left = [...rows.values()].filter(({ kind, madeBy, state }) => {
      const isFlagged = kind !== null || madeBy === "editor";
      return isFlagged && state !== "dismissed";
    }).length;
    const perRoutine: number[] = [];
    while (left > 0) {
      const isHigh = rowOf(at).severity === "high";
      const keys = isHigh ? ["1", "p", "r"] : ["1", "p", "r", "Control+Enter"];
      for (const pressed of keys) await key.press(pressed);
      if (isHigh) {
        await page.locator("textarea:focus").waitFor();
        await key.type("The coast guard says so in its statement.");
        await key.press("Control+Enter");
      } else perRoutine.push(keys.length);
      left--;
      if (left > 0) at = await nextAfter(page, at);
    }
    await page.getByText("Nothing left to decide").waitFor();
    expect(perRoutine.length).toBeGreaterThan(20);
    expect(new Set(perRoutine)).toEqual(new Set([4]));

    // After the hour the list says so.
    const states = (await all()).map(({ state }) => state);
    const signs = states.filter((state) => state === "awaiting_signature").length;
    expect(states.filter((state) => state === "dismissed")).toHaveLength(small);
    await choose(page, "stories", /^Stories$/);
    await page
      .getByRole("row")
      .filter({ hasText: "Ferry fire: the desk" })
      .getByText(`${signs + small} decided`)
      .waitFor();
    expect(pointedAt()).toBe(0);
  });
});
