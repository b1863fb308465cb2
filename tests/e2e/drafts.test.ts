import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { AnnotationView, ClaimView } from "@/lib/claims/view";
import { test } from "@/tests/support/browser";
import { api, joinAs, open, signIn, untilAlive } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory } from "./made-story";

/** Selects a character of the text by keys and presses one for what is to be done with it. */
async function withWords(page: Page, key: string): Promise<void> {
  const text = page.getByRole("group", { name: /^Text of/ });
  await text.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.getByRole("toolbar", { name: "With the selected words" }).waitFor();
  await page.keyboard.press(key);
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await untilAlive(page);
}

/** Everything that the browser keeps, by its name. */
const keptIn = (page: Page) => page.evaluate(() => Object.keys(localStorage).join(" | "));

describe("words that are being written", () => {
  test("of one who sends back survive a lost connection and a reload, and go when they were sent", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    const { rowVersion } = await api<ClaimView>(page, "GET", path);
    const body = { rowVersion, outcome: "cut", rationale: "No source gives a basis for it." };
    await api(page, "POST", `${path}/verdicts`, body);
    const second = await person();
    const cleo = await joinAs(page, second, "Cleo Signer");
    await api(page, "PUT", `stories/${id}/members/${cleo.id}`, { role: "editor" });
    await open(second, `/stories/${id}/claims/1`);
    const field = second.getByLabel("What is to be changed");
    await second.getByRole("button", { name: /^Sign\b/ }).waitFor();
    await second.keyboard.press("b");
    await field.fill("Ask the mission first.");
    await second.context().setOffline(true);
    await field.press("Control+Enter");
    await second.getByText("The server can't be reached.").first().waitFor();
    expect(await field.inputValue()).toBe("Ask the mission first.");
    await second.context().setOffline(false);
    await reload(second);
    await second.getByRole("button", { name: /^Sign\b/ }).waitFor();
    await second.keyboard.press("b");
    await expect.poll(() => field.inputValue()).toBe("Ask the mission first.");
    await field.press("Control+Enter");
    await second.getByText("C1: sent back.").waitFor();
    await second.getByText("Ask the mission first.").first().waitFor();
    expect(await keptIn(second)).not.toContain("send-back");
  });

  test("of a comment survive a reload, and go when they were sent", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page);
    const comment = page.getByRole("textbox", { name: "Comment" });
    await open(page, `/stories/${id}/claims/1`);
    await comment.fill("Who has rung the mission?");
    await reload(page);
    await expect.poll(() => comment.inputValue()).toBe("Who has rung the mission?");
    await comment.press("Control+Enter");
    await page.getByRole("button", { name: "Reply" }).waitFor();
    await expect.poll(() => comment.inputValue()).toBe("");
    expect(await keptIn(page)).not.toContain("comment");
  });

  test("of one who sends back stay when the form is closed by Escape, and go when it is cancelled", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    const { rowVersion } = await api<ClaimView>(page, "GET", path);
    const body = { rowVersion, outcome: "cut", rationale: "No source gives a basis for it." };
    await api(page, "POST", `${path}/verdicts`, body);
    const second = await person();
    const cleo = await joinAs(page, second, "Cleo Signer");
    await api(page, "PUT", `stories/${id}/members/${cleo.id}`, { role: "editor" });
    await open(second, `/stories/${id}/claims/1`);
    const field = second.getByLabel("What is to be changed");
    const sendBack = second.getByRole("button", { name: "Send back" });
    await sendBack.press("Enter");
    await field.fill("Ask the mission first.");
    await field.press("Escape");
    await field.waitFor({ state: "detached" });
    await sendBack.press("Enter");
    await expect.poll(() => field.inputValue()).toBe("Ask the mission first.");
    await second.getByRole("button", { name: "Cancel" }).press("Enter");
    await field.waitFor({ state: "detached" });
    expect(await keptIn(second)).not.toContain("send-back");
  });

  test("of a note and of a new claim survive a reload, and go when they are cancelled or saved", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, first } = await madeStory(page);
    await open(page, `/stories/${id}/sources/${first.id}`);
    const note = page.getByRole("textbox", { name: "Note" });
    await withWords(page, "n");
    await note.fill("The other paper has");
    await reload(page);
    await withWords(page, "n");
    await expect.poll(() => note.inputValue()).toBe("The other paper has");
    await note.press("Control+Enter");
    await page.getByRole("button", { name: "The other paper has" }).waitFor();
    await expect.poll(() => keptIn(page)).not.toContain("new note");
    await withWords(page, "n");
    await note.fill("The other paper, too");
    expect(await keptIn(page)).toContain("new note");
    await page.getByRole("button", { name: "Cancel" }).click();
    await note.waitFor({ state: "detached" });
    expect(await keptIn(page)).not.toContain("new note");

    const question = page.getByRole("textbox", { name: "What is in question" });
    await withWords(page, "m");
    await question.fill("Who counted?");
    await reload(page);
    await withWords(page, "m");
    await expect.poll(() => question.inputValue()).toBe("Who counted?");
    await page.getByRole("button", { name: "Cancel" }).click();
    await question.waitFor({ state: "detached" });
    await withWords(page, "m");
    expect(await question.inputValue()).toBe("");
    await question.fill("Who counted them?");
    expect(await keptIn(page)).toContain("new claim");
    await question.press("Enter");
    await question.waitFor({ state: "detached" });
    await expect.poll(() => keptIn(page)).not.toContain("new claim");
  });
});

