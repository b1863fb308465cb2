import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { removeFolder, scratchFolder } from "../../support/scratch";
import { fullReport } from "./full-report";
import { asAnnotations, asJson, file } from "./written";

const folder = scratchFolder("export");
afterAll(() => removeFolder(folder));
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/export.ts", ...args])
    .then(({ stdout }) => ({ code: 0, stdout, stderr: "" }))
    .catch(({ code, stdout, stderr }) => ({ code, stdout, stderr }));
function kept(name: string, words: string): string {
  const path = join(folder, name);
  writeFileSync(path, words);
  return path;
}

describe("npm run export", { timeout: 60_000 }, () => {
  it("makes the file that the server would make, out of the JSON or the Web Annotations of a report", async () => {
    const tei = new TextDecoder().decode(await file(fullReport(), "tei"));
    expect((await run(kept("a.json", asJson(fullReport())), "--format", "tei")).stdout).toBe(tei);
    const out = join(folder, "b.xml");
    const from = kept("b.jsonld", asAnnotations(fullReport()));
    expect((await run(from, "--format", "tei", "--out", out)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(tei);
  });

  it("refuses a report that was changed, no report, and no form, and says so", async () => {
    const changed = kept("c.json", asJson(fullReport()).replaceAll("ruled out", "ruled in"));
    const answers = await Promise.all([
      run(changed, "--format", "html"),
      run(join(folder, "none.json"), "--format", "html"),
      run(changed, "--format", "odt"),
    ]);
    expect(answers.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(answers[0]?.stderr).toContain("its digest does not fit");
    expect(answers[1]?.stderr).toContain("There is no file");
    expect(answers[2]?.stderr).toContain("Usage:");
  });
});
