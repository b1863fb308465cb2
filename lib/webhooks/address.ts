import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether webhooks may leave the public network: the setting VARIORUM_WEBHOOK_PRIVATE. */
export interface AddressRules {
  readonly isPrivateAllowed: boolean;
}

// All of IPv6 that the internet routes to single machines. What the registries set apart, inside of it or elsewhere (IPv4
// in another coat, translators, tunnels), is a range of its own for ipaddr.js; the rest of the space is not assigned.
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

// The house's own network and machine. Link-local stays out even then: that is where clouds answer with credentials.
const ownNetwork: ReadonlySet<string> = new Set(["private", "loopback", "carrierGradeNat", "uniqueLocal"]);

/** Whether a message may go to an IP address: never to groups, to reserved ranges, or into the own network unasked. */
export function mayReach(ip: string, { isPrivateAllowed }: AddressRules): boolean {
  if (isIP(ip) === 0) return false; // also the short forms (127.1) that some programs complete
  const address = ipaddr.parse(ip);
  const range = address.range();
  if (ownNetwork.has(range)) return isPrivateAllowed;
  if (range !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast);
}

/** The host of an address as it is looked up: without the brackets of IPv6 and the dot that may end a name. */
export const hostOf = (address: URL): string => address.hostname.replace(/^\[|\]$/gu, "").replace(/\.$/u, "");

/** Why a webhook cannot have this address, as far as that can be told without a look-up; null: it can. */
export function addressFault(address: string, rules: AddressRules): string | null {
  const url = new URL(address);
  const host = hostOf(url);
  if (url.username || url.password)
    return "Leave name and password out of the address: messages are signed instead.";
  if (url.hash) return "Leave out what follows the #: it is never sent.";
  if (!rules.isPrivateAllowed && url.protocol !== "https:") return "The address must begin with https://.";
  const isOwn = host === "localhost" || host.endsWith(".localhost");
  const isRefused = isIP(host) ? !mayReach(host, rules) : isOwn && !rules.isPrivateAllowed;
  return isRefused ? refusedHost(host) : null;
}

/** Says that an address is not one for messages, and what to do. */
export const refusedHost = (ip: string): string =>
  `The address leads to ${ip}, which webhooks may not reach. Take a public address; who runs this server can allow those of the own network (docs/webhooks.md).`;
