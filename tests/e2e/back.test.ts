import type { Page } from "playwright-core";
import { describe } from "vitest";
import type { ClaimView } from "@/lib/claims/view";
import { test } from "@/tests/support/browser";
import { api, open, signIn, untilAlive } from "./actions";
import { madeStory } from "./made-story";

/** Puts another question to the first claim, as another program does. */
async function reword(page: Page, path: string, statement: string): Promise<void> {
  const { rowVersion } = await api<ClaimView>(page, "GET", path);
  await api(page, "PATCH", path, { rowVersion, statement });
}

const goTo = async (page: Page, name: RegExp, address: RegExp) => {
  await page.getByRole("navigation", { name: "Parts of this story" }).getByRole("link", { name }).click();
  await page.waitForURL(address);
  await untilAlive(page);
};

describe("a page that one comes back to", () => {
  test("shows what changed while one was on another, by its link and by Back", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    const path = `stories/${id}/claims/${claims[0]?.id}`;
    await open(page, `/stories/${id}/claims`);
    // Read again once, so that the browser keeps a copy of its own.
    await reword(page, path, "How many officials were there?");
    await page.getByText("How many officials were there?").first().waitFor();

    await goTo(page, /^Sources/, /\/sources$/);
    await reword(page, path, "How many officials sat down?");
    await goTo(page, /^Claims/, /\/claims$/);
    await page.getByText("How many officials sat down?").first().waitFor();

    await goTo(page, /^Sources/, /\/sources$/);
    await reword(page, path, "How many officials stayed?");
    await page.goBack();
    await page.getByText("How many officials stayed?").first().waitFor();
  });
});
