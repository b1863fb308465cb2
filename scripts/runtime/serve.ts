import type { Settings } from "@/lib/env";
import { Failure } from "./failure.mjs";
import { recordProcesses } from "./leftovers";
import { step } from "./progress.mjs";
import { inProject } from "./project.mjs";
import type { Shutdown } from "./shutdown";
import { Supervised } from "./supervised";

type Serving = {
  settings: Settings;
  folder: string;
  environment: NodeJS.ProcessEnv;
  dev: boolean;
  shutdown: Shutdown;
};

const readyWithin = 180_000; // most of it for slow machines that do other things too
const webStopsWithin = 4000; // open event streams would keep it for ever
const workerStopsWithin = 10_000; // a job that is cut off runs again

/** Starts the worker and the web server, keeps them running, and returns once both and the database answer. */
export async function serve({ settings, folder, environment, dev, shutdown }: Serving): Promise<void> {
  const address = ["--hostname", settings.HOST, "--port", String(settings.PORT)];
  const programs = [
    { name: "worker", args: ["--import", "tsx", inProject("scripts/worker.ts")], within: workerStopsWithin },
    {
      name: "web",
      args: [inProject("node_modules/next/dist/bin/next"), dev ? "dev" : "start", ...address],
      within: webStopsWithin,
    },
  ];
  const running: Supervised[] = [];
  const record = () =>
    recordProcesses(
      folder,
      running.flatMap(({ name, identity }) => (identity ? [{ name, ...identity }] : [])),
    );
  for (const { name, args, within } of programs) {
    const program = new Supervised({ name, args, env: environment, folder }, record);
    running.push(program);
    shutdown.add(() => program.stop(within));
    program.start();
  }
  await step("Starting the web server and the worker", () => untilHealthy(settings, shutdown));
}

async function untilHealthy(settings: Settings, shutdown: Shutdown): Promise<void> {
  const host = settings.HOST === "0.0.0.0" ? "127.0.0.1" : settings.HOST === "::" ? "[::1]" : settings.HOST;
  const url = `http://${host}:${settings.PORT}/api/health`;
  const deadline = Date.now() + readyWithin;
  let last = "no answer";
  while (Date.now() < deadline && !shutdown.begun) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      last = `${response.status} ${(await response.text()).slice(0, 200)}`;
      if (response.ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Failure(
    `the web server or the worker did not come up (${last}); see the logs in the data folder.`,
  );
}
