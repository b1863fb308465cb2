import { describe, expect } from "vitest";
import { test } from "@/tests/support/browser";
import { open, signIn } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory } from "./made-story";

describe("the matrix", () => {
  test("is a grid that arrow keys walk through, and Enter opens the claim", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["How many officials came?", "How large was the delegation?"]);
    await open(page, `/stories/${id}/matrix`);
    const grid = page.getByRole("grid", { name: "Claims against sources" });
    expect(await grid.getAttribute("aria-rowcount")).toBe("3");
    expect(await grid.getAttribute("aria-colcount")).toBe("3");
    await expectAccessible(page, "the matrix");

    const active = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return `${activeElement?.getAttribute("role")} ${activeElement?.getAttribute("aria-label") ?? activeElement?.textContent}`;
      });
    await page.locator('[role="gridcell"][tabindex="0"]').focus();
    expect(await active()).toMatch(/^gridcell C1, .*: reading a$/);
    await page.keyboard.press("ArrowRight");
    await expect.poll(active).toMatch(/^gridcell C1, .*: reading b$/);
    await page.getByText("Fifteen officials").waitFor(); // the words behind the cell
    await page.keyboard.press("ArrowUp");
    await expect.poll(active).toMatch(/^columnheader/);
    await page.keyboard.press("Control+Home");
    await expect.poll(active).toMatch(/^columnheader Claim/);
    await page.keyboard.press("Control+End");
    await expect.poll(active).toMatch(/^gridcell C2, .*: reading b$/);
    await page.keyboard.press("Home");
    await expect.poll(active).toMatch(/^rowheader C2/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "How large was the delegation?" }).waitFor();
    expect(page.url()).toMatch(/\/claims\/2$/);
  });

  test("follows what others change", async ({ app, page, person }) => {
    await signIn(page, app.administrator);
    const { id, first } = await madeStory(page);
    const onlooker = await person();
    await signIn(onlooker, app.administrator);
    await open(onlooker, `/stories/${id}/matrix`);
    await page.evaluate(
      ([path, body]) =>
        fetch(`/api/v1/${path}`, {
          method: "POST",
          headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
          body,
        }),
      [
        `stories/${id}/claims`,
        JSON.stringify({
          statement: "Which day was it?",
          kind: "time",
          spans: [{ revisionId: first.revision.id, start: 1, end: 7 }],
        }),
      ] as const,
    );
    await onlooker.getByText("Which day was it?").waitFor();
  });
});
