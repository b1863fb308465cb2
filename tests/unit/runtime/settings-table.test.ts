import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settingsShape } from "@/lib/env";
import { inProject } from "@/scripts/runtime/project.mjs";
import { intoReadme, settingsTable } from "@/scripts/runtime/settings-table";

test("the README lists the settings as they are; `npm run settings -- --write` brings it up to date", () => {
  const readme = readFileSync(inProject("README.md"), "utf8");
  expect(readme).toBe(intoReadme(readme, settingsTable()));
});

test.each(Object.entries(settingsShape))("%s says what it does", (_name, setting) => {
  expect(setting.description).toMatch(/\.$/);
});
