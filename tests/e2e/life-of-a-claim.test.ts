import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { ClaimView } from "@/lib/claims/view";
import type { AgreementView } from "@/lib/verdicts/view";
import { test } from "@/tests/support/browser";
import { api, joinAs, open, signIn } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory } from "./made-story";
import { pagesOf } from "./pages-of";

const minutes = 60_000; // milliseconds

/** Words that the first editor alone writes. */
const hers = /zinnober/iu;

/** How the blind opinions of the whole house came out: other tests ask for some, too. */
const opinionsOfTheHouse = async (page: Page) =>
  (await api<{ agreement: AgreementView }>(page, "GET", "desk")).agreement;

describe("the life of a claim, from the assignment to the signature", () => {
  test("two editors differ, one of them blind; a third decides; the first signs", {
    timeout: 5 * minutes,
  }, async ({ app, page: chief, person }) => {
    await signIn(chief, app.administrator);
    const before = await opinionsOfTheHouse(chief);
    const story = await madeStory(chief);
    const [ada, ben, cleo] = [await person(), await person(), await person()];
    for (const [page, name] of [
      [ada, "Ada Lindt"],
      [ben, "Ben Okoro"],
      [cleo, "Cleo Marsh"],
    ] as const) {
      const { id } = await joinAs(chief, page, name);
      await api(chief, "PUT", `stories/${story.id}/members/${id}`, { role: "editor" });
    }
    const address = `/stories/${story.id}/claims/${story.claims[0]?.number}`;
    const now = (page: Page) =>
      api<ClaimView>(page, "GET", `stories/${story.id}/claims/${story.claims[0]?.id}`);
    const why = (page: Page) => page.getByRole("textbox", { name: "Why" });

    // The desk lead gives it to Ada.
    await open(chief, address);
    await chief.getByLabel("Assigned to").selectOption({ label: "Ada Lindt" });
    await expect.poll(async () => (await now(chief)).assignee?.name).toBe("Ada Lindt");

    // Ada decides: the first reading stands. Where she may go from here, the table of states says.
    await open(ada, "/stories");
    await ada.getByText("1 given to you").first().waitFor();
    await open(ada, address);
    await ada.getByRole("radio", { name: "One reading stands" }).waitFor();
    await ada.keyboard.press("1");
    await ada.keyboard.press("p");
    await why(ada).fill("Zinnober, the spokesman, counted twelve at the door.");
    await ada.getByLabel("How it was checked").fill("By telephone, with Zinnober.");
    await ada.keyboard.press("Control+Enter");
    await ada.getByText("nobody signs their own decision").waitFor();
    await ada.getByRole("button", { name: /^State: awaits signature/ }).click();
    const table = ada.getByRole("dialog", { name: "States of a claim" });
    await table.getByRole("row", { name: /this claim/ }).waitFor();
    await expectAccessible(ada, "the states of a claim");
    await ada.keyboard.press("Escape");

    // She asks Ben for a blind opinion.
    await ada.getByRole("button", { name: "Ask for a blind opinion" }).click();
    const asking = ada.getByRole("dialog", { name: /^A blind opinion on C1/ });
    await asking.getByLabel("Editor to ask").selectOption({ label: "Ben Okoro" });
    await expectAccessible(ada, "asking for a blind opinion");
    await asking.getByRole("button", { name: "Ask", exact: true }).click();
    await ada.getByText("Ben Okoro sees no verdict").waitFor();

    // To Ben nobody has decided, on no page.
    await open(ben, "/stories");
    await ben.getByText("1 blind opinion").first().waitFor();
    const sourceIds = [story.first.id, story.second.id];
    for (const [path, told] of await pagesOf(ben, { storyId: story.id, sourceIds, words: "zinnober" })) {
      expect([path, told.replaceAll("q=zinnober", "").match(/zinnober (?!OR)\w+|Zinnober,/u)?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
    await open(ben, address);
    await ben.getByText("Ada Lindt asks for your opinion.").waitFor();
    expect(await ben.getByRole("main").innerText()).not.toMatch(hers);
    await expectAccessible(ben, "a blind opinion is asked for");
    await ben.keyboard.press("1");
    await ben
      .getByRole("button", { name: /Fifteen officials/ })
      .first()
      .click();
    await why(ben).fill("A second count gave fifteen.");
    await ben.getByRole("button", { name: /^Give opinion/ }).click();
    await ben.getByText("opinions differ").first().waitFor();
    expect((await now(ben)).state).toBe("awaiting_signature");
    await ben.getByText("counted twelve at the door").first().waitFor();
    expect(await ben.getByRole("button", { name: "Compare and decide" }).count()).toBe(0);

    // Cleo compares the two, begins with Ben's, and decides.
    await open(cleo, "/stories");
    await cleo.getByText("1 to adjudicate").first().waitFor();
    await open(cleo, address);
    await cleo.getByRole("button", { name: "Compare and decide" }).click();
    const both = cleo.getByRole("dialog", { name: "C1: two opinions" });
    await both.getByText("counted twelve at the door").waitFor();
    await both.getByText("A second count gave fifteen.").waitFor();
    await expectAccessible(cleo, "two opinions side by side");
    await both.getByRole("button", { name: "Begin with Ben Okoro’s" }).click();
    await expect.poll(() => why(cleo).inputValue()).toBe("A second count gave fifteen.");
    await why(cleo).fill("The list of the delegation names fifteen.");
    await cleo.keyboard.press("Control+Enter");
    await cleo.getByText("adjudicated", { exact: true }).first().waitFor();
    const settled = await now(cleo);
    expect([settled.verdict?.author.name, settled.secondOpinion]).toEqual(["Cleo Marsh", "adjudicated"]);

    // The versions tell what changed; Ada signs the third editor's decision.
    await open(ada, address);
    await ada.getByRole("button", { name: "2 versions" }).click();
    await ada.getByRole("button", { name: "What changed since version 1" }).click();
    const changes = ada.getByLabel("Changed since version 1");
    await changes.locator("ins").first().waitFor();
    expect(await changes.innerText()).toMatch(/door.*delegation/su);
    await expectAccessible(ada, "what changed between two versions");
    await ada.getByRole("button", { name: /^Sign/ }).click();
    await expect.poll(async () => (await now(ada)).state).toBe("signed");

    // The desk's health counts it.
    await chief.goto("/desk"); // nothing to press there
    const { compared, agreed, adjudicated, apart } = await opinionsOfTheHouse(chief);
    expect({ compared, adjudicated }).toEqual({
      compared: before.compared + 1,
      adjudicated: before.adjudicated + 1,
    });
    const agreement = chief.getByRole("region", { name: "Agreement of second opinions" });
    await agreement
      .getByText(
        `${compared} blind opinion${compared === 1 ? "" : "s"} compared: ${agreed} agreed, ${adjudicated} adjudicated, ${apart} still apart.`,
      )
      .waitFor();
    await expectAccessible(chief, "the desk's health");
    expect((await ada.request.get("/api/v1/desk")).status()).toBe(403);
    await ada.goto("/desk");
    await ada.getByRole("heading", { name: "Nothing here" }).waitFor();
  });
});
