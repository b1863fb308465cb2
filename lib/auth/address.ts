/** The request header in which the server itself notes where a request came from; what a client sends there is overwritten. */
export const addressHeader = "x-variorum-address";

/**
 * The address of a client: the socket's, unless proxies of our own stand before the server. Each of those appends
 * the address that it saw to X-Forwarded-For; what stands further left was sent by the client, and may be invented.
 */
export function clientAddress(socket: string, forwardedFor: string | undefined, proxies: number): string {
  if (proxies === 0 || !forwardedFor) return socket;
  const seen = forwardedFor.split(",").map((address) => address.trim());
  return seen.at(-proxies) || socket;
}
