import type { Tx } from "@/lib/db/transaction";
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
  const [row] = await on.$queryRaw<{ content: string }[]>`
    SELECT "content"::text FROM "Report" WHERE "id" = ${reportId}::uuid`;
  if (!row) return null;
  const frozen = JSON.parse(row.content) as ReportDocument;
  return { frozen, document: frozen.format === reportFormat ? frozen : fromFirstForm.parse(frozen) };
}
