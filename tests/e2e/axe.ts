import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** Expects that axe-core finds nothing on the page as it stands. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await page.evaluate(source);
  // The development server adds a button of its own, which is none of the page's.
  const { violations } = await page.evaluate<Found>("axe.run({ exclude: [['nextjs-portal']] })");
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${String(node.target)}\n${node.failureSummary ?? ""}`),
  );
  expect(told, screen).toEqual([]);
}
