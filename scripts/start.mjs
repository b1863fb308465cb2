// `npm start`. Plain Node, since nothing is installed yet when it runs first; scripts/runtime/run.ts goes on.
import { checkNode } from "./runtime/node-version.mjs";

checkNode(); // before anything newer is imported: an old Node gets a sentence, not a syntax error
const { endWith } = await import("./runtime/progress.mjs");
try {
  const { install } = await import("./runtime/install.mjs");
  await install();
  const tsx = await import("tsx/esm/api");
  tsx.register();
  const { run } = await import("./runtime/run.ts");
  await run({ dev: process.argv.includes("--dev") });
} catch (error) {
  endWith(error);
}
