import type { Page } from "playwright-core";
import { launchChromium } from "@/tests/support/chromium";

/** A Chromium with somebody signed in; `close` ends it. */
export async function signedInBrowser(address: string, email: string, password: string) {
  const browser = await launchChromium();
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
  });
  context.setDefaultTimeout(60_000);
  // tsx has named functions call this; within a page nothing else defines it.
  await context.addInitScript("globalThis.__name = (made) => made");
  const page = await context.newPage();
  await page.goto("/sign-in");
  await alive(page);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Stories", level: 1 }).waitFor();
  return { page, context, close: () => browser.close() };
}

/** Waits until React answers to keys and clicks in the page's main part. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("main :is(button, a, input, [tabindex])")];
    return (
      controls.length > 0 &&
      controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps$")))
    );
  });
}
