import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { ClaimView } from "@/lib/claims/view";
import { test } from "@/tests/support/browser";
import { api, atQuestion, joinAs, open, signIn } from "./actions";
import { madeStory } from "./made-story";

const questions = ["How many officials came?", "How large was the delegation?", "Who counted them?"] as const;

const question = (page: Page, text: string) => page.getByRole("heading", { level: 1, name: text });
const why = (page: Page) => page.getByLabel("Why", { exact: true });
const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });
const cut = (page: Page) => page.getByRole("radio", { name: "Cut it" });

function named([first, second, third]: readonly ClaimView[]) {
  if (!first || !second || !third) throw new Error("The story has lost a claim");
  return { first, second, third };
}

/** Opens the first of three claims, with its decision there. */
async function openFirst(page: Page) {
  const { id, claims } = await madeStory(page, questions);
  await open(page, `/stories/${id}/claims/1`);
  await cut(page).waitFor();
  return { id, ...named(claims) };
}

/** The keys go to the review again, and no longer into a field. */
const leaveField = (page: Page) =>
  page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());

/** Waits until the page has read the claim ahead: what shows the one before it stays on the page then, and shows this one. */
const isReadAhead = (page: Page, { id }: ClaimView) =>
  page.waitForFunction(
    (end) => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(end)),
    `/claims/${id}`,
  );

async function onTo(page: Page, claim: ClaimView): Promise<void> {
  await isReadAhead(page, claim);
  await page.keyboard.press("j");
  await atQuestion(page, claim.statement);
}

async function backTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press("k");
  await question(page, text).waitFor();
}

/** What is sent to the address waits on its way to the server until the function that is returned is called. */
async function heldBack(page: Page, address: string, end: "arrive" | "fail"): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await (end === "arrive" ? route.continue() : route.abort());
  });
  return letGo;
}

/** The second claim is open while the verdict on the first is on its way, until the function that is returned is called. */
async function leftRecording(page: Page, end: "arrive" | "fail") {
  const { second, third } = await openFirst(page);
  const letGo = await heldBack(page, "**/verdicts", end);
  await page.keyboard.press("5");
  await why(page).fill("Nobody counted them twice.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: /^Recording/ }).waitFor();
  await leaveField(page);
  await onTo(page, second);
  return { letGo, third };
}

describe("going from claim to claim", () => {
  test("takes nothing along that was chosen or typed, and finds it again on the way back", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { second } = await openFirst(page);
    await page.keyboard.press("5");
    await why(page).fill("Nobody counted them twice.");
    await comment(page).fill("Is that all of them?");
    await leaveField(page);

    await onTo(page, second);
    // Who goes on by key goes to the question: it is read out.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("claim-statement");
    expect(await cut(page).isChecked()).toBe(false);
    expect(await why(page).count()).toBe(0);
    expect(await comment(page).inputValue()).toBe("");
    expect(await page.getByRole("button", { name: "Discard the draft" }).count()).toBe(0);
    await page.keyboard.press("5");
    expect(await why(page).inputValue()).toBe("");
    await why(page).fill("It was a larger one.");
    await leaveField(page);

    await backTo(page, questions[0]);
    await expect.poll(() => why(page).inputValue()).toBe("Nobody counted them twice.");
    expect(await comment(page).inputValue()).toBe("Is that all of them?");
    await onTo(page, second);
    await expect.poll(() => why(page).inputValue()).toBe("It was a larger one.");
    expect(await comment(page).inputValue()).toBe("");
  });

  test("says what is missing on the claim where it is missing alone", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { second } = await openFirst(page);
    const missing = page.getByText("Choose the reading that stands.");
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await missing.waitFor();
    await leaveField(page);
    await onTo(page, second);
    await page.keyboard.press("1");
    await page.getByRole("group", { name: "Which one stands" }).waitFor();
    expect(await missing.count()).toBe(0);
  });

  test("shows each claim from its top", async ({ app, page }) => {
    await signIn(page, app.administrator);
    await page.setViewportSize({ width: 1440, height: 320 });
    const { second } = await openFirst(page);
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
    await onTo(page, second);
    await page.keyboard.press("5");
    await why(page).waitFor();
    await expect.poll(() => scrolled(0)).toEqual([0, 0]);
  });

  test("goes to the question of the claim that is open already, too", async ({ app, page }) => {
    await signIn(page, app.administrator);
    await openFirst(page);
    const line = page
      .getByRole("navigation", { name: "Claims to review" })
      .getByRole("link", { name: /^C1\b/ });
    await line.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("claim-statement");
  });
});

