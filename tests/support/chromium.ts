import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { inProject } from "@/scripts/runtime/project.mjs";

type Chromium = { program: string; env: Record<string, string> };

// No sandbox (root and most containers cannot have one; only our own pages are visited), no graphics card, and no
// word to anybody else.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** Starts the Chromium that an npm package brings (Linux on x64), or one of this system. It ends with `close()`. */
export async function launchChromium(): Promise<Browser> {
  const { program, env } = await findChromium();
  return chromium.launch({
    executablePath: program,
    headless: true,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

// The packaged one first: it is the same for everybody, and takes two thirds of the processor time of a whole browser.
async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { program: named, env: {} };
  if (process.platform === "linux" && process.arch === "x64") {
    const packaged = await unpacked().catch(() => null); // no room for it
    if (packaged && runs(packaged)) return packaged;
  }
  const program = onThisSystem();
  if (program) return { program, env: {} };
  throw new Error("No Chrome or Chromium was found: install one, or name its program in CHROMIUM_PATH.");
}

// Where a library is missing that it needs, it does not start.
const runs = ({ program, env }: Chromium): boolean =>
  spawnSync(program, ["--version"], { env: { ...process.env, ...env } }).status === 0;

// The package's own list of font folders names none that is there, and without any font a page that falls back to
// one crashes.
function fontsIn(folder: string): string {
  const file = join(folder, "fonts.conf");
  const folders = [join(folder, "fonts"), inProject("node_modules/dejavu-fonts-ttf/ttf"), "/usr/share/fonts"];
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `<dir>${path}</dir>`).join("\n")}
<cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`,
  );
  return file;
}

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function onThisSystem(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(
    isProgram,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// The package unpacks itself into the folder for temporary files. It gets one of its own there, with a mark that
// is set last: a half unpacked browser, or another user's, would be taken for a whole one.
async function unpacked(): Promise<Chromium> {
  const folder = join(tmpdir(), `variorum-chromium-143.0.4-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" });
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const whole = join(folder, "whole");
    const program = existsSync(whole) ? join(folder, "chromium") : await packed.executablePath();
    writeFileSync(whole, "");
    const { LD_LIBRARY_PATH = "" } = process.env;
    return { program, env: { LD_LIBRARY_PATH, FONTCONFIG_FILE: fontsIn(folder) } };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
