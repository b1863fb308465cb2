import { describe, expect } from "vitest";
import { test } from "@/tests/support/browser";
import { api, joinAs, open, signIn, storyWith } from "./actions";
import { expectAccessible } from "./axe";
import { choose, find, reach, signInByKeys, watchPointers } from "./keyboard";
import { madeStory, texts } from "./made-story";

describe("the list of sources", () => {
  test("is put into another order by keys alone: the focus stays on the source that moves", async ({
    app,
    page,
  }) => {
    const pointedAt = await watchPointers(page);
    await signInByKeys(page, app.administrator);
    const outlets = ["Morning Paper", "Noon Paper", "Evening Paper"];
    const { id } = await storyWith(
      page,
      "An order of three",
      outlets.map((outlet) => ({ outlet, text: `What the ${outlet} printed.\n` })),
    );
    await open(page, `/stories/${id}/sources`);
    const order = () => page.getByRole("row").locator("td:nth-child(2) p").allTextContents();
    const kept = async () =>
      (await api<{ items: { outlet: string }[] }>(page, "GET", `stories/${id}/sources`)).items.map(
        ({ outlet }) => outlet,
      );
    expect(await order()).toEqual(outlets);
    const [first] = (await api<{ items: { siglum: string }[] }>(page, "GET", `stories/${id}/sources`)).items;
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await reach(page, page.getByRole("button", { name: `Move ${first?.siglum} down` }));
    // Twice without waiting: the second press must neither be lost nor be in conflict with the first.
    // The first is slow on its way: what is not sent in turn would overtake it.
    let isFirst = true;
    await page.route("**/sources/*", async (route) => {
      if (isFirst && route.request().method() === "PATCH") {
        isFirst = false;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
      await route.continue();
    });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect.poll(order).toEqual(["Noon Paper", "Evening Paper", "Morning Paper"]);
    await expect.poll(kept).toEqual(["Noon Paper", "Evening Paper", "Morning Paper"]);
    // It is the last now and can only go up again.
    await expect.poll(focused).toBe(`Move ${first?.siglum} up`);
    await page.getByText(`${first?.siglum} is now 3 of 3.`).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await expect.poll(kept).toEqual(["Noon Paper", "Morning Paper", "Evening Paper"]);
    await expect.poll(order).toEqual(["Noon Paper", "Morning Paper", "Evening Paper"]);
    expect(await focused()).toBe(`Move ${first?.siglum} up`);
    expect(await page.getByText("Somebody", { exact: false }).count()).toBe(0);
    expect(pointedAt()).toBe(0);
  });
});

describe("the palette", () => {
  test("finds claims, pages and actions by typing, and goes there by Enter", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["How many officials came?", "How large was the delegation?"]);
    await open(page, `/stories/${id}/claims/1`);
    await find(page, "large deleg", /How large/);
    await expectAccessible(page, "the palette");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "How large was the delegation?" }).waitFor();
    await choose(page, "map of", /the map of the keys/);
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
    await choose(page, "matrix", /^Matrix$/);
    await page.getByRole("grid").waitFor();
  });
});

describe("single keys", () => {
  test("are given to other commands and switched off, and stay so after a reload", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["Question one?", "Question two?"]);
    await open(page, `/stories/${id}/claims/1`);
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keys" });
    await keys.getByRole("button", { name: /^next claim: j/ }).press("Enter");
    await page.keyboard.press("w");
    await keys.getByRole("button", { name: /^next claim: w/ }).waitFor();
    await expectAccessible(page, "the keys, one changed");
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "detached" });
    await page.reload();
    await open(page, `/stories/${id}/claims/1`);
    await page.keyboard.press("j");
    await page.keyboard.press("w");
    await page.getByRole("heading", { level: 1, name: "Question two?" }).waitFor();

    await page.keyboard.press("?");
    await keys.getByRole("checkbox", { name: "Single keys are on" }).uncheck({ force: true });
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "detached" });
    await page.keyboard.press("k");
    await page.keyboard.press("?");
    await page.keyboard.press("Control+k"); // what comes next comes after the keys that must do nothing
    await page.getByRole("dialog", { name: "Find anything" }).waitFor();
    expect(await keys.count()).toBe(0);
    expect(page.url()).toMatch(/\/claims\/2$/);
  });
});

describe("texts side by side", () => {
  test("a passage that no other source tells becomes a claim by two keys", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, first, second } = await madeStory(page);
    await open(page, `/stories/${id}/texts?left=${first.id}&right=${second.id}`);
    await page
      .getByText(/^\d passages? told only here$/)
      .first()
      .waitFor();
    await expectAccessible(page, "texts side by side");
    await page.getByRole("group", { name: /MORNING/ }).focus();
    await page.keyboard.press("a");
    await page.getByRole("toolbar").waitFor();
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe("TWELVE AT THE TABLE");
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog", { name: "New claim" });
    await dialog.getByText("TWELVE AT THE TABLE").waitFor();
    expect(texts.first).toContain("TWELVE AT THE TABLE");
  });

  test("the sources are chosen and swapped; the address names them", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, first, second } = await madeStory(page);
    await open(page, `/stories/${id}/texts`);
    await page.getByRole("button", { name: "Swap the two texts" }).press("Enter");
    await page.waitForURL(`**/texts?left=${second.id}&right=${first.id}`);
    await page.getByLabel("Left").selectOption(first.id);
    await page.waitForURL(`**/texts?left=${first.id}&right=${second.id}`);
  });
});

describe("search", () => {
  test("finds texts and claims from the list of stories, and leads there", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["How many plenipotentiaries came?"]);
    await api(page, "GET", `stories/${id}/claims`);
    await open(page, "/stories");
    await page.getByLabel("Search texts, claims and verdicts").fill("plenipotentiary");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /How many plenipotentiaries/ }).waitFor();
    await expectAccessible(page, "what was found");
    await page.getByRole("link", { name: /How many plenipotentiaries/ }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "How many plenipotentiaries came?" }).waitFor();
    await open(page, "/stories?q=nothingofthekind");
    await page.getByText("Nothing holds “nothingofthekind”.").waitFor();
  });
});

describe("others", () => {
  test("are seen on the claim that they have open, and gone when they leave", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["Question one?", "Question two?"]);
    const other = await person();
    const colleague = await joinAs(page, other, "Eva Else");
    await api(page, "PUT", `stories/${id}/members/${colleague.id}`, { role: "editor" });
    await open(page, `/stories/${id}/claims/1`);
    await open(other, `/stories/${id}/claims/2`);
    await page.getByText("Also here: Eva Else").waitFor();
    await page.getByText("Open at Eva Else").waitFor({ state: "attached" });
    await other.keyboard.press("k");
    await page.getByText("Also on this claim: Eva Else").waitFor();
    await expectAccessible(page, "review, with somebody else on the claim");
    await other.goto("/stories");
    await page.getByText("Also here: Eva Else").waitFor({ state: "detached" });
  });
});
