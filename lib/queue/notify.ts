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

/** Tells open pages, once the caller's transaction is committed. Equal notices of one transaction are sent once. */
export async function notify(tx: Tx, storyId: string, what: Topic): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify({ storyId, what })})`;
}
