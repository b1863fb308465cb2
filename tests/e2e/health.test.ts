import { expect } from "vitest";
import { test } from "../support/browser";

test("the app's health can be read in a browser", async ({ page }) => {
  const answer = await page.goto("/api/health");
  expect(answer?.status()).toBe(200);
  expect(await page.textContent("body")).toContain('"worker":"ok"');
});
