import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runAsOneScript } from "./runtime/one-script.mjs";
import { projectDir } from "./runtime/project.mjs";

// The engine finds its data beside its own modules.
await runAsOneScript(
  join(projectDir, "scripts/compare.ts"),
  pathToFileURL(join(projectDir, "lib/engine/engine.js")).href,
);
