import { describe, expect } from "vitest";
import type { AnnotationView, ClaimView } from "@/lib/claims/view";
import { test } from "@/tests/support/browser";
import { analyse, api, open, signIn, storyWith } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory, texts } from "./made-story";

/** Selects words of the text as a mouse would, from within their first text node to within their last. */
const selectWords = (words: string) => `(() => {
  const root = document.querySelector('[role=group][lang]');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let whole = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: whole.length });
    whole += node.data;
  }
  const at = (offset) => nodes.findLast(({ from }) => from <= offset);
  const start = whole.indexOf(${JSON.stringify(words)});
  const end = start + ${words.length};
  const first = at(start);
  const last = at(end - 1);
  getSelection().setBaseAndExtent(first.node, start - first.from, last.node, end - last.from);
})()`;

const wire =
  "FIRE ON A FERRY\n\nThe ferry left Split at noon with 412 people aboard. A fire broke out below deck two hours later. Tugs towed it to Ancona by nightfall.\n";

describe("a copy of a wire", () => {
  test("says in the list of sources how far it departs, and by a key in its text where", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, sources } = await storyWith(page, "A copy and its wire", [
      { outlet: "Adria Wire", text: wire, kind: "wire_copy", origin: "Adria" },
      {
        outlet: "Harbour Herald",
        text: wire.replace("412", "421").concat("Our reporter saw smoke.\n"),
        origin: "Adria",
      },
      { outlet: "Inland Post", text: "Coffee rose again in March.\n" },
    ]);
    await analyse(page, id);
    await open(page, `/stories/${id}/sources`);
    const row = (outlet: string) => page.getByRole("row").filter({ hasText: outlet });
    await row("Harbour Herald").getByText("15% its own words").waitFor();
    await row("Adria Wire").getByText("the wire’s own text").waitFor();
    expect(await row("Inland Post").getByText("own words").count()).toBe(0);
    await expectAccessible(page, "sources of which one departs from its wire");

    await open(page, `/stories/${id}/sources/${sources[1]?.id}`);
    await page.getByText("2 passages depart from its origin").waitFor();
    const selected = () => page.evaluate(() => String(getSelection()));
    await page.keyboard.press("a");
    await expect.poll(selected).toBe("421");
    // The page learns of a selection a moment after it was made.
    await page.getByRole("toolbar", { name: "With the selected words" }).waitFor();
    await page.keyboard.press("a");
    await expect.poll(selected).toBe("Our reporter saw smoke");
    await expectAccessible(page, "the text of a copy");
  });
});

