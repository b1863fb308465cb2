import { createHmac } from "node:crypto";
import { canonicalJson } from "./canonical";
import type { ChainedEvent } from "./view";

/** The chain that events of the instance itself (users, invitations, sign-ins) belong to. */
export const instanceChain = "instance";

/** HMAC-SHA256 of an event, lower-case hexadecimal. It covers the MAC before it: that makes the chain. */
export function macOf(key: Buffer, event: ChainedEvent): string {
  const { chain, number, storyId, actorId, actorKind, action, objectType, objectId } = event;
  const { fields, digestBefore, digestAfter, at, previousMac } = event;
  const covered = {
    ...{ chain, number, storyId, actorId, actorKind, action, objectType, objectId },
    ...{ fields, digestBefore, digestAfter, at, previousMac },
  };
  return createHmac("sha256", key).update(canonicalJson(covered)).digest("hex");
}

/**
 * Keyed digest of a state, lower-case hexadecimal. Keyed, since a plain hash of a few words could be found out
 * by trying words, and no event may give away what a text said.
 */
export function digestOf(key: Buffer, state: unknown): string {
  return createHmac("sha256", key).update("state\0").update(canonicalJson(state)).digest("hex");
}

/** What is wrong with an event of a chain. */
export interface Fault {
  readonly number: number;
  readonly why: string;
}

/** Goes along a chain from its first event; each is given to `next` in the order of the numbers. */
export class ChainCheck {
  /** The MAC of the last sound event; null before the first. */
  head: string | null = null;
  private expected = 1;

  constructor(private readonly key: Buffer) {}

  /** Why the chain is not sound at this event; null when it is. */
  next(event: ChainedEvent & { readonly mac: string }): Fault | null {
    const { number, previousMac, mac } = event;
    if (number !== this.expected) return { number: this.expected, why: "the event is missing" };
    if (previousMac !== this.head) return { number, why: "it does not follow the event before it" };
    if (macOf(this.key, event) !== mac) return { number, why: "its content is not what was signed" };
    this.head = mac;
    this.expected += 1;
    return null;
  }
}
