import { describe, expect } from "vitest";
import { test } from "@/tests/support/browser";
import { open, signIn, untilAlive } from "./actions";
import { expectAccessible } from "./axe";

describe("the language of the interface", () => {
  test("is the browser's where there are messages in it, else English", async ({ page }) => {
    await page.setExtraHTTPHeaders({ "Accept-Language": "de-AT,de;q=0.9,en;q=0.5" });
    await open(page, "/sign-in");
    await page.getByRole("button", { name: "Anmelden" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    expect(await page.title()).toBe("Anmelden · Variorum");
    await page.setExtraHTTPHeaders({ "Accept-Language": "tlh" });
    await open(page, "/sign-in");
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("is chosen on the account page, at once and for the next visits", async ({ app, page }) => {
    await signIn(page, app.administrator);
    await open(page, "/account");
    await page.getByLabel("Language").selectOption({ label: "Deutsch" });
    await page.getByRole("heading", { name: "Konto", level: 1 }).waitFor();
    await expect.poll(() => page.locator("html").getAttribute("lang"), { timeout: 15_000 }).toBe("de");
    await expectAccessible(page, "the account in German");
    await open(page, "/stories");
    await page.getByRole("heading", { name: "Themen", level: 1 }).waitFor();
    await page.reload();
    await untilAlive(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await open(page, "/account");
    await page.getByLabel("Sprache").selectOption({ label: "wie im Browser" });
    await page.getByRole("heading", { name: "Account", level: 1 }).waitFor();
  });
});
