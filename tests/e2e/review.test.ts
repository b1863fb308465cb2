import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { ClaimView } from "@/lib/claims/view";
import { test } from "@/tests/support/browser";
import { api, joinAs, open, signIn, untilAlive } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory } from "./made-story";

/**
 * Something happens while the page's first request to the address is on its way. The route stays: taking the last one
 * away lets a request that waits in it go at once.
 */
async function overtakeOnce(page: Page, address: string, happens: () => Promise<void>): Promise<void> {
  let isFirst = true;
  await page.route(address, async (route) => {
    if (isFirst) {
      isFirst = false;
      await happens();
    }
    await route.continue();
  });
}

describe("the decision on a claim", () => {
  test("a draft survives a reload and is gone once it is recorded", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const [claim] = claims;
    await open(page, `/stories/${id}/claims/${claim?.number}`);
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    await page.keyboard.press("5");
    await page.getByLabel("Why").fill("Nobody counted them twice.");
    await page.reload();
    await untilAlive(page);
    await page.getByRole("button", { name: "Discard the draft" }).waitFor();
    expect(await page.getByLabel("Why").inputValue()).toBe("Nobody counted them twice.");
    expect(await page.getByRole("radio", { name: "Cut it" }).isChecked()).toBe(true);

    await page.keyboard.press("Control+Enter");
    await page.getByText("nobody signs their own decision").waitFor();
    await page.reload();
    await untilAlive(page);
    await page.getByText("nobody signs their own decision").waitFor();
    expect(await page.getByLabel("Why").count()).toBe(0);
  });

  test("what is missing is said, and nothing is sent", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    await open(page, `/stories/${id}/claims/${claims[0]?.number}`);
    await page.getByRole("radio", { name: "One reading stands" }).waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Choose the reading that stands.").waitFor();
    await expectAccessible(page, "review, with something missing");
    const { state } = await api<ClaimView>(page, "GET", `stories/${id}/claims/${claims[0]?.id}`);
    expect(state).toBe("open");
  });

  test("two editors at once: nothing typed is lost, nothing recorded is overwritten", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const other = await person();
    const colleague = await joinAs(page, other, "Ben Other");
    await api(page, "PUT", `stories/${id}/members/${colleague.id}`, { role: "editor" });
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    await open(page, `/stories/${id}/claims/${claims[0]?.number}`);
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    await page.keyboard.press("5");
    await page.getByLabel("Why").fill("Typed while somebody else was quicker.");
    // The other one's change reaches this page by itself; the lost race is that of the request.
    await overtakeOnce(page, "**/verdicts", async () => {
      const { rowVersion } = await api<ClaimView>(other, "GET", path);
      const body = { rowVersion, outcome: "none_stands", rationale: "Neither figure has a source." };
      await api(other, "POST", `${path}/verdicts`, body);
    });
    await page.keyboard.press("Control+Enter");
    await page.getByText("Somebody changed this claim while you were deciding").waitFor();
    await page
      .getByRole("region", { name: "What stands now" })
      .getByText("Neither figure has a source.")
      .waitFor();
    expect(await page.getByLabel("Why", { exact: true }).inputValue()).toBe(
      "Typed while somebody else was quicker.",
    );
    await expectAccessible(page, "review, in conflict");

    // Theirs is taken over beside one's own.
    await page.getByRole("button", { name: "Add to mine: Why" }).click();
    await expect
      .poll(() => page.getByLabel("Why", { exact: true }).inputValue())
      .toBe("Typed while somebody else was quicker.\nNeither figure has a source.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("nobody signs their own decision").waitFor();
    const { history } = await api<ClaimView>(page, "GET", path);
    expect(history.map(({ version, author, rationale }) => [version, author.name, rationale])).toEqual([
      [2, "Administrator", "Typed while somebody else was quicker.\nNeither figure has a source."],
      [1, "Ben Other", "Neither figure has a source."],
    ]);
  });

  test("a decision that stands and is recorded again as it was does not cover one that nobody has seen", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const other = await person();
    const colleague = await joinAs(page, other, "Ben Other");
    await api(page, "PUT", `stories/${id}/members/${colleague.id}`, { role: "editor" });
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    const record = async (as: Page, verdict: object) => {
      const { rowVersion } = await api<ClaimView>(as, "GET", path);
      await api(as, "POST", `${path}/verdicts`, { rowVersion, ...verdict });
    };
    await record(page, { outcome: "cut", rationale: "Nobody counted them." });
    await open(page, `/stories/${id}/claims/${claims[0]?.number}`);
    await page.getByRole("button", { name: "Change the decision", exact: true }).click();
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    await overtakeOnce(page, "**/verdicts", () =>
      record(other, { outcome: "none_stands", rationale: "Neither figure has a source." }),
    );
    await page.keyboard.press("Control+Enter");
    await page.getByText("Somebody changed this claim while you were deciding").waitFor();
    expect((await api<ClaimView>(page, "GET", path)).verdict?.rationale).toBe("Neither figure has a source.");
    // Having seen it, one records one's own over it.
    expect(await page.getByLabel("Why", { exact: true }).inputValue()).toBe("Nobody counted them.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("nobody signs their own decision").waitFor();
    const { verdict, history } = await api<ClaimView>(page, "GET", path);
    expect([verdict?.rationale, history.length]).toEqual(["Nobody counted them.", 3]);
  });

  test("what does not touch the decision is no conflict: somebody is given the claim meanwhile", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    await open(page, `/stories/${id}/claims/${claims[0]?.number}`);
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    await page.keyboard.press("5");
    await page.getByLabel("Why").fill("Nobody counted them twice.");
    const me = await api<{ id: string }>(page, "GET", "me");
    await overtakeOnce(page, "**/verdicts", async () => {
      const { rowVersion } = await api<ClaimView>(page, "GET", path);
      await api(page, "PATCH", path, { rowVersion, assigneeId: me.id });
    });
    await page.keyboard.press("Control+Enter");
    await page.getByText("nobody signs their own decision").waitFor();
    expect((await api<ClaimView>(page, "GET", path)).assignee?.id).toBe(me.id);
  });

  test("what somebody changed since is not taken back unseen: the claim is shown, and undone with the next key", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page, ["Question one?", "Question two?"]);
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    await open(page, `/stories/${id}/claims/1`);
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    for (const key of ["5", "r", "Control+Enter"]) await page.keyboard.press(key);
    await page.getByRole("heading", { level: 1, name: "Question two?" }).waitFor();
    const me = await api<{ id: string }>(page, "GET", "me");
    await overtakeOnce(page, "**/undo", async () => {
      const { rowVersion } = await api<ClaimView>(page, "GET", path);
      await api(page, "PATCH", path, { rowVersion, assigneeId: me.id });
    });
    await page.keyboard.press("u");
    await page.getByText("Someone changed this claim meanwhile").waitFor();
    await page.getByRole("heading", { level: 1, name: "Question one?" }).waitFor();
    expect((await api<ClaimView>(page, "GET", path)).state).toBe("awaiting_signature");
    await page.keyboard.press("u");
    await page.getByText("C1: taken back.").waitFor();
    expect((await api<ClaimView>(page, "GET", path)).state).toBe("open");
  });

  test("a decision that was begun goes on over one's own correction of the claim", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    await open(page, `/stories/${id}/claims/${claims[0]?.number}`);
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    await page.keyboard.press("5");
    await page.getByLabel("Why").fill("Nobody counted them twice.");
    await page
      .getByRole("button", { name: /^Correct reading b/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "Take out of this claim" }).click();
    await page.getByText(/^The reading of EVENING is out of C1/).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("nobody signs their own decision").waitFor();
    expect(await page.getByText("Somebody changed this claim").count()).toBe(0);
  });

  test("what a decision lacks is said at its field, and the focus is there", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page);
    await open(page, `/stories/${id}/claims/1`);
    await page.getByRole("radio", { name: "Needs a check" }).waitFor();
    await page.keyboard.press("6");
    for (const [name, words] of [
      ["What to check", "The number of seats"],
      ["Who checks", "Ada"],
    ] as const) {
      await page.keyboard.press("Control+Enter");
      const field = page.getByRole("textbox", { name, exact: true });
      await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      await page.keyboard.type(words);
    }
    await page.keyboard.press("Control+Enter");
    await page.getByText(/^C1: recorded/).waitFor();
  });

  test("only decisions that were opened can be signed together", async ({ app, page, person }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page, ["Question one?", "Question two?", "Question three?"]);
    for (const { id: claimId, rowVersion } of claims) {
      const body = { rowVersion, outcome: "cut", rationale: "No source gives a basis for it." };
      await api(page, "POST", `stories/${id}/claims/${claimId}/verdicts`, body);
    }
    const second = await person();
    const colleague = await joinAs(page, second, "Cleo Signer");
    await api(page, "PUT", `stories/${id}/members/${colleague.id}`, { role: "editor" });
    await open(second, `/stories/${id}/claims`);
    await second.keyboard.press("j");
    await second.getByRole("heading", { level: 1, name: "Question one?" }).waitFor();
    await second.getByRole("button", { name: /^Sign\b/ }).waitFor(); // the decision itself, not only its line
    await second.keyboard.press("j");
    await second.getByRole("heading", { level: 1, name: "Question two?" }).waitFor();
    await second.getByRole("button", { name: /^Sign\b/ }).waitFor();
    await second.getByRole("checkbox", { name: "Select C1 to sign" }).check({ force: true });
    await second.getByRole("checkbox", { name: "Select C2 to sign" }).check({ force: true });
    expect(await second.getByRole("checkbox", { name: "Open C3 before you sign it" }).isDisabled()).toBe(
      true,
    );
    await expectAccessible(second, "review, with decisions to sign");
    await second.getByRole("button", { name: "Sign 2 opened" }).click();
    await second.getByText("2 claims signed.").waitFor();
    const states = await Promise.all(
      claims.map((claim) => api<ClaimView>(second, "GET", `stories/${id}/claims/${claim.id}`)),
    );
    expect(states.map(({ state }) => state)).toEqual(["signed", "signed", "awaiting_signature"]);
  });

  test("a decision is sent back with a comment, and changed", async ({ app, page, person }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const [claim] = claims;
    const body = { rowVersion: claim?.rowVersion, outcome: "cut", rationale: "No basis for it." };
    await api(page, "POST", `stories/${id}/claims/${claim?.id}/verdicts`, body);
    const second = await person();
    const colleague = await joinAs(page, second, "Dora Doubt");
    await api(page, "PUT", `stories/${id}/members/${colleague.id}`, { role: "editor" });
    await open(page, `/stories/${id}/claims/${claim?.number}`);
    await open(second, `/stories/${id}/claims/${claim?.number}`);
    await second.getByRole("button", { name: "Send back" }).click();
    await second.getByRole("button", { name: "Send back" }).click();
    await second.getByText("Say what is to be changed.").waitFor();
    await second.getByLabel("What is to be changed").fill("The mission gave a list; look there.");
    await second.getByRole("button", { name: "Send back" }).click();
    await second.getByText(`C${claim?.number}: sent back.`).waitFor();
    await page.getByText("Sent back by Dora Doubt").waitFor();
    await page.getByText("The mission gave a list; look there.").waitFor();
  });
});

