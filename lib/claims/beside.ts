import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { anchorsBetween } from "@/lib/text/beside";
import { passagesAloneIn } from "./company";
import { markedSource } from "./marked-source";
import type { BesideView } from "./view";

/** Two sources with their texts, where they tell the same, and what only one source of the story tells; else null. */
export async function besideView(
  actor: Actor,
  storyId: string,
  leftId: string,
  rightId: string,
  on: Tx = db(),
): Promise<BesideView | null> {
  const left = await markedSource(actor, storyId, leftId, on);
  const right = await markedSource(actor, storyId, rightId, on);
  if (!left || !right) return null;
  const aloneIn = await passagesAloneIn(on, storyId);
  return {
    left,
    right,
    anchors: anchorsBetween(left.text ?? "", right.text ?? ""),
    alone: { left: aloneIn(left.id), right: aloneIn(right.id) },
  };
}
