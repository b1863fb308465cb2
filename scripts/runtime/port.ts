import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

/** A port of the loopback address that nobody listens on at this moment. */
export function freePort(host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, host, () => {
      const address = server.address();
      const port = address && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Throws a Failure when the web server could not listen there. */
export function checkAddress(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Failure(whyNot(error, host, port))));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `port ${port} on ${host} is taken by another program: stop that one, or choose another port with PORT=… npm start.`;
  }
  if (error.code === "EACCES")
    return `port ${port} needs more rights than this user has: choose one above 1023 with PORT.`;
  return `nothing can listen on ${host}:${port} (${error.code}): check HOST and PORT.`;
}
