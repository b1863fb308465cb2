import type { SourceSummary } from "@/lib/analysis/model";
import type { Tx } from "@/lib/db/transaction";

/** Keeps the origins that the engine read in the texts; what an editor set stays. */
export async function keepOrigins(tx: Tx, storyId: string, found: readonly SourceSummary[]): Promise<void> {
  const sources = await tx.source.findMany({
    where: { storyId, originBasis: { not: "editor" } },
    select: { id: true, originId: true },
  });
  const read = new Map(found.map(({ id, origin }) => [id, origin]));
  for (const { id, originId } of sources) {
    if (!read.has(id)) continue;
    const name = read.get(id)?.trim();
    if (!name) {
      if (originId)
        await tx.source.update({ where: { id }, data: { originId: null, originBasis: "unknown" } });
      continue;
    }
    const origin = await tx.origin.upsert({
      where: { storyId_name: { storyId, name } },
      create: { storyId, name },
      update: {},
    });
    if (origin.id === originId) continue;
    await tx.source.update({ where: { id }, data: { originId: origin.id, originBasis: "engine" } });
  }
}
