import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { checkImports } from "./check-imports";
import { inProject, projectDir } from "./project.mjs";

/** How many checks of a part passed and failed. */
export type Count = { passed: number; failed: number };

type Part = { name: string; run: () => Promise<Count> };

/** The parts of `npm test` in their order: what fails fastest comes first. */
export const parts: Part[] = [
  { name: "types", run: types },
  { name: "imports", run: imports },
  {
    name: "lint",
    run: () => tool("@biomejs/biome/bin/biome", ["check", "."]).then(asOne),
  },
  ...["unit", "golden", "integration", "e2e"].map((name) => ({ name, run: () => vitest(name) })),
];

const asOne = (code: number): Count => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

// Next writes the types of the routes; without them a fresh clone would be checked against nothing.
async function types(): Promise<Count> {
  const written = await tool("next/dist/bin/next", ["typegen"]);
  return asOne(written || (await tool("typescript/bin/tsc", ["--noEmit"])));
}

async function imports(): Promise<Count> {
  const complaints = await checkImports();
  for (const complaint of complaints) console.error(complaint);
  return asOne(complaints.length);
}

const resultSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

async function vitest(project: string): Promise<Count> {
  const file = inProject("test-results", `${project}.json`);
  mkdirSync(inProject("test-results"), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await tool("vitest/vitest.mjs", ["run", "--project", project, ...reporters]);
  return countOf(code, read(file));
}

/** Counts a run of vitest: a file that could not be loaded counts as one failure, and so does a run of nothing. */
export function countOf(code: number, result: z.infer<typeof resultSchema> | null): Count {
  if (!result) return { passed: 0, failed: 1 };
  const unloaded = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const failed = result.numFailedTests + unloaded;
  // An error outside of any test, or no test at all, shows in the exit code alone.
  const unseen = failed === 0 && (code !== 0 || result.numPassedTests === 0) ? 1 : 0;
  return { passed: result.numPassedTests, failed: failed + unseen };
}

function read(file: string): z.infer<typeof resultSchema> | null {
  try {
    return resultSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null; // vitest ended before it could write
  }
}

function tool(script: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject("node_modules", script), ...args], {
      cwd: projectDir,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
