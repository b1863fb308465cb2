/*
 * The web server in several processes that share one port: who asks for little does not wait behind who asks for much.
 *
 *   node scripts/web.mjs PROCESSES ARGUMENTS_OF_NEXT...
 */
import cluster from "node:cluster";
import { inProject } from "./runtime/project.mjs";

const [processes, ...args] = process.argv.slice(2);
const firstPause = 500; // milliseconds
const longestPause = 30_000;
const healthyAfter = 60_000; // a process that ran so long is replaced without a long pause

let stopping = false;
let pause = firstPause;

cluster.setupPrimary({ exec: inProject("node_modules/next/dist/bin/next"), args });
for (let made = 0; made < Number(processes); made += 1) fork();

function fork() {
  if (stopping) return;
  const since = Date.now();
  cluster.fork().once("exit", (code, signal) => {
    if (stopping) return;
    if (Date.now() - since > healthyAfter) pause = firstPause;
    console.error(
      `One of the web server's processes ended (${signal ?? code}); it starts again in ${pause / 1000} s`,
    );
    setTimeout(fork, pause);
    pause = Math.min(pause * 2, longestPause);
  });
}

/** Asks all of them to end, and ends with the last. */
function stop() {
  stopping = true;
  const running = Object.values(cluster.workers ?? {});
  if (running.length === 0) process.exit(0);
  cluster.on("exit", () => {
    if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
  });
  for (const worker of running) worker?.process.kill("SIGTERM");
}
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, stop);
