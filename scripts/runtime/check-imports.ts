import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { inProject, projectDir } from "./project.mjs";

const folders = ["app", "components", "lib", "scripts", "prisma"];

const reportSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string().default("") })),
    }),
  }),
});
type Report = z.infer<typeof reportSchema>;

/**
 * Checks the one-way flow with dependency-cruiser and returns the complaints. A checker that reads nothing is
 * content with everything (it has happened, with a compiler it did not know): so it must have read every file of
 * ours, and it must catch each forbidden import of a small project planted for that.
 */
export async function checkImports(): Promise<string[]> {
  const report = await cruise(projectDir, folders);
  return [...violations(report), ...unread(report), ...(await uncaught())];
}

function violations({ summary }: Report): string[] {
  const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return summary.violations.map(
    ({ from, to, rule }) => `${from} → ${to}: ${comments.get(rule.name)} (${rule.name})`,
  );
}

function unread({ modules }: Report): string[] {
  const read = new Set(modules.map(({ source }) => source));
  return ["app", "components", "lib"]
    .flatMap((folder) => sourceFiles(folder))
    .filter((path) => !read.has(path))
    .map((path) => `${path} was not read by dependency-cruiser`);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(inProject(folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("lib/db/generated/"));
}

// What each rule must catch: the file that breaks it, and what that file imports.
const planted: Record<string, [path: string, imported: string]> = {
  "one-way-text": ["lib/text/a.ts", "@/lib/analysis/model"],
  "one-way-analysis": ["lib/analysis/a.ts", "@/lib/stories/queries"],
  "one-way-claims": ["lib/claims/a.ts", "@/lib/verdicts/queries"],
  "foundation-knows-no-stage": ["lib/audit/a.ts", "@/lib/stories/queries"],
  "pure-engine": ["lib/analysis/b.ts", "@/lib/db/client"],
  "pure-engine-no-io": ["lib/text/b.ts", "node:fs"],
  "only-app-imports-next": ["lib/stories/a.ts", "next/link"],
  "components-import-only-the-browser-part-of-next": ["components/d.tsx", "next/headers"],
  "components-get-props": ["components/a.tsx", "@/lib/stories/queries"],
  "components-no-server": ["components/b.tsx", "@/lib/db/client"],
  "components-no-core": ["components/c.tsx", "node:path"],
  "nobody-imports-app": ["lib/stories/b.ts", "@/app/page"],
  "product-knows-no-tests": ["lib/stories/c.ts", "@/tests/help"],
  resolvable: ["lib/stories/d.ts", "@/lib/stories/nowhere"],
  "no-circles": ["lib/stories/e.ts", "@/lib/stories/f"],
};

const innocent = [
  "lib/analysis/model.ts",
  "lib/stories/queries.ts",
  "lib/verdicts/queries.ts",
  "lib/db/client.ts",
  "app/page.tsx",
  "tests/help.ts",
];

async function uncaught(): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), "variorum-imports-"));
  try {
    for (const name of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"])
      cpSync(inProject(name), join(dir, name));
    const link = join(dir, "node_modules/next");
    mkdirSync(link, { recursive: true });
    writeFileSync(join(link, "package.json"), '{ "name": "next", "version": "1.0.0" }');
    for (const name of ["link", "headers"]) writeFileSync(join(link, `${name}.js`), "module.exports = {};");
    for (const path of innocent) write(dir, path, "export type Thing = { id: string };\n");
    for (const [path, imported] of Object.values(planted))
      write(dir, path, `import "${imported}";\nexport const a = 1;\n`);
    write(dir, "lib/stories/f.ts", 'import "@/lib/stories/e";\nexport const b = 1;\n');
    const { summary } = await cruise(dir, ["app", "components", "lib"]);
    return Object.entries(planted)
      .filter(
        ([rule, [path]]) =>
          !summary.violations.some((found) => found.rule.name === rule && found.from === path),
      )
      .map(([rule, [path, imported]]) => `the rule ${rule} does not catch ${path} → ${imported}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function write(dir: string, path: string, content: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

async function cruise(dir: string, paths: string[]): Promise<Report> {
  const script = inProject("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [script, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...paths];
  // It counts the violations in its exit code; its answer is complete all the same.
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: dir,
    maxBuffer: 256 * 1024 * 1024,
  }).catch((error: { stdout?: string }) => {
    if (error.stdout?.startsWith("{")) return { stdout: error.stdout };
    throw error;
  });
  return reportSchema.parse(JSON.parse(stdout));
}
