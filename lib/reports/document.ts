import { canonicalJson } from "@/lib/audit/canonical";
import { sha256 } from "@/lib/verdicts/content-hash";
import type { Changes, Notice, ReportKind, ReportPreview } from "./view";

/** The form of new reports. Reports of the first form stay as they are and can still be read. */
export const reportFormat = "variorum.report/2";

/** A frozen report, as it is stored and exported; docs/report-format.md describes it. */
export interface ReportDocument extends ReportPreview {
  readonly format: typeof reportFormat;
  /** Number of the report within its story. */
  readonly number: number;
  readonly kind: ReportKind;
  /** The report that this one corrects or withdraws. */
  readonly corrects: { readonly number: number; readonly contentHash: string } | null;
  readonly notice: Notice | null;
  readonly createdAt: string;
  /** Null: names of editors are withheld. */
  readonly createdBy: string | null;
  /** SHA-256 of the canonical JSON (RFC 8785) of all the rest. */
  readonly contentHash: string;
  /** When words of it were last redacted. Added on reading, never stored: what was frozen did not know. */
  readonly redactedAt?: string;
  /** Of a correction: what it changed, claim by claim. Added on reading, too: it follows from the two documents. */
  readonly changes?: Changes;
}

/** The report with its hash. Equal content gives an equal hash. */
export function sealed(document: Omit<ReportDocument, "contentHash" | "format">): ReportDocument {
  const content = { format: reportFormat, ...document } as const;
  return { ...content, contentHash: hashOf(content) };
}

/** Whether a stored or exported document, of whatever form, is what its hash says. */
export function isIntact<D extends { readonly contentHash: string }>(document: D): boolean {
  const { contentHash, ...content } = document;
  return hashOf(content) === contentHash;
}

const hashOf = (content: object) => sha256(canonicalJson(content));
