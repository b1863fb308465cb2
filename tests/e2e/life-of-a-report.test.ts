import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import { inProject, projectDir } from "@/scripts/runtime/project.mjs";
import { test } from "../support/browser";
import { analyse, api, joinAs, open, signIn, storyWith } from "./actions";
import { expectAccessible } from "./axe";
import { pagesOf } from "./pages-of";

const minutes = 60_000; // milliseconds

/** Who has to go from the story in the end: named in the texts, and by the editors. */
const secret = "Marta Quillon";

// Two outlets of one day; the spelling of a name is all that they differ in.
const letter = (name: string, speaker: string) =>
  `The envoys met in Basel on Monday. Dmitri ${name} told reporters that a deal is possible. The talks go on in Lugano on Wednesday, ${speaker} of the mission said.\n`;

/** An analysed story with one claim, on a name. Members edit it. */
async function storyOn(
  office: Page,
  title: string,
  names: Readonly<Record<string, string>>,
  { members, speaker }: { members: readonly string[]; speaker: string },
) {
  const texts = Object.entries(names).map(([outlet, name]) => ({ outlet, text: letter(name, speaker) }));
  const story = await storyWith(office, title, texts);
  for (const id of members) await api(office, "PUT", `stories/${story.id}/members/${id}`, { role: "editor" });
  await analyse(office, story.id);
  const { items } = await api<{ items: ClaimRow[] }>(office, "GET", `stories/${story.id}/claims`);
  const claim = items.find(({ kind }) => kind === "name");
  if (!claim) throw new Error("The engine has not found the name");
  const address = `/stories/${story.id}/claims/${claim.number}`;
  const state = async (page: Page) =>
    (await api<ClaimView>(page, "GET", `stories/${story.id}/claims/${claim.id}`)).state;
  return { id: story.id, title, sourceIds: story.sources.map(({ id }) => id), address, claim, state };
}
type Story = Awaited<ReturnType<typeof storyOn>>;

/** One decides that a reading stands, with this wording and reason; another signs it. */
async function decideAndSign(author: Page, signer: Page, story: Story, wording: string, why: string) {
  await author.getByRole("radio", { name: "One reading stands" }).waitFor();
  await author.keyboard.press("1");
  await author.keyboard.press("p");
  await author.getByRole("textbox", { name: "Wording to use" }).fill(wording);
  await author.getByRole("textbox", { name: "Why" }).fill(why);
  await author.getByLabel("How it was checked").fill(`By telephone, with ${secret}.`);
  await author.keyboard.press("Control+Enter");
  await expect.poll(() => story.state(author)).toBe("awaiting_signature");
  await open(signer, story.address);
  await signer.getByRole("button", { name: /^Sign/ }).click();
  await expect.poll(() => story.state(signer)).toBe("signed");
}

/** The report's entry on its page. */
const entry = (page: Page, number: number) =>
  page.getByRole("listitem").filter({ has: page.getByText(`Report ${number}`, { exact: true }) });

/** The words of a report's file, downloaded from its page. */
async function fileOf(page: Page, number: number, format: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    entry(page, number)
      .getByRole("link", { name: `Download ${format}`, exact: true })
      .click(),
  ]);
  return readFile(await download.path(), "utf8");
}

async function publish(ada: Page, story: Story) {
  await open(ada, `/stories/${story.id}/report`);
  await ada.getByRole("button", { name: "Freeze report" }).click();
  await ada.getByText("Report 1 is frozen").first().waitFor();
  const html = await fileOf(ada, 1, "HTML");
  expect(html).toContain("Dmitri Zhiliaev is how the ministry writes it.");
  expect(html).toContain(secret);
}

