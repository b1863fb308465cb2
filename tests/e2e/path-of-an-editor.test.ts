import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import { test } from "@/tests/support/browser";
import { api, demoFiles, invited, open, untilAlive } from "./actions";
import { expectAccessible } from "./axe";

const minutes = 60_000; // milliseconds

describe("the path of an editor, from texts to a signed report", () => {
  test("seven steps with two people", { timeout: 5 * minutes }, async ({ app, page, person }) => {
    // 1. Sign in.
    await open(page, "/sign-in");
    await expectAccessible(page, "sign-in");
    await page.getByLabel("E-mail").fill(app.administrator.email);
    await page.getByLabel("Password").fill(app.administrator.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { name: "Stories", level: 1 }).waitFor();
    await expectAccessible(page, "stories");

    // 2. A new story; its texts dropped as files, one of them our own copy.
    await page.getByRole("button", { name: "New story" }).first().click();
    await page.getByLabel("Title").fill("Talks in Geneva");
    await page.getByRole("button", { name: "Create story" }).click();
    await page.waitForURL(/\/stories\/[0-9a-f-]{36}\/sources$/);
    await untilAlive(page);
    const storyId = /stories\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
    await open(page, `/stories/${storyId}/sources/add`);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([...demoFiles]);
    const draft = page.getByRole("region", { name: /^Draft 5/ });
    await draft.getByLabel("Kind").selectOption({ label: "our copy" });
    await page.getByRole("button", { name: "Save 5 sources" }).click();
    await page.waitForURL(/\/sources$/);
    await page.getByText("Our Draft").first().waitFor();
    await untilAlive(page);
    await expectAccessible(page, "sources");

    // 3. Analyse, with a worker's progress.
    await page.getByRole("button", { name: "Analyse", exact: true }).click();
    await page.getByRole("link", { name: "Review claims" }).click({ timeout: 2 * minutes });

    // 4. Claims: the most important first; every source's words in their sentence.
    await page.waitForURL(/\/claims$/);
    await page.getByRole("heading", { name: "Choose a claim" }).waitFor();
    await expectAccessible(page, "review, nothing opened");
    const { items: flagged } = await api<{ items: ClaimRow[] }>(page, "GET", `stories/${storyId}/claims`);
    const refusal = await claimOf(page, storyId, flagged, "absolutely unlikely");
    await open(page, `/stories/${storyId}/claims/${refusal.number}`);
    const readings = page.getByRole("region", { name: "What each source says" });
    await readings
      .getByText("This is absolutely unlikely")
      .or(readings.getByText("absolutely unlikely"))
      .first()
      .waitFor();
    for (const siglum of new Set(refusal.readings.map((reading) => reading.siglum))) {
      expect(await readings.getByText(siglum, { exact: true }).count(), siglum).toBeGreaterThan(0);
    }
    await expectAccessible(page, "review, a claim opened");

    // 5. The full text: words selected by keyboard become a note.
    await readings
      .getByRole("link", { name: /^Show in the full text/ })
      .first()
      .click();
    await page.waitForURL(/\/sources\/[0-9a-f-]{36}\?claim=/);
    await untilAlive(page);
    const text = page.getByRole("group", { name: /^Text of/ });
    await text.locator("[aria-current=true]").first().waitFor();
    await text.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByRole("toolbar", { name: "With the selected words" }).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Note" }).fill("The headline says it shorter.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "The headline says it shorter." }).waitFor();
    await expectAccessible(page, "full text");

    // 6. Decide by keyboard: the reading that stands, why in own words; then a dismissal with a ready reason.
    await open(page, `/stories/${storyId}/claims/${refusal.number}`);
    await page.getByRole("radio", { name: "One reading stands" }).waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("p");
    await page.getByText("stands", { exact: true }).waitFor();
    await page.getByLabel("Why").fill("The words that the ministry published leave no room.");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`C${refusal.number}: recorded.`).waitFor();
    await page.waitForURL((url) => !url.pathname.endsWith(`/claims/${refusal.number}`));
    const dismissed = Number(/claims\/(\d+)/.exec(page.url())?.[1]);
    await page
      .getByRole("heading", {
        level: 1,
        name: flagged.find(({ number }) => number === dismissed)?.statement ?? "",
      })
      .waitFor();
    await page.getByRole("radio", { name: "One reading stands" }).waitFor();
    for (const key of ["d", "r", "Control+Enter"]) await page.keyboard.press(key);
    await page.getByText(`C${dismissed}: dismissed.`).waitFor();
    await page.keyboard.press("u");
    await page.getByText(`C${dismissed}: taken back.`).waitFor();
    await page.waitForURL(new RegExp(`/claims/${dismissed}$`));

    // A second editor opens the decision, and signs it.
    const second = await person();
    const { link } = await invited(page, "Ada Second");
    await open(second, link);
    await second.getByLabel("Your name").fill("Ada Second");
    await second.getByLabel("Password").fill("a second long password");
    await second.getByRole("button", { name: "Join" }).click();
    await second.getByRole("heading", { name: "Stories", level: 1 }).waitFor();
    const ada = await api<{ id: string }>(second, "GET", "me");
    await api(page, "PUT", `stories/${storyId}/members/${ada.id}`, { role: "editor" });
    await open(page, `/stories/${storyId}/claims/${refusal.number}`);
    await page.getByText("nobody signs their own decision").waitFor();
    expect(await page.getByRole("button", { name: /^Sign\b/ }).count()).toBe(0);
    await expectAccessible(page, "review, waiting for a signature");
    await open(second, `/stories/${storyId}/claims/${refusal.number}`);
    await second.getByRole("button", { name: /^Sign\b/ }).waitFor();
    await second.keyboard.press("s");
    await second.getByText(`C${refusal.number}: signed.`).waitFor();
    await page.getByText("Signed by Ada Second").waitFor(); // on the first editor's open page, by itself

    // 7. The report: our copy's fix list, the preview with what is not signed, a frozen report, its file.
    const fix = await decideAgainstOurs(page, storyId, flagged, refusal.number);
    await open(page, `/stories/${storyId}/report`);
    const fixes = page.getByRole("region", { name: "To change in our copy" });
    await fixes.getByText(fix.from, { exact: true }).waitFor();
    await fixes.getByText(fix.to, { exact: true }).waitFor();
    await page.getByText("unsigned", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "Claims by source" }).waitFor();
    await expectAccessible(page, "report");
    await page.getByRole("button", { name: "Freeze report" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: minutes }),
      page.getByRole("link", { name: "Download HTML" }).click({ timeout: minutes }),
    ]);
    const html = readFileSync(await download.path(), "utf8");
    const decided = await api<ClaimView>(page, "GET", `stories/${storyId}/claims/${refusal.id}`);
    expect(html).toContain(escaped(decided.statement));
    for (const reading of decided.readings) {
      expect(html).toContain(reading.siglum);
      for (const { exact } of reading.spans) expect(plain(html)).toContain(escaped(exact));
    }
    expect(html).toContain("The words that the ministry published leave no room.");
    expect(html).toContain("Ada Second");
    expect(plain(html)).toContain(escaped(fix.to));
    expect(html).not.toMatch(/(src|href)="https?:\/\//);
    for (const name of ["PDF", "DOCX", "XLSX", "CSV"]) {
      await page.getByRole("link", { name: `Download ${name}` }).waitFor({ timeout: minutes });
    }
    await page.getByRole("button", { name: "Other formats…" }).click();
    await page.getByRole("button", { name: "Make Web Annotation" }).click();
    await page.getByRole("link", { name: "Download Web Annotation" }).waitFor({ timeout: minutes });

    await open(page, `/stories/${storyId}/activity`);
    await page.getByRole("link", { name: `Ada Second signed C${refusal.number}` }).waitFor();
    await expectAccessible(page, "activity");
  });
});