describe("words that are being written in a dialog of the review", () => {
  test("of a dismissal survive a lost connection and a reload, and go when they were sent or cancelled", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["How many officials came?", "How large was the delegation?"]);
    const reason = page.getByRole("dialog").getByRole("textbox", { name: "Reason" });
    const ask = async () => {
      await page.getByRole("radio", { name: "Cut it" }).waitFor();
      await page.keyboard.press("x");
      await page.getByRole("button", { name: "Dismiss 1…" }).press("Enter");
      await reason.waitFor();
    };
    await open(page, `/stories/${id}/claims/1`);
    await ask();
    await reason.fill("Both count the interpreters.");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Dismiss 1", exact: true }).press("Enter");
    await page.getByText("The server can't be reached.").first().waitFor();
    expect(await reason.inputValue()).toBe("Both count the interpreters.");
    await page.context().setOffline(false);
    await reload(page);
    await ask();
    await expect.poll(() => reason.inputValue()).toBe("Both count the interpreters.");
    await page.getByRole("button", { name: "Cancel" }).press("Enter");
    await reason.waitFor({ state: "detached" });
    expect(await keptIn(page)).not.toContain("dismissal");
    await page.getByRole("button", { name: "Dismiss 1…" }).press("Enter");
    await reason.waitFor();
    expect(await reason.inputValue()).toBe("");
    await reason.fill("They count the same people.");
    expect(await keptIn(page)).toContain("dismissal");
    await page.getByRole("button", { name: "Dismiss 1", exact: true }).press("Enter");
    await page.getByText("1 claim dismissed.").waitFor();
    await expect.poll(() => keptIn(page)).not.toContain("dismissal");
  });

  test("of a split survive a reload, and go when they were sent or cancelled", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["How many officials came?"]);
    const dialog = page.getByRole("dialog", { name: "Split C1" });
    const question = dialog.getByLabel("What the new claim asks");
    const ask = async () => {
      await page.getByRole("radio", { name: "Cut it" }).waitFor();
      await page.keyboard.press("e");
      await page.getByRole("menuitem", { name: "Split…" }).press("Enter");
      await question.waitFor();
    };
    await open(page, `/stories/${id}/claims/1`);
    await ask();
    await question.fill("Who counted them?");
    await reload(page);
    await ask();
    await expect.poll(() => question.inputValue()).toBe("Who counted them?");
    await dialog.getByRole("button", { name: "Cancel" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await keptIn(page)).not.toContain("split");
    await ask();
    expect(await question.inputValue()).toBe("How many officials came?");
    await question.fill("Who sat at the table?");
    await dialog.getByRole("checkbox").first().press("Space");
    await dialog.getByRole("button", { name: "Split" }).press("Enter");
    await page.getByText("C1 split: the chosen readings are C2 now.").waitFor();
    await expect.poll(() => keptIn(page)).not.toContain("split");
  });

  test("of a ruling survive a lost connection and a reload, and go when they were sent or cancelled", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    const { rowVersion, readings } = await api<ClaimView>(page, "GET", path);
    const readingIds = readings.slice(0, 1).map((reading) => reading.id);
    const verdict = { outcome: "same_meaning", readingIds, rationale: "Both count the interpreters." };
    await api(page, "POST", `${path}/verdicts`, { rowVersion, ...verdict });
    const dialog = page.getByRole("dialog", { name: /as a ruling$/ });
    const why = dialog.getByLabel("Why");
    const words = dialog.getByLabel("The words");
    const ask = async () => {
      await page.getByRole("button", { name: "Keep as a ruling…" }).press("Enter");
      await why.waitFor();
      await dialog.getByLabel("Kind").selectOption({ label: "Same meaning" });
    };
    await open(page, `/stories/${id}/claims/1`);
    await ask();
    const begun = await words.inputValue();
    await why.fill("The house counts the interpreters, too.");
    await words.fill("twelve officials\nfifteen officials\na dozen");
    await page.context().setOffline(true);
    await dialog.getByRole("button", { name: "Make the ruling" }).press("Enter");
    await dialog.getByText("The server can't be reached.").waitFor();
    expect(await why.inputValue()).toBe("The house counts the interpreters, too.");
    await page.context().setOffline(false);
    await reload(page);
    await ask();
    expect(await why.inputValue()).toBe("The house counts the interpreters, too.");
    expect(await words.inputValue()).toBe("twelve officials\nfifteen officials\na dozen");
    await dialog.getByRole("button", { name: "Cancel" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await keptIn(page)).not.toContain("ruling");
    await ask();
    expect(await words.inputValue()).toBe(begun);
    await why.fill("The house counts the interpreters, too.");
    await dialog.getByRole("button", { name: "Make the ruling" }).press("Enter");
    await page
      .getByText(/^Ruling \d+ holds\./)
      .first()
      .waitFor();
    await expect.poll(() => keptIn(page)).not.toContain("ruling");
  });
});

