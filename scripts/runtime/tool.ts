import { spawn } from "node:child_process";
import { Failure } from "./failure.mjs";
import { inProject, projectDir } from "./project.mjs";

/** Runs a program of node_modules quietly and throws a Failure with its last words above when it fails. */
export function runTool(
  what: string,
  script: string,
  args: string[],
  env: Partial<NodeJS.ProcessEnv>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject("node_modules", script), ...args], {
      cwd: projectDir,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.kill(); // Ctrl-C in the middle of it must leave nothing behind
    process.once("exit", end);
    let output = "";
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", end);
      if (code === 0) return resolve();
      console.error(output);
      reject(new Failure(`${what} failed; its words are above.`));
    });
  });
}