/** The claim that holds a reading with these words. */
async function claimOf(
  page: Page,
  storyId: string,
  rows: readonly ClaimRow[],
  words: string,
): Promise<ClaimView> {
  for (const row of rows) {
    if (row.kind === null || row.kind === "omission") continue;
    const claim = await api<ClaimView>(page, "GET", `stories/${storyId}/claims/${row.id}`);
    if (claim.readings.some(({ spans }) => spans.some(({ exact }) => exact.includes(words)))) return claim;
  }
  throw new Error(`No flagged claim has a reading with “${words}”`);
}

/** Decides a claim for another reading than our own copy's, with the other one's words. */
async function decideAgainstOurs(page: Page, storyId: string, rows: readonly ClaimRow[], except: number) {
  for (const { id, number, kind } of rows) {
    if (number === except || kind === null || kind === "omission") continue;
    const path = `stories/${storyId}/claims/${id}`;
    const claim = await api<ClaimView>(page, "GET", path);
    const ours = claim.readings.find(({ siglum }) => siglum === "OUR" || siglum === "OURS");
    const other = claim.readings.find(({ letter }) => ours && letter !== ours.letter);
    const from = ours?.spans[0]?.exact;
    const to = other?.spans[0]?.exact;
    if (!from || !to || claim.state !== "open") continue;
    await api(page, "POST", `${path}/verdicts`, {
      rowVersion: claim.rowVersion,
      outcome: "one_stands",
      readingIds: claim.readings
        .filter(({ letter }) => letter === other?.letter)
        .map((reading) => reading.id),
      wording: to,
      rationale: "The other paper was at the place and names its source.",
    });
    return { from, to };
  }
  throw new Error("Our copy agrees with the others on everything");
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const plain = (html: string): string => html.replace(/<\/?(mark|u|strong|b|span|em)\b[^>]*>/g, "");
