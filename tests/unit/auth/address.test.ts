import { expect, test } from "vitest";
import { clientAddress } from "@/lib/auth/address";

const socket = "10.0.0.9";

test.each([
  ["no proxy: what the client says is ignored", "6.6.6.6", 0, socket],
  ["one proxy: the address that it added", "6.6.6.6, 192.0.2.7", 1, "192.0.2.7"],
  ["two proxies: the one that the outer of them saw", "6.6.6.6, 192.0.2.7, 10.0.0.1", 2, "192.0.2.7"],
  ["a proxy that added nothing: the socket", undefined, 1, socket],
  ["fewer addresses than proxies: the socket, never the client's word", "6.6.6.6", 2, socket],
])("%s", (_, forwardedFor, proxies, address) => {
  expect(clientAddress(socket, forwardedFor, proxies)).toBe(address);
});
