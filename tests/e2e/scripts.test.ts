import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { AnnotationView, ClaimView } from "@/lib/claims/view";
import { inProject } from "@/scripts/runtime/project.mjs";
import { test } from "@/tests/support/browser";
import { api, open, signIn, storyWith } from "./actions";
import { placeOf } from "./made-story";

const folder = inProject("tests/fixtures/stories/one-sentence-four-scripts");
// The captain's words in each, and the side from which they are read.
const told = [
  { name: "greek", language: "el", direction: "ltr", words: "δεν εγκατέλειψε το πλοίο" },
  { name: "russian", language: "ru", direction: "ltr", words: "не покинул судно" },
  { name: "arabic", language: "ar", direction: "rtl", words: "لم يغادر أحد من أفراد الطاقم السفينة" },
  { name: "chinese", language: "zh", direction: "ltr", words: "没有一名船员比乘客先离开船" },
] as const;

async function fourTexts(page: Page) {
  const texts = told.map(({ name }) => readFileSync(join(folder, `${name}.txt`), "utf8"));
  const story = await storyWith(
    page,
    "One sentence in four scripts",
    told.map(({ name, language }, index) => ({
      outlet: `The ${name} paper`,
      language,
      text: texts[index] ?? "",
    })),
  );
  const sources = told.map((one, index) => {
    const source = story.sources[index];
    const text = texts[index];
    if (!source || text === undefined) throw new Error("The story has lost a source");
    return { ...one, text, id: source.id, revisionId: source.revision.id };
  });
  return { id: story.id, sources };
}

describe("texts that are not in Latin letters", () => {
  test("words that are selected by keyboard are the words that are kept, at their place", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, sources } = await fourTexts(page);
    for (const { name, direction, id: sourceId, text } of sources) {
      await open(page, `/stories/${id}/sources/${sourceId}`);
      const group = page.getByRole("group", { name: /^Text of/ });
      expect(await group.evaluate((element) => getComputedStyle(element).direction), name).toBe(direction);
      await group.focus();
      // The second word, and the one after it: in the order of reading, whatever side it comes from.
      for (const key of ["ArrowRight", "ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
      await page.getByRole("toolbar", { name: "With the selected words" }).waitFor();
      const selected = await page.evaluate(() => window.getSelection()?.toString().trim() ?? "");
      expect(selected.length, name).toBeGreaterThan(1);
      await page.keyboard.press("n");
      await page.getByRole("textbox", { name: "Note" }).fill(`Look again, ${name}`);
      await page.keyboard.press("Control+Enter");
      await page.getByText("Note saved.").last().waitFor();
      const { items } = await api<{ items: AnnotationView[] }>(page, "GET", `stories/${id}/annotations`);
      const target = items.find(({ body }) => body === `Look again, ${name}`)?.targets[0];
      expect(target?.exact, name).toBe(selected);
      expect(text.slice(target?.start, target?.end), name).toBe(selected);
      expect(target?.start, name).toBeGreaterThan(0);
    }
  });

  test("a claim over four scripts shows each reading from its own side, with its own words marked", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, sources } = await fourTexts(page);
    const [first, ...others] = sources;
    if (!first) throw new Error("The story has lost a source");
    let claim = await api<ClaimView>(page, "POST", `stories/${id}/claims`, {
      statement: "Who left the ship first?",
      kind: "quote_wording",
      spans: [{ revisionId: first.revisionId, ...placeOf(first.text, first.words) }],
    });
    const path = `stories/${id}/claims/${claim.id}`;
    for (const { revisionId, text, words } of others) {
      await api(page, "POST", `${path}/readings`, {
        rowVersion: claim.rowVersion,
        revisionId,
        ...placeOf(text, words),
      });
      claim = await api<ClaimView>(page, "GET", path);
    }
    await open(page, `/stories/${id}/claims/${claim.number}`);
    const pane = page.getByRole("region", { name: "What each source says" });
    for (const { direction, language, words } of sources) {
      const line = pane.locator(`p[lang=${language}]`);
      expect(await line.evaluate((element) => getComputedStyle(element).direction), language).toBe(direction);
      expect(await line.innerText(), language).toContain(words);
      const marked = await line.locator("span, strong").allInnerTexts();
      expect(marked.join(""), language).toBe(words);
    }
    for (const { id: sourceId, words, language } of sources) {
      await open(page, `/stories/${id}/sources/${sourceId}?claim=${claim.number}`);
      const marks = page.locator(`[data-claim="${claim.number}"]`);
      await expect
        .poll(async () => (await marks.allInnerTexts()).join(""), { message: language })
        .toBe(words);
    }
  });
});
