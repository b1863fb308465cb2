// Starts the compare command as one script: reading a hundred modules one by one takes longer than comparing five texts.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compileFunction } from "node:vm";
import { build } from "esbuild";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(project, "scripts/compare.ts");
const { outputFiles } = await build({
  entryPoints: [entry],
  tsconfig: join(project, "tsconfig.json"),
  bundle: true,
  write: false,
  platform: "node",
  format: "cjs",
  packages: "external",
  // The engine finds its data beside its own modules.
  define: { "import.meta.url": JSON.stringify(pathToFileURL(join(project, "lib/engine/engine.js")).href) },
});
const script = outputFiles[0].text;
compileFunction(script, ["require", "module"], { filename: `${entry}.js` })(createRequire(entry), {});
