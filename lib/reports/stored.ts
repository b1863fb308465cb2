import type { Tx } from "@/lib/db/transaction";
import { changesBetween } from "./changes";
import { type ReportDocument, reportFormat } from "./document";
import { fromFirstForm } from "./first-form";

/** A report as it was frozen, and as it is read today: the same, but for reports of the first form. */
export interface Stored {
  /** What its hash covers. */
  readonly frozen: ReportDocument;
  readonly document: ReportDocument;
}

/**
 * The document of a report; null where there is none. Read as text: Prisma would copy a large one several times over.
 * It is not checked again: this program froze it, and the database refuses to change it.
 */
export async function storedDocument(on: Tx, reportId: string): Promise<Stored | null> {
  const [row] = await on.$queryRaw<{ content: string; redactedAt: Date | null }[]>`
    SELECT r."content"::text, (
      SELECT max(d."carriedOutAt") FROM "Redaction" d WHERE d."storyId" = r."storyId" AND r."number" = ANY (d."reports")
    ) AS "redactedAt"
    FROM "Report" r WHERE r."id" = ${reportId}::uuid`;
  if (!row) return null;
  const frozen = JSON.parse(row.content) as ReportDocument;
  const document = frozen.format === reportFormat ? frozen : fromFirstForm.parse(frozen);
  const { redactedAt } = row;
  return { frozen, document: redactedAt ? { ...document, redactedAt: redactedAt.toISOString() } : document };
}

/** The same for the files made from it: those of a correction tell what it changed. */
export async function documentForFiles(on: Tx, reportId: string): Promise<Stored | null> {
  const stored = await storedDocument(on, reportId);
  if (stored?.document.kind !== "correction") return stored;
  const { supersedesId } = await on.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { supersedesId: true },
  });
  const before = supersedesId && (await storedDocument(on, supersedesId));
  if (!before) return stored;
  const changes = changesBetween(before.document, stored.document);
  return { ...stored, document: { ...stored.document, changes } };
}
