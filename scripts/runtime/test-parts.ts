import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { build } from "./build";
import { checkImports } from "./check-imports";
import { inProject, projectDir } from "./project.mjs";
import type { Count, Part, Say } from "./test-lanes";

const vitestPart = (name: string): Part => ({ name, run: (say) => vitest(name, say) });

/**
 * The parts of `npm test` in two lanes. A browser test mostly waits for one of its processes, so it leaves much of
 * two processors to the other lane; the browser tests take longest and begin first. In the other lane what fails fastest
 * comes first. Types and build both write the types of the routes, so one of them waits. The browser tests and some of
 * the integration tests start the app, and would build it by themselves, at the same time.
 */
export const lanes: Part[][] = [
  [
    { name: "build", run: () => build().then(() => asOne(0)) },
    { ...vitestPart("e2e"), needs: "build" },
  ],
  [
    { name: "imports", run: imports },
    { name: "lint", run: (say) => tool("@biomejs/biome/bin/biome", ["check", "."], say).then(asOne) },
    { name: "types", run: types, after: "build" },
    vitestPart("unit"),
    vitestPart("golden"),
    { ...vitestPart("integration"), needs: "build" },
  ],
];

const asOne = (code: number): Count => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

// Next writes the types of the routes; without them a fresh clone would be checked against nothing.
async function types(say: Say): Promise<Count> {
  const written = await tool("next/dist/bin/next", ["typegen"], say);
  return asOne(written || (await tool("typescript/bin/tsc", ["--noEmit"], say)));
}

async function imports(say: Say): Promise<Count> {
  const complaints = await checkImports();
  complaints.forEach(say);
  return asOne(complaints.length);
}

const resultSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

async function vitest(project: string, say: Say): Promise<Count> {
  const file = inProject("test-results", `${project}.json`);
  mkdirSync(inProject("test-results"), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await tool("vitest/vitest.mjs", ["run", "--project", project, ...reporters], say);
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

// A pipe has no colours of its own.
const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};

function tool(script: string, args: string[], say: Say): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject("node_modules", script), ...args], {
      cwd: projectDir,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...colours, NEXT_TELEMETRY_DISABLED: "1" },
    });
    for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", say);
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
