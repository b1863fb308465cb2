import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { anchorsBetween, passagesAlone } from "@/lib/text/beside";
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
  const texts = await newestTexts(on, storyId);
  const aloneIn = (id: string, text: string | null) =>
    text === null
      ? []
      : passagesAlone(
          text,
          texts.filter(({ sourceId }) => sourceId !== id).map(({ body }) => body),
        );
  return {
    left,
    right,
    anchors: anchorsBetween(left.text ?? "", right.text ?? ""),
    alone: { left: aloneIn(left.id, left.text), right: aloneIn(right.id, right.text) },
  };
}

const newestTexts = (on: Tx, storyId: string) => on.$queryRaw<{ sourceId: string; body: string }[]>`
  SELECT DISTINCT ON (v."sourceId") v."sourceId", t."body"
  FROM "Source" s
  JOIN "SourceRevision" v ON v."sourceId" = s."id"
  JOIN "SourceText" t ON t."revisionId" = v."id"
  WHERE s."storyId" = ${storyId}::uuid AND s."removedAt" IS NULL
  ORDER BY v."sourceId", v."number" DESC`;