async function correct(ada: Page, ben: Page, story: Story) {
  await open(ada, story.address);
  await ada.getByRole("button", { name: "Reopen" }).click();
  await ada.getByLabel("Why it is opened again").fill("The ministry has written in.");
  await ada.getByRole("button", { name: "Reopen" }).click();
  await expect.poll(() => story.state(ada)).toBe("reopened");
  await decideAndSign(ada, ben, story, "Dmitri Zhilyaev", "The ministry's letter has Zhilyaev.");

  await open(ada, `/stories/${story.id}/report`);
  await entry(ada, 1).getByRole("button", { name: "Actions of report 1" }).click();
  await ada.getByRole("menuitem", { name: "Correct…" }).click();
  const dialog = ada.getByRole("dialog", { name: "Correct report 1" });
  await dialog.getByRole("button", { name: "Freeze the correction" }).click();
  await dialog.getByText("Say it in a few words.").first().waitFor();
  await dialog.getByLabel("What was wrong").fill("We spelled a name as it is not written.");
  await dialog.getByLabel("Since when").fill("Since report 1.");
  await dialog.getByLabel("What changed").fill("The form of the name to use.");
  await expectAccessible(ada, "the words of a correction");
  await dialog.getByRole("button", { name: "Freeze the correction" }).click();
  await entry(ada, 1).getByText("corrected by report 2").waitFor();
  await entry(ada, 2).getByText("corrects report 1").waitFor();
  await entry(ada, 2).getByText("We spelled a name as it is not written.").waitFor();

  await entry(ada, 2).getByRole("button", { name: "Actions of report 2" }).click();
  await ada.getByRole("menuitem", { name: "What changed" }).click();
  const changes = ada.getByRole("dialog", { name: "What report 2 changed" });
  await changes.locator("del", { hasText: "Zhiliaev" }).first().waitFor();
  await changes.locator("ins", { hasText: "The ministry's letter has Zhilyaev." }).waitFor();
  await expectAccessible(ada, "what a correction changed");
  await ada.keyboard.press("Escape");
  const html = await fileOf(ada, 2, "HTML");
  expect(html).toContain("Report 1 is corrected");
  expect(html).toContain("What changed since report 1, claim by claim");
  expect(html).toContain("<del>Dmitri Zhiliaev</del> <ins>Dmitri Zhilyaev</ins>");
  expect(html).toContain("We spelled a name as it is not written.");
}

/** The standards editor makes a ruling of the verdict; returns its number. */
async function rule(stella: Page, story: Story): Promise<number> {
  await open(stella, story.address);
  await stella.getByRole("button", { name: "Keep as a ruling…" }).click();
  const dialog = stella.getByRole("dialog", { name: /as a ruling$/ });
  await dialog.getByLabel("Kind").selectOption({ label: "House form" });
  await dialog.getByLabel("It holds for").selectOption({ label: "the house" });
  expect(await dialog.getByLabel("The house’s form").inputValue()).toBe("Dmitri Zhilyaev");
  await dialog.getByLabel("Why").fill("House form, from the ministry.");
  await expectAccessible(stella, "a ruling being made");
  await dialog.getByRole("button", { name: "Make the ruling" }).click();
  const told = stella.getByText(/^Ruling \d+ holds\./).first();
  return Number(/\d+/u.exec(await told.innerText())?.[0]);
}

async function foldAndUndo(stella: Page, ben: Page, second: Story, number: number) {
  await open(ben, `/stories/${second.id}/claims`);
  const queue = ben.getByRole("navigation", { name: "Claims to review" });
  const line = queue.getByRole("link", { name: second.claim.statement });
  const folded = queue.getByRole("button", { name: "Suggested by rulings (1)" });
  expect(await line.count()).toBe(0);
  await folded.click();
  await line.click();
  await ben.getByText("House form, from the ministry.").waitFor();
  await ben.getByRole("link", { name: `Suggested by ruling ${number}`, exact: true }).click();

  await open(stella, "/rulings");
  const ruling = stella.locator(`#ruling-${number}`);
  await ruling.getByRole("button", { name: "touched 1 claim" }).click();
  await ruling.getByText(second.title).waitFor();
  await ruling.getByText("folded", { exact: true }).waitFor();
  await ruling.getByRole("button", { name: `Take back ruling ${number}` }).click();
  await stella.getByText(`Ruling ${number} is taken back. The claim that it touched`).first().waitFor();

  await open(ben, `/stories/${second.id}/claims`);
  await line.waitFor();
  expect(await folded.count()).toBe(0);
  expect(await second.state(ben)).toBe("open");
  await line.click();
  await ben.getByRole("radio", { name: "One reading stands" }).waitFor();
  expect(await ben.getByRole("link", { name: /^Suggested by ruling/ }).count()).toBe(0);
}

async function redact(chief: Page, omar: Page, story: Story) {
  await open(chief, "/redactions");
  await chief.getByRole("button", { name: "Ask for a redaction" }).click();
  const asking = chief.getByRole("dialog", { name: "Ask for a redaction" });
  await asking.getByLabel("Story", { exact: true }).selectOption({ label: story.title });
  await asking.getByRole("textbox", { name: "Words" }).fill(secret);
  await asking.getByRole("textbox", { name: "Why" }).fill("To protect a person.");
  await expectAccessible(chief, "asking for a redaction");
  await asking.getByRole("button", { name: "Ask", exact: true }).click();
  const mine = chief.getByRole("listitem").filter({ hasText: story.title });
  await mine.getByText("another administrator carries it out").waitFor();
  expect(await mine.getByRole("button", { name: "Carry out" }).count()).toBe(0);

  await open(omar, "/redactions");
  const theirs = omar.getByRole("listitem").filter({ hasText: story.title });
  await theirs.getByRole("button", { name: "Carry out" }).click();
  const ending = omar.getByRole("alertdialog");
  await ending.getByText(secret, { exact: true }).waitFor();
  await ending.getByText(/^They stand in 2 texts, .*2 reports/).waitFor();
  await expectAccessible(omar, "carrying a redaction out");
  await ending.getByText("I have read what goes").click();
  await ending.getByRole("button", { name: "Carry out" }).click();
  await theirs.getByText(`Words of ${secret.length} characters`).waitFor();
  await expectAccessible(omar, "a redaction that was carried out");
}

