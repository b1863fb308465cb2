import { describe, expect, inject } from "vitest";
import { test } from "@/tests/support/browser";
import { open, signIn, untilAlive } from "./actions";
import { expectAccessible } from "./axe";

describe("the language of the interface", () => {
  // A page of the tests names its own language, so the header is sent without one.
  test.each([
    ["de-AT,de;q=0.9,en;q=0.5", "de", "Anmelden"],
    ["tlh", "en", "Sign in"],
  ])(
    "is the browser's where there are messages in it, else English: %s gives %s",
    async (asked, language, title) => {
      const { url } = inject("appServer");
      const answer = await fetch(`${url}/sign-in`, { headers: { "Accept-Language": asked } });
      const html = await answer.text();
      expect(html).toMatch(new RegExp(`<html lang="${language}"`));
      expect(html).toContain(`<title>${title} · Variorum</title>`);
    },
  );

  test("is chosen on the account page, at once and for the next visits", async ({ app, page }) => {
    await signIn(page, app.administrator);
    await open(page, "/account");
    await page.getByLabel("Language").selectOption({ label: "Deutsch" });
    await page.getByRole("heading", { name: "Konto", level: 1 }).waitFor();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("de");
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
