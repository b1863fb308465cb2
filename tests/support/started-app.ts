import { type ChildProcess, spawn } from "node:child_process";
import { freePort } from "@/scripts/runtime/port";
import { inProject, projectDir } from "@/scripts/runtime/project.mjs";

/** A start command that runs as a process of its own, and what it has said so far. */
export type StartedApp = {
  process: ChildProcess;
  port: number;
  url: string;
  output(): string;
  /** The part of it that went to standard error. */
  errors(): string;
  /** Waits for its end and returns the exit code, or the signal's name. */
  ended: Promise<number | string>;
};

type Settings = Record<string, string | undefined>;

// Only what a shell would have: the runner's own variables must not reach the app.
const shell = ["PATH", "HOME", "LANG", "TMPDIR", "npm_execpath"] as const;

/** Runs `npm start`'s command with these settings on a free port. */
export async function startApp(settings: Settings): Promise<StartedApp> {
  const port = Number(settings.PORT) || (await freePort());
  const inherited = Object.fromEntries(shell.map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, [inProject("scripts/start.mjs")], {
    cwd: projectDir,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inherited, NODE_ENV: "production", ...settings, PORT: settings.PORT ?? String(port) },
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString("utf8");
    errors += chunk.toString("utf8");
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  return {
    process: child,
    port,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    errors: () => errors,
    ended,
  };
}

/** Waits until the app says that it is ready; throws with what it said when it ends before. */
export async function untilReady(app: StartedApp): Promise<void> {
  let over = false;
  void app.ended.then(() => {
    over = true;
  });
  while (!app.output().includes("Variorum is ready at")) {
    if (over) throw new Error(`The app ended before it was ready:\n${app.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Stops the app as Ctrl-C does and waits for its end. */
export async function stopApp(app: StartedApp): Promise<number | string> {
  app.process.kill("SIGTERM");
  return app.ended;
}
