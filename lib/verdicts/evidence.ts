import { type Anchor, anchorsOf } from "@/lib/claims/anchor";
import type { Tx } from "@/lib/db/transaction";
import type { EvidenceContent } from "./content-hash";
import type { EvidenceInput } from "./schema";

/** A piece of evidence as it is stored, and as the hash sees it. */
export interface EvidenceRow {
  readonly row: Omit<EvidenceContent, "accessedAt" | "span" | "kind"> & {
    readonly kind: EvidenceInput["kind"];
    readonly accessedAt: Date | null;
    readonly revisionId: string | null;
    readonly start: number | null;
    readonly end: number | null;
  };
  readonly content: EvidenceContent;
}

/** The rows of the evidence, and the same as the hash sees them; spans are checked against their texts. */
export async function evidenceRows(
  tx: Tx,
  storyId: string,
  items: readonly EvidenceInput[],
): Promise<EvidenceRow[]> {
  const hashes = new Map<string, string>();
  const rows: EvidenceRow[] = [];
  for (const [index, item] of items.entries()) {
    const { kind, text, language, confidential } = item;
    const url = item.url ?? null;
    const archivedUrl = item.archivedUrl ?? null;
    const accessedAt = momentOf(item.accessedAt);
    const field = `evidence.${index}.span`;
    // It is shown by its words: that the source was removed since takes nothing from an earlier verdict's evidence.
    const [anchor] = item.span
      ? await anchorsOf(tx, storyId, [item.span], field, { mayBeRemoved: true })
      : [];
    // A span speaks by its own words, in reports too, where there are no ids.
    const plain = { kind, text: text ?? anchor?.exact ?? null, url, archivedUrl, language, confidential };
    const hash = anchor && (hashes.get(anchor.revisionId) ?? (await textHash(tx, anchor)));
    if (anchor && hash) hashes.set(anchor.revisionId, hash);
    rows.push({
      row: {
        ...plain,
        accessedAt,
        revisionId: anchor?.revisionId ?? null,
        start: anchor?.start ?? null,
        end: anchor?.end ?? null,
      },
      content: {
        ...plain,
        accessedAt: accessedAt?.toISOString() ?? null,
        span: anchor && hash ? { text: hash, start: anchor.start, end: anchor.end } : null,
      },
    });
  }
  return rows;
}

async function textHash(tx: Tx, { revisionId }: Anchor): Promise<string> {
  const revision = await tx.sourceRevision.findUniqueOrThrow({ where: { id: revisionId } });
  return revision.contentHash;
}

/** A moment as it is stored; a day without an hour begins at midnight, UTC. */
export const momentOf = (moment: string | null | undefined): Date | null =>
  moment ? new Date(moment) : null;
