// `npm test`. Plain Node, since nothing is installed yet on a fresh clone; scripts/runtime/test-run.ts goes on.
import { checkNode } from "./runtime/node-version.mjs";

checkNode();
const { endWith } = await import("./runtime/progress.mjs");
try {
  const { install } = await import("./runtime/install.mjs");
  await install();
  const tsx = await import("tsx/esm/api");
  tsx.register();
  const { runTests } = await import("./runtime/test-run.ts");
  process.exitCode = await runTests(process.argv.slice(2));
} catch (error) {
  endWith(error);
}
