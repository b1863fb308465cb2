import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, createWriteStream, openSync, type WriteStream } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hasEnded, identify, type ProcessIdentity, signal } from "./process-identity";
import { say } from "./progress.mjs";
import { inProject, projectDir } from "./project.mjs";

/** A Node program that has to run as long as the start command does. */
export type Program = { name: string; args: string[]; env: NodeJS.ProcessEnv; folder: string };

const firstPause = 500;
const longestPause = 30_000;
const healthyAfter = 60_000; // a program that ran so long starts again at once when it ends

/** Keeps one program running: starts it again with growing pauses when it ends by itself. */
export class Supervised {
  identity: ProcessIdentity | null = null;
  private child: ChildProcess | null = null;
  private stopping = false;
  private pause = firstPause;
  private timer: NodeJS.Timeout | null = null;
  private readonly log: WriteStream;

  constructor(
    private readonly program: Program,
    private readonly onChange: () => void,
  ) {
    this.log = createWriteStream(join(program.folder, "logs", `${program.name}.log`), {
      flags: "a",
      mode: 0o600,
    });
  }

  get name(): string {
    return this.program.name;
  }

  start(): void {
    const { name, args, env, folder } = this.program;
    const since = Date.now();
    const out = openSync(join(folder, "logs", `${name}.log`), "a", 0o600);
    const child = spawn(
      process.execPath,
      ["--import", pathToFileURL(inProject("scripts/runtime/follow-parent.mjs")).href, ...args],
      {
        cwd: projectDir,
        // The end of the fourth stream tells the child that this process is gone.
        env: { ...env, VARIORUM_PARENT_PIPE: "3" },
        stdio: ["ignore", out, "pipe", "pipe"],
        detached: true, // Ctrl-C reaches this process alone, which stops the others in order
      },
    );
    closeSync(out); // the child has its own
    this.child = child;
    this.identity = child.pid ? identify(child.pid) : null;
    child.stderr?.on("data", (chunk: Buffer) => {
      this.log.write(chunk);
      if (!this.stopping) process.stderr.write(chunk.toString("utf8").replace(/^(?=.)/gm, `[${name}] `));
    });
    child.once("exit", (code, signalName) => this.ended(code ?? signalName, Date.now() - since));
    this.onChange();
  }

  private ended(reason: number | string | null, ranFor: number): void {
    this.child = null;
    this.identity = null;
    if (this.stopping) return;
    if (ranFor > healthyAfter) this.pause = firstPause;
    say(`  ${this.program.name} ended (${reason}); it starts again in ${this.pause / 1000} s`);
    this.timer = setTimeout(() => this.start(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
    this.onChange();
  }

  /** Asks the program to end, insists after a while, and does not start it again. */
  async stop(withinMs: number): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    const identity = this.identity;
    if (!identity || !this.child) return;
    signal(identity.pid, "SIGTERM");
    await hasEnded(identity, withinMs);
    signal(identity.pid, "SIGKILL", true); // what it started in its turn is in its group
    await hasEnded(identity, 5000);
  }
}