describe("the full text", () => {
  test("a note stands on exactly the words that were selected, after a byte order mark and CRLF", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, first } = await madeStory(page);
    await open(page, `/stories/${id}/sources/${first.id}`);
    await page.getByRole("group", { name: /^Text of/ }).waitFor();
    await page.evaluate(selectWords("It arrived on Saturday"));
    await page.getByRole("toolbar", { name: "With the selected words" }).waitFor();
    await expectAccessible(page, "full text, with words selected");
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Note" }).fill("The other paper has the same day.");
    await expectAccessible(page, "full text, writing a note");
    await page.getByRole("button", { name: "Save note" }).click();
    await page.getByRole("button", { name: "The other paper has the same day." }).waitFor();
    const { items } = await api<{ items: AnnotationView[] }>(page, "GET", `stories/${id}/annotations`);
    const target = items[0]?.targets[0];
    expect(target?.exact).toBe("It arrived on Saturday");
    expect(target?.start).toBe(texts.first.indexOf("It arrived on Saturday"));
  });

  test("a note stands on the words that were selected when a newer text comes while it is written", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, first } = await madeStory(page);
    const path = `stories/${id}/sources/${first.id}`;
    await open(page, `/${path}`);
    await page.getByRole("group", { name: /^Text of/ }).waitFor();
    await page.evaluate(selectWords("It arrived on Saturday"));
    await page.getByRole("toolbar", { name: "With the selected words" }).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Note" }).fill("The other paper has the same day.");
    const { rowVersion } = await api<{ rowVersion: number }>(page, "GET", path);
    await api(page, "POST", `${path}/revisions`, {
      ...{ rowVersion, reason: "our_correction", note: "A line was missing." },
      text: `A line that was missing at the top.\n${texts.first}`,
    });
    await page.getByText("A line that was missing at the top.").waitFor();
    await page.getByRole("button", { name: "Save note" }).click();
    await page.getByRole("button", { name: "The other paper has the same day." }).waitFor();
    const { items } = await api<{ items: AnnotationView[] }>(page, "GET", `stories/${id}/annotations`);
    expect(items[0]?.targets[0]?.exact).toBe("It arrived on Saturday");
  });

  test("a note is deleted and brought back", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, first } = await madeStory(page);
    const targets = [{ revisionId: first.revision.id, start: 1, end: 7 }];
    await api(page, "POST", `stories/${id}/annotations`, { body: "A shouting headline.", targets });
    await open(page, `/stories/${id}/sources/${first.id}`);
    const note = page.getByRole("button", { name: "A shouting headline." });
    await note.waitFor();
    await page.getByRole("button", { name: "Delete this note" }).click();
    await note.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await note.waitFor();
  });

  test("selected words start a claim, and words of another text become its second reading", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, first, second } = await madeStory(page, []);
    await open(page, `/stories/${id}/sources/${first.id}`);
    await page.getByRole("group", { name: /^Text of/ }).waitFor();
    await page.evaluate(selectWords("twelve officials"));
    await page.getByRole("toolbar").waitFor();
    await page.keyboard.press("m");
    await page.getByLabel("What is in question").fill("How many came?");
    await page.getByRole("button", { name: "Start the claim" }).click();
    await page.getByText("C1 started.").waitFor();

    await open(page, `/stories/${id}/sources/${second.id}`);
    await page.getByRole("group", { name: /^Text of/ }).waitFor();
    await page.evaluate(selectWords("Fifteen officials"));
    await page.getByRole("toolbar").waitFor();
    await page.keyboard.press("r");
    await page.getByRole("combobox", { name: "Claim" }).fill("how many");
    await page.getByRole("option", { name: /How many came/ }).click();
    await page.getByRole("radio", { name: /none of these/ }).waitFor();
    await page.getByRole("button", { name: "Add the reading" }).click();
    await page.getByText("Added to C1.").waitFor();

    await open(page, `/stories/${id}/claims/1`);
    await page.getByRole("heading", { level: 1, name: "How many came?" }).waitFor();
    const { readings, groups } = await api<ClaimView>(
      page,
      "GET",
      `stories/${id}/claims/${(await api<{ items: { id: string }[] }>(page, "GET", `stories/${id}/claims`)).items[0]?.id}`,
    );
    expect(readings.map(({ spans }) => spans[0]?.exact).sort()).toEqual([
      "Fifteen officials",
      "twelve officials",
    ]);
    expect(groups).toHaveLength(2);
  });

  test("an older version can be read, and says that it is older", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, second } = await madeStory(page);
    const path = `stories/${id}/sources/${second.id}`;
    const { rowVersion } = await api<{ rowVersion: number }>(page, "GET", path);
    await api(page, "POST", `${path}/revisions`, {
      rowVersion,
      text: texts.second.replace("Fifteen", "Sixteen"),
      reason: "outlet_change",
      note: "The paper changed its figure.",
    });
    await open(page, `/stories/${id}/sources/${second.id}`);
    await page.getByText("Sixteen officials came").waitFor();
    await page.getByRole("button", { name: /^Version 2/ }).click();
    await page.getByRole("menuitem", { name: /first import/ }).click();
    await page.getByText("Fifteen officials came").waitFor();
    await page.getByText("This is version 1, not the newest.").waitFor();
    await expectAccessible(page, "full text, an older version");
  });
});
