import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { inject, test as plain } from "vitest";
import { inProject } from "@/scripts/runtime/project.mjs";
import type { AppServer } from "./app-server";
import { launchChromium } from "./chromium";

let launched: Promise<Browser> | undefined;

/** The Chromium of all test files, started on first use; it ends with the run's process. */
function launch(): Promise<Browser> {
  launched ??= start();
  return launched;
}

async function start(): Promise<Browser> {
  const browser = await launchChromium();
  browser.once("disconnected", () => {
    launched = undefined; // one that crashed fails its test, not those of all files after it
  });
  return browser;
}

type Fixtures = {
  app: AppServer;
  /** Opens a browser of one more person: cookies of its own, closed after the test. */
  person: () => Promise<Page>;
  /** A page of one person; the app's address is its base, so `page.goto("/stories")` works. */
  page: Page;
};

/** vitest's `test` with a page in a real browser. A test that fails leaves its pages in test-results/. */
export const test = plain.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures from the pattern
  app: async ({}, use) => {
    await use(inject("appServer"));
  },
  person: async ({ app, task }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const browser = await launch();
      const context = await browser.newContext({
        baseURL: app.url,
        viewport: { width: 1440, height: 900 },
        locale: "en-GB",
        timezoneId: "Europe/Zurich",
        acceptDownloads: true,
      });
      context.setDefaultTimeout(60_000);
      contexts.push(context);
      return context.newPage();
    });
    if (task.result?.state === "fail") {
      await keep(task.name, contexts);
      console.error(lastWords(app.dataFolder));
    }
    await Promise.all(contexts.map((context) => context.close()));
  },
  page: async ({ person }, use) => {
    await use(await person());
  },
});

async function keep(name: string, contexts: BrowserContext[]): Promise<void> {
  const folder = inProject("test-results");
  mkdirSync(folder, { recursive: true });
  const file = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80);
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    const path = join(folder, `${file}-${index + 1}.png`);
    await page
      .screenshot({ path, fullPage: true })
      .catch((error: Error) => console.error(`No picture: ${error.message}`));
    console.error(`What the test saw last: ${path} (${page.url()})`);
  }
}

/** The end of what the app's server wrote of its errors. */
function lastWords(dataFolder: string): string {
  const log = readFileSync(join(dataFolder, "logs", "web.log"), "utf8");
  return `What the app's server logged last:\n${log.split("\n").slice(-40).join("\n")}`;
}
