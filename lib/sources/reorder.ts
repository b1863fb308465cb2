import type { Tx } from "@/lib/db/transaction";

/** Puts a source at a place among the present ones, from 0; a place past the end is the last. */
export async function reorder(tx: Tx, storyId: string, sourceId: string, position: number): Promise<void> {
  const sources = await tx.source.findMany({
    where: { storyId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const ids = sources.map(({ id }) => id).filter((id) => id !== sourceId);
  ids.splice(position, 0, sourceId);
  await tx.$executeRaw`
    UPDATE "Source" SET "position" = o."place" - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o("id", "place")
    WHERE "Source"."id" = o."id" AND "Source"."position" <> o."place" - 1`;
}
