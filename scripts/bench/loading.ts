import { spawnSync } from "node:child_process";
import { type Measured, medians } from "./measured";

// The module and what it imports are part of the load; the transpiler's own start is not.
const program = `
const began = performance.now(), used = process.cpuUsage();
const { loadResources } = await import("./lib/engine/resources.ts");
loadResources();
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ wall: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }));
`;

/** What it takes to load the engine's resources in a fresh process. */
export function loadingTime(runs: number): Measured {
  return medians(
    Array.from({ length: runs }, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", "--input-type=module", "--eval", program],
        { encoding: "utf8" },
      );
      if (status !== 0) throw new Error(`The resources did not load: ${stderr.slice(-500)}`);
      return JSON.parse(stdout) as Measured;
    }),
  );
}
