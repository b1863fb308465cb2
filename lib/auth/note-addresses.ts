import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";
import { addressHeader, clientAddress } from "./address";

const forwarded = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

/**
 * From now on each request carries the client's address in a header of our own, which no client can set. A route
 * handler sees no socket, and Next takes X-Forwarded-For from whoever sends it: without a proxy of our own those
 * headers are dropped.
 */
export function noteAddresses(): void {
  const { trustedProxies } = env();
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const { headers, socket } = request;
    const given = headers["x-forwarded-for"];
    const forwardedFor = Array.isArray(given) ? given.join(",") : given;
    headers[addressHeader] = clientAddress(socket.remoteAddress ?? "unknown", forwardedFor, trustedProxies);
    if (trustedProxies === 0) for (const name of forwarded) delete headers[name];
  });
}
