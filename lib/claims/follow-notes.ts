import type { Tx } from "@/lib/db/transaction";
import { selectorOf } from "@/lib/text/selector";
import type { RunText } from "./carried";
import { carry } from "./carry";

/** Lets the notes of a story follow their words to the newest texts; where the words are gone the target says so. */
export async function followNotes(
  tx: Tx,
  storyId: string,
  texts: ReadonlyMap<string, RunText>,
): Promise<void> {
  const targets = await tx.annotationTarget.findMany({
    where: {
      annotation: { storyId },
      revisionId: { notIn: [...texts.values()].map(({ revisionId }) => revisionId) },
    },
    include: { revision: { select: { sourceId: true } } },
  });
  for (const target of targets) {
    const now = texts.get(target.revision.sourceId);
    if (!now) continue;
    const found = carry(now.text, target);
    await tx.annotationTarget.update({
      where: { id: target.id },
      data: found.span
        ? { ...selectorOf(now.text, found.span), revisionId: now.revisionId, state: found.state }
        : { state: "orphaned" },
    });
  }
}
