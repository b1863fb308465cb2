import type { Tx } from "@/lib/db/transaction";

/** The channel of LISTEN and NOTIFY that all processes share. */
export const channel = "variorum";

/** What changed in a story, so that open pages know what to read again. */
export const topics = [
  "story",
  "members",
  "sources",
  "run",
  "claims",
  "annotations",
  "comments",
  "reports",
  "presence",
  "inbox",
] as const;
export type Topic = (typeof topics)[number];

const mostNamed = 100; // a notice holds 8,000 bytes

/**
 * Tells open pages, once the caller's transaction is committed. Equal notices of one transaction are sent once.
 * `claims` are the ids of the claims that alone show the change: pages that show others read nothing again but the list.
 */
export async function notify(
  tx: Tx,
  storyId: string,
  what: Topic,
  claims?: readonly string[],
): Promise<void> {
  const named = claims && claims.length <= mostNamed ? { claims } : {};
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify({ storyId, what, ...named })})`;
}
