import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

// The development server's own button; and React Aria's announcer, which speaks of a pending button by reference
// for some seconds, also when the button is gone with its page.
const notOurs = [["nextjs-portal"], ["[data-live-announcer]"]];

// Only these rules look at colours: what the others find, they find in either theme.
const ofColour = { runOnly: ["color-contrast", "link-in-text-block"] };
// What passes is not told of, so no selector need be worked out for each of its elements; style sheets and media are
// loaded for rules that are not among ours.
const terse = { resultTypes: ["violations"], preload: false };
const rulesIn = { light: terse, dark: { ...terse, ...ofColour } };

/** Expects that axe-core finds nothing on the page as it stands, in either theme. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" }); // colours on their way count as faint ones
    const [context, rules] = [{ exclude: notOurs }, rulesIn[colorScheme]].map((part) => JSON.stringify(part));
    const { violations } = await page.evaluate<Found>(`axe.run(${context}, ${rules})`);
    const told = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} at ${node.html}\n${node.failureSummary ?? ""}`),
    );
    if (told.length > 0) throw new Error(`axe-core on ${screen}, ${colorScheme}:\n${told.join("\n")}`);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
