// Preloaded into the web server and the worker: ends them when the start command is gone, even if it was killed.
import { Socket } from "node:net";

const pipe = new Socket({ fd: 3, readable: true, writable: false });
pipe.on("error", () => {}); // "close" follows
pipe.on("close", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5000).unref();
});
pipe.resume();
pipe.unref();