describe("going on from a claim on which something is open", () => {
  /** The second editor on the first of three claims that were each decided twice and commented on. */
  async function openDecided(page: Page, newcomer: Page) {
    const { id, claims } = await madeStory(page, questions);
    for (const claim of claims) {
      const path = `stories/${id}/claims/${claim.id}`;
      for (const rationale of ["No source gives a basis for it.", "Neither figure has a source."]) {
        const { rowVersion } = await api<ClaimView>(page, "GET", path);
        await api(page, "POST", `${path}/verdicts`, { rowVersion, outcome: "cut", rationale });
      }
      await api(page, "POST", `${path}/comments`, { body: "Who has rung the mission?" });
    }
    const cleo = await joinAs(page, newcomer, "Cleo Signer");
    await api(page, "PUT", `stories/${id}/members/${cleo.id}`, { role: "editor" });
    await open(newcomer, `/stories/${id}/claims/1`);
    return { id, ...named(claims) };
  }

  test("leaves it behind: the words of a sending back, the versions, a reply, a decision to be changed", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const cleo = await person();
    const { second, third } = await openDecided(page, cleo);
    const versions = cleo.getByRole("button", { name: "2 versions" });
    const reply = cleo.getByText("In reply to Administrator");
    const sendsBack = cleo.getByLabel("What is to be changed");
    await versions.click();
    await cleo.getByRole("button", { name: "Reply" }).click();
    await reply.waitFor();
    await leaveField(cleo);
    await cleo.keyboard.press("b");
    await sendsBack.waitFor();
    await leaveField(cleo);
    await onTo(cleo, second);
    expect(await versions.getAttribute("aria-expanded")).toBe("false");
    expect(await reply.count()).toBe(0);
    expect(await sendsBack.count()).toBe(0);

    await cleo.getByRole("button", { name: "Change the decision" }).press("Enter");
    await cut(cleo).waitFor();
    await onTo(cleo, third);
    expect(await cut(cleo).count()).toBe(0);
    await cleo.getByRole("button", { name: "Change the decision" }).waitFor();
  });

  test("leaves the conflict behind that was met there", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, first, second } = await openFirst(page);
    const met = page.getByRole("button", { name: "I have looked: go on with mine" });
    await page.keyboard.press("5");
    await why(page).fill("Nobody counted them twice.");
    const path = `stories/${id}/claims/${first.id}`;
    let isFirst = true;
    await page.route("**/verdicts", async (route) => {
      if (isFirst) {
        isFirst = false; // what comes next is the verdict that overtakes this one
        const { rowVersion } = await api<ClaimView>(page, "GET", path);
        const verdict = { rowVersion, outcome: "none_stands", rationale: "Neither figure has a source." };
        await api(page, "POST", `${path}/verdicts`, verdict);
      }
      await route.continue();
    });
    await page.keyboard.press("Control+Enter");
    await met.waitFor();
    await leaveField(page);
    await onTo(page, second);
    await cut(page).waitFor();
    expect(await met.count()).toBe(0);
  });

  test("closes a dialog of the claim, when the browser's way back leaves it", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const cleo = await person();
    const { second } = await openDecided(page, cleo);
    await cleo.getByRole("button", { name: "Change the decision" }).waitFor();
    await onTo(cleo, second);
    const dialog = cleo.getByRole("dialog");
    const press = (name: string) => cleo.getByRole("button", { name }).press("Enter");
    const opened = [
      async () => {
        await cleo.keyboard.press("e");
        await cleo.getByRole("menuitem", { name: "Split…" }).press("Enter");
      },
      () => press("Ask for a blind opinion"),
      () => press("Keep as a ruling…"),
    ];
    for (const opens of opened) {
      await opens();
      await dialog.waitFor();
      await cleo.goBack();
      await cleo.waitForURL(/\/claims\/1$/);
      await expect.poll(() => dialog.count()).toBe(0);
      await question(cleo, questions[0]).waitFor();
      await cleo.goForward();
      await question(cleo, questions[1]).waitFor();
    }
  });

  test("closes the menu of what the decision rests on, when the browser's way back leaves it", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const cleo = await person();
    const { id, first, second } = await openDecided(page, cleo);
    // What was sent back has its form at once, with all that was decided before.
    const verdicts = [];
    for (const claim of [first, second]) {
      const { verdict } = await api<ClaimView>(cleo, "GET", `stories/${id}/claims/${claim.id}`);
      verdicts.push({ claimId: claim.id, verdictId: verdict?.id, contentHash: verdict?.contentHash });
    }
    const sentBack = { decision: "sent_back", comment: "Ask the mission first.", verdicts };
    await api(cleo, "POST", `stories/${id}/sign-offs`, sentBack);
    await open(page, `/stories/${id}/claims/1`);
    const add = page.getByRole("button", { name: "Add evidence" });
    const menu = page.getByRole("menu");
    await add.waitFor();
    await onTo(page, second);
    await add.press("Enter");
    await menu.waitFor();
    await page.goBack();
    await page.waitForURL(/\/claims\/1$/);
    await expect.poll(() => menu.count()).toBe(0);
    await add.waitFor();
  });
});