/** Which pages of the story tell who was redacted. The search echoes what is looked for, in small letters. */
async function tellingPages(page: Page, { id, sourceIds }: Story): Promise<string[]> {
  const pages = await pagesOf(page, { storyId: id, sourceIds, words: "quillon" });
  return pages
    .filter(([path, told]) => (path.includes("?q=") ? /Quillon/u : /quillon/iu).test(told))
    .map(([path]) => path);
}

/** What `npm run audit:verify` prints. It ends with an error when a chain is broken. */
async function verifyAudit(dataFolder: string): Promise<string> {
  const { PATH, HOME } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [inProject("node_modules/tsx/dist/cli.mjs"), "scripts/audit-verify.ts"],
    { cwd: projectDir, env: { PATH, HOME, NODE_ENV: "production", VARIORUM_DATA_DIR: dataFolder } },
  );
  return stdout;
}

describe("the life of a report, from the signature to the redaction", () => {
  test("published, corrected, kept as a ruling that folds another story and is undone, redacted by two", {
    timeout: 5 * minutes,
  }, async ({ app, page: chief, person }) => {
    await signIn(chief, app.administrator);
    const [omar, stella, ada, ben] = [await person(), await person(), await person(), await person()];
    await joinAs(chief, omar, "Omar Admin", "administrator");
    const house = await joinAs(chief, stella, "Stella Marr", "standards_editor");
    const desk = [await joinAs(chief, ada, "Ada Lindt"), await joinAs(chief, ben, "Ben Okoro")];
    const members = [house, ...desk].map(({ id }) => id);
    const story = await storyOn(
      chief,
      "Envoys in Basel",
      { "Morning Paper": "Zhiliaev", "Evening Paper": "Zhilyaev" },
      { members, speaker: secret },
    );

    await open(ada, story.address);
    await decideAndSign(ada, ben, story, "Dmitri Zhiliaev", "Dmitri Zhiliaev is how the ministry writes it.");
    await publish(ada, story);
    await correct(ada, ben, story);

    const number = await rule(stella, story);
    // Other outlets, another romanisation: the same matter.
    const outlets = { "Harbour Post": "Zhiliayev", "Alpine Wire": "Zhilyaev" };
    const next = "Envoys in Basel, the next day";
    const second = await storyOn(chief, next, outlets, { members, speaker: "a lady" });
    await foldAndUndo(stella, ben, second, number);

    const before = await tellingPages(ada, story);
    for (const told of ["?q=quillon", "/claims/1", "/texts?", "/sources/", "/report"]) {
      expect(before.join(" ")).toContain(told);
    }
    await redact(chief, omar, story);
    expect(await tellingPages(ada, story)).toEqual([]);

    // The files are gone; one that is made now has boxes in the place of the words.
    await open(ada, `/stories/${story.id}/report`);
    for (const report of [1, 2]) {
      expect(await entry(ada, report).getByRole("link", { name: "Download HTML" }).count()).toBe(0);
      await entry(ada, report).getByRole("button", { name: "Make HTML" }).click();
      const html = await fileOf(ada, report, "HTML");
      expect(html).not.toMatch(/quillon/iu);
      expect(html).toMatch(/Words of this report were redacted on .*█/u);
    }
    await entry(ada, 2).getByRole("button", { name: "Other formats…" }).click();
    await entry(ada, 2).getByRole("button", { name: "Make JSON" }).click();
    const json = JSON.parse(await fileOf(ada, 2, "JSON"));
    expect(JSON.stringify(json)).not.toMatch(/quillon/iu);
    expect(json.claims[0].verdict.howChecked).toBe(`By telephone, with ${"█".repeat(secret.length)}.`);
    expect(await story.state(ada)).toBe("signed");

    // The log tells who did it, and its chains are sound.
    await open(chief, `/audit?chain=${story.id}`);
    const carriedOut = chief.getByRole("row").filter({ hasText: "redaction.carry_out" });
    expect(await carriedOut.innerText()).toContain("Omar Admin");
    expect(await verifyAudit(app.dataFolder)).toContain("All chains are sound.");
  });
});
