import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Failure } from "./failure.mjs";
import { step } from "./progress.mjs";
import { inProject, projectDir } from "./project.mjs";

/** Installs the dependencies when they are missing or not the ones that package-lock.json names. */
export async function install() {
  if (isInstalled()) return;
  await step("Installing packages", () => npm(["ci", "--include=dev", "--no-audit", "--no-fund"]));
  if (!isInstalled()) {
    throw new Failure("npm ci ended well but packages are missing: remove node_modules and start again.");
  }
}

/**
 * Tells whether node_modules holds what package-lock.json names. npm writes node_modules/.package-lock.json last,
 * so an install that was cut off shows, and one that a developer made with `npm install` counts.
 */
export function isInstalled(dir = projectDir) {
  const wanted = readLock(inDir(dir, "package-lock.json"));
  const present = readLock(inDir(dir, "node_modules/.package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    // Optional ones are those of other platforms; what this platform lacks is noticed where it is needed.
    if (path === "" || optional || link) return true;
    return present[path]?.version === version && existsSync(inDir(dir, `${path}/package.json`));
  });
}

const inDir = (dir, path) => (dir === projectDir ? inProject(path) : `${dir}/${path}`);

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return null; // absent or half written: install
  }
}

/** Runs npm quietly; its last words are shown when it fails. */
function npm(args) {
  const [command, first] = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd: projectDir,
      stdio: ["ignore", "pipe", "pipe"],
      shell: command === "npm" && process.platform === "win32", // npm is a .cmd there
    });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-4000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", () => reject(new Failure("npm was not found: install Node with npm.")));
    child.on("close", (code) => {
      if (code === 0) return resolve();
      console.error(output);
      reject(
        new Failure("npm could not install the packages (its words are above): is the registry reachable?"),
      );
    });
  });
}

// Run by npm, its own path is known, and is better than whatever npm the PATH finds.
function npmCommand() {
  const path = process.env.npm_execpath;
  return path && basename(path).startsWith("npm") ? [process.execPath, [path]] : ["npm", []];
}