describe("the queue", () => {
  test("what others add is announced and changes no place", async ({ app, page, person }) => {
    await signIn(page, app.administrator);
    const { id, first } = await madeStory(page, ["First question?", "Second question?"]);
    const onlooker = await person();
    await signIn(onlooker, app.administrator);
    await open(onlooker, `/stories/${id}/claims/1`);
    await onlooker.getByRole("heading", { level: 1, name: "First question?" }).waitFor();
    const queue = onlooker.getByRole("navigation", { name: "Claims to review" });
    const lines = () => queue.getByRole("listitem").allInnerTexts();
    const before = await lines();
    await api(page, "POST", `stories/${id}/claims`, {
      statement: "Third question?",
      kind: "place",
      spans: [{ revisionId: first.revision.id, start: 1, end: 7 }],
    });
    const notice = onlooker.getByRole("button", { name: "1 new claim. Show it" });
    await notice.waitFor();
    expect(await lines()).toEqual(before);
    await notice.click();
    await queue.getByText("Third question?").waitFor();
  });

  test("what another one decides shows in the queue, and of the list that claim alone is read again", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page, ["First question?", "Second question?"]);
    const onlooker = await person();
    await signIn(onlooker, app.administrator);
    const list = `/api/v1/stories/${id}/claims`;
    // When its stream stands the page reads the list once, since something may have gone by.
    const readOnce = onlooker.waitForResponse((response) => response.url().endsWith(list));
    await open(onlooker, `/stories/${id}/claims/1`);
    await readOnce;
    const asked: string[] = [];
    onlooker.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname === list) asked.push(search);
    });
    const second = claims[1]?.id ?? "";
    const { rowVersion } = await api<ClaimView>(page, "GET", `stories/${id}/claims/${second}`);
    const verdict = { rowVersion, outcome: "none_stands", rationale: "Neither figure has a source." };
    await api(page, "POST", `stories/${id}/claims/${second}/verdicts`, verdict);
    const line = onlooker.getByRole("navigation", { name: "Claims to review" }).getByRole("listitem");
    await line.filter({ hasText: "Second question?" }).getByText("awaits signature").waitFor();
    expect(new Set(asked)).toEqual(new Set([`?only=${second}`]));
  });

  test("a filter stands in the address and comes back with it", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["How many officials came?", "Which day was it?"]);
    await open(page, `/stories/${id}/claims`);
    await page.getByRole("heading", { name: "Choose a claim" }).waitFor();
    await page.keyboard.press("/");
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("which day");
    await page.getByText("1 claim", { exact: true }).waitFor();
    await page.waitForURL((url) => url.searchParams.get("q") === "which day");
    await page.reload();
    await untilAlive(page);
    const queue = page.getByRole("navigation", { name: "Claims to review" });
    await queue.getByText("Which day was it?").waitFor();
    expect(await queue.getByRole("listitem").count()).toBe(1);
  });

  test("keys do nothing while somebody types, and ? shows their map", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["First question?", "Second question?"]);
    await open(page, `/stories/${id}/claims/1`);
    await page.getByRole("radio", { name: "Cut it" }).waitFor();
    await page.getByRole("textbox", { name: "Comment" }).waitFor();
    await page.keyboard.press("c");
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("jk 5 d?");
    expect(await page.getByRole("textbox", { name: "Comment" }).inputValue()).toBe("jk 5 d?");
    expect(page.url()).toMatch(/\/claims\/1$/);
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    await page.keyboard.press("Control+Enter");
    await page.getByText("jk 5 d?").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await expectAccessible(page, "the map of the keys");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
    await page.keyboard.press("j");
    await page.getByRole("heading", { level: 1, name: "Second question?" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "First question?" }).waitFor();
  });
});