describe("a new version of a text that is being written", () => {
  test("survives a reload with its note, and is gone when it is cancelled or saved", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, second } = await madeStory(page);
    const address = `/stories/${id}/sources/${second.id}/revise`;
    await open(page, address);
    const text = page.getByRole("textbox", { name: "New text" });
    const before = await text.inputValue();
    await text.fill(`${before}A line was lost in the copy.\n`);
    const note = page.getByRole("textbox", { name: "Note" });
    await note.fill("The last line was missing.");
    await reload(page);
    await expect.poll(() => text.inputValue()).toBe(`${before}A line was lost in the copy.\n`);
    expect(await note.inputValue()).toBe("The last line was missing.");
    await page.getByRole("link", { name: "Cancel" }).click();
    await page.waitForURL(/\/sources$/);
    expect(await keptIn(page)).not.toContain("revision");
    await open(page, address);
    expect(await text.inputValue()).toBe(before);
    await text.fill(`${before}A line was lost in the copy.\n`);
    await note.fill("The last line was missing.");
    expect(await keptIn(page)).toContain("revision note");
    await page.getByRole("button", { name: "Save new version" }).click();
    await page.waitForURL(/\/sources$/);
    expect(await keptIn(page)).not.toContain("revision");
  });
});

describe("words that are changed in two places at once", () => {
  test("of a note: the other ones are shown beside one's own, and saving is knowing", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, first } = await madeStory(page);
    const targets = [{ revisionId: first.revision.id, start: 1, end: 7 }];
    const made = await api<AnnotationView>(page, "POST", `stories/${id}/annotations`, {
      ...{ body: "A shouting headline.", targets },
    });
    await open(page, `/stories/${id}/sources/${first.id}`);
    await page.getByRole("button", { name: "Edit this note" }).click();
    const note = page.getByRole("textbox", { name: "Note" });
    await note.fill("Capitals are the house's own.");
    await api(page, "PATCH", `stories/${id}/annotations/${made.id}`, {
      ...{ rowVersion: made.rowVersion, body: "Set in capitals on the page, too." },
    });
    await page.getByText("It reads now:").waitFor();
    await page.getByText("Set in capitals on the page, too.").waitFor();
    expect(await note.inputValue()).toBe("Capitals are the house's own.");
    await expectAccessible(page, "a note that was changed meanwhile");
    await note.press("Control+Enter");
    await page.getByRole("button", { name: "Capitals are the house's own." }).waitFor();
  });

  test("of a claim's question: the other ones are shown beside one's own", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    await open(page, `/stories/${id}/claims/1`);
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    await page.keyboard.press("e");
    await page.getByRole("menuitem", { name: "Reword, or change the kind…" }).press("Enter");
    const question = page.getByRole("textbox", { name: "What the claim asks" });
    await question.fill("How many officials came in the end?");
    const { rowVersion } = await api<ClaimView>(page, "GET", path);
    await api(page, "PATCH", path, { rowVersion, statement: "How many of them came?", kind: "name" });
    await page.getByText("It reads now:").waitFor();
    await page.getByRole("dialog").getByText("How many of them came?").waitFor();
    await question.press("Enter");
    await page.getByRole("heading", { level: 1, name: "How many officials came in the end?" }).waitFor();
    // The kind was not touched here: the other one's stays.
    expect((await api<ClaimView>(page, "GET", path)).kind).toBe("name");
  });
});
