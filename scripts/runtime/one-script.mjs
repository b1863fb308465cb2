import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { Script } from "node:vm";
import { projectDir } from "./project.mjs";

// Where packages keep what can be made anew; git and the linter pass it by.
const folder = join(projectDir, "node_modules/.cache/variorum");

/**
 * Runs a module of the project and all that it imports as one script. The script is kept with its compiled code until
 * one of the files changes: to find, read and compile some hundred of them takes longer than most commands do.
 * `importMetaUrl` is what `import.meta.url` stands for in all of them.
 */
export async function runAsOneScript(entry, importMetaUrl) {
  const name = join(folder, `${basename(entry)}.${process.version}`);
  const kept = keptScript(name);
  const source = kept?.source ?? (await bundled(entry, importMetaUrl, name));
  const script = new Script(source, { filename: `${entry}.js`, cachedData: kept?.compiled });
  // At the end, so that what ran is in it compiled.
  if (!kept?.compiled || script.cachedDataRejected)
    process.on("exit", () => {
      keep(`${name}.bin`, Buffer.concat([digestOf(source), script.createCachedData()]));
    });
  script.runInThisContext()(createRequire(entry), {});
}

/** The script as it was kept; null when there is none, or when one of its files has changed since. */
function keptScript(name) {
  const files = JSON.parse(read(`${name}.json`)?.toString("utf8") ?? "null");
  if (!files?.every(([path, stamp]) => stampOf(path) === stamp)) return null;
  const source = read(`${name}.js`)?.toString("utf8");
  if (!source) return null;
  const compiled = read(`${name}.bin`);
  const digest = digestOf(source);
  const isOfIt = compiled?.subarray(0, digest.length).equals(digest);
  return { source, compiled: isOfIt ? compiled.subarray(digest.length) : undefined };
}

async function bundled(entry, importMetaUrl, name) {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: projectDir,
    tsconfig: join(projectDir, "tsconfig.json"),
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    external: ["wink-eng-lite-web-model"], // 3 MB of JSON, which is read as such in less time
    minifyWhitespace: true,
    minifySyntax: true,
    define: { "import.meta.url": JSON.stringify(importMetaUrl) },
    banner: { js: "(function (require, module) {" },
    footer: { js: "})" },
  });
  const source = outputFiles[0].text;
  const files = Object.keys(metafile.inputs).map((path) => [path, stampOf(path)]);
  keep(`${name}.js`, source);
  keep(`${name}.json`, JSON.stringify(files)); // last: a list without its script is none
  return source;
}

const digestOf = (source) => createHash("sha256").update(source).digest();

function stampOf(path) {
  const stat = statSync(join(projectDir, path), { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : "";
}

/** What a kept file holds; null when it is not there or can't be read: then it is made anew. */
function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Writes whole files only. Where nothing can be written the next start takes as long as this one, and all else is well. */
function keep(path, content) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, content);
    renameSync(`${path}.${process.pid}`, path);
  } catch {}
}
