// Preloaded into the web server and the worker: ends them when the start command is gone, even if it was killed.
import { Socket } from "node:net";

// What these processes start in their turn inherits the preload but not the pipe: for them there is no number.
const descriptor = Number(process.env.VARIORUM_PARENT_PIPE);
delete process.env.VARIORUM_PARENT_PIPE;
if (descriptor) follow(descriptor);

function follow(fd) {
  const pipe = new Socket({ fd, readable: true, writable: false });
  pipe.on("error", () => {}); // "close" follows
  pipe.on("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5000).unref();
  });
  pipe.resume();
  pipe.unref();
}
