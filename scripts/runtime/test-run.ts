import { Failure } from "./failure.mjs";
import { generateClient } from "./generate-client";
import { say } from "./progress.mjs";
import { type Count, parts } from "./test-parts";

/**
 * Runs the parts of the tests that are named, or all, and returns the exit code. A part that fails does not keep
 * the others from running: one run shows everything that is wrong. The last line is "N passed, N failed".
 */
export async function runTests(names: string[]): Promise<number> {
  const known = parts.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length)
    throw new Failure(`there is no part ${unknown.join(", ")}: choose from ${known.join(", ")}.`);
  await generateClient();
  const total: Count = { passed: 0, failed: 0 };
  const summary: string[] = [];
  for (const { name, run } of parts.filter((part) => !names.length || names.includes(part.name))) {
    const since = Date.now();
    say(`\n== ${name}`);
    const count = await run().catch((error: unknown) => {
      console.error(error);
      return { passed: 0, failed: 1 };
    });
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = ((Date.now() - since) / 1000).toFixed(0);
    summary.push(`  ${name.padEnd(12)} ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  }
  say(`\n${summary.join("\n")}\n`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed || !total.passed ? 1 : 0;
}
