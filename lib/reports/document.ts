import { canonicalJson } from "@/lib/audit/canonical";
import { sha256 } from "@/lib/verdicts/content-hash";
import type { ReportPreview } from "./view";

export const reportFormat = "variorum.report/1";

/** A frozen report, as it is stored and exported; docs/report-format.md describes it. */
export interface ReportDocument extends ReportPreview {
  readonly format: typeof reportFormat;
  /** Number of the report within its story. */
  readonly number: number;
  readonly createdAt: string;
  readonly createdBy: string;
  /** SHA-256 of the canonical JSON (RFC 8785) of all the rest. */
  readonly contentHash: string;
}

/** The report with its hash. Equal content gives an equal hash. */
export function sealed(document: Omit<ReportDocument, "contentHash" | "format">): ReportDocument {
  const content = { format: reportFormat, ...document } as const;
  return { ...content, contentHash: hashOf(content) };
}

/** Whether the document is what its hash says. */
export function isIntact(document: ReportDocument): boolean {
  const { contentHash, ...content } = document;
  return hashOf(content) === contentHash;
}

const hashOf = (content: Omit<ReportDocument, "contentHash">) => sha256(canonicalJson(content));