describe("going on from a claim on which a blind opinion is asked for", () => {
  /** A colleague whose opinion is asked for on the first two of three claims that somebody has decided. */
  async function asked(page: Page, newcomer: Page) {
    const { id, claims } = await madeStory(page, questions);
    const cleo = await joinAs(page, newcomer, "Cleo Signer");
    await api(page, "PUT", `stories/${id}/members/${cleo.id}`, { role: "editor" });
    const { first, second } = named(claims);
    const paths = [first, second].map((claim) => `stories/${id}/claims/${claim.id}`);
    for (const path of paths) {
      const { rowVersion } = await api<ClaimView>(page, "GET", path);
      const verdict = { rowVersion, outcome: "cut", rationale: "No source gives a basis for it." };
      await api(page, "POST", `${path}/verdicts`, verdict);
      await api(page, "POST", `${path}/opinions`, { editorId: cleo.id });
    }
    return { id, paths, second };
  }

  test("the next one is not being recorded while that opinion is on its way", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const cleo = await person();
    const { id, second } = await asked(page, cleo);
    await open(cleo, `/stories/${id}/claims/1`);
    await cut(cleo).waitFor();
    const letGo = await heldBack(cleo, "**/opinions/*", "arrive");
    await cleo.keyboard.press("5");
    await why(cleo).fill("Nobody counted them twice.");
    await cleo.keyboard.press("Control+Enter");
    const recording = cleo.getByRole("button", { name: /^Recording/ });
    await recording.waitFor();
    await leaveField(cleo);
    await onTo(cleo, second);
    expect(await recording.count()).toBe(0);
    letGo();
    await cleo.getByText("C1: your opinion is given.").waitFor();
  });

  test("the comparison of the two opinions is closed, when the browser's way back leaves it", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const cleo = await person();
    const { id, paths, second } = await asked(page, cleo);
    for (const path of paths) {
      const { opinion } = await api<ClaimView>(cleo, "GET", path);
      const given = {
        rowVersion: opinion?.rowVersion,
        outcome: "cut",
        rationale: "Neither figure has a source.",
      };
      await api(cleo, "POST", `${path}/opinions/${opinion?.id}`, given);
    }
    await open(cleo, `/stories/${id}/claims/1`);
    const show = cleo.getByRole("button", { name: "Show both" });
    const dialog = cleo.getByRole("dialog");
    await show.waitFor();
    await onTo(cleo, second);
    await show.press("Enter");
    await dialog.waitFor();
    await cleo.goBack();
    await cleo.waitForURL(/\/claims\/1$/);
    await expect.poll(() => dialog.count()).toBe(0);
    await show.waitFor();
  });
});

describe("an answer that comes when its claim is open no longer", () => {
  test("leaves one where one has gone meanwhile, with what one types there", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { letGo, third } = await leftRecording(page, "arrive");
    await onTo(page, third);
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
    const { letGo } = await leftRecording(page, "fail");
    await page.keyboard.press("5");
    await why(page).fill("It was a larger one.");
    letGo();
    await page.getByText(/^C1 was not recorded: .*can't be reached/).waitFor();
    // The next change on the page comes after the one that the failure would have made.
    await why(page).fill("It was a much larger one.");
    expect(await page.getByRole("region", { name: "Decision" }).getByText("can't be reached").count()).toBe(
      0,
    );
    await leaveField(page);
    await backTo(page, questions[0]);
    await expect.poll(() => why(page).inputValue()).toBe("Nobody counted them twice.");
  });
});
