import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { sourceText } from "@/lib/sources/queries";
import { marksOf } from "./marks";
import type { MarkedSource } from "./view";

/** A source with its newest text and the marks in it; null where the actor may not see it. */
export async function markedSource(
  actor: Actor,
  storyId: string,
  sourceId: string,
  on: Tx = db(),
): Promise<MarkedSource | null> {
  const source = await sourceText(actor, storyId, sourceId, on);
  if (!source) return null;
  const { text, revision } = source;
  if (text === null) return { ...source, marks: [] };
  return { ...source, marks: await marksOf(on, actor, { storyId, sourceId, revisionId: revision.id, text }) };
}
