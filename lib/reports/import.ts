import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { importClaim, importNote } from "./import-claim";
import { importTexts } from "./import-texts";
import { readBack } from "./read-back";
import type { Imported } from "./view";

/**
 * Takes a report's claims, readings, verdicts and notes into a story that has no claims yet, from its JSON or its Web
 * Annotations. Texts are found by their digest among the story's own. Signatures are not taken over: who signed
 * elsewhere has signed nothing here.
 */
export async function importReport(tx: Tx, actor: Actor, storyId: string, file: string): Promise<Imported> {
  await storyFor(tx, actor, storyId, "edit");
  const isTaken =
    (await tx.claim.count({ where: { storyId } })) + (await tx.annotation.count({ where: { storyId } })) > 0;
  if (isTaken) throw unprocessable("This story has claims or notes already. Import into a new one.");
  const document = readBack(file);
  if (document.claims.length === 0) throw unprocessable("This report tells no claims: it was withdrawn.");
  const { byHash, wordless } = await importTexts(tx, actor, storyId, document);
  const into = { storyId, texts: byHash };
  const ids = new Map<number, string>();
  let sameHash = 0;
  for (const [rank, claim] of document.claims.entries()) {
    const imported = await importClaim(tx, actor, into, claim, rank);
    ids.set(claim.number, imported.id);
    if (imported.sameHash) sameHash += 1;
  }
  for (const note of document.notes) {
    const claimId = note.claimNumber === null ? null : (ids.get(note.claimNumber) ?? null);
    await importNote(tx, actor, into, note, claimId);
  }
  await tx.story.update({
    where: { id: storyId },
    data: { nextClaim: Math.max(...document.claims.map(({ number }) => number)) + 1 },
  });
  const result = { claims: ids.size, notes: document.notes.length, wordless, sameHash };
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: "report.import",
    object: { type: "story", id: storyId },
    fields: ["claims", "annotations", "sources"],
    after: { contentHash: document.contentHash, ...result },
  });
  for (const topic of ["sources", "claims", "annotations", "reports"] as const)
    await notify(tx, storyId, topic);
  return result;
}
