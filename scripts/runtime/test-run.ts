import { Failure } from "./failure.mjs";
import { generateClient } from "./generate-client";
import { say } from "./progress.mjs";
import { chosenFrom, runLanes, told } from "./test-lanes";
import { lanes } from "./test-parts";

/** Runs the parts of the tests that are named, with what they need, or all, and returns the exit code. The last line is "N passed, N failed". */
export async function runTests(names: string[]): Promise<number> {
  const known = lanes.flat().map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length)
    throw new Failure(`there is no part ${unknown.join(", ")}: choose from ${known.join(", ")}.`);
  await generateClient();
  const outcomes = await runLanes(chosenFrom(lanes, names), say);
  const sum = (of: "passed" | "failed") => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  const [passed, failed] = [sum("passed"), sum("failed")];
  say(`\n${outcomes.map((outcome) => `  ${outcome.name.padEnd(12)} ${told(outcome)}`).join("\n")}\n`);
  say(`${passed} passed, ${failed} failed`);
  return failed || !passed ? 1 : 0;
}
