import { asAnnotations } from "./annotations";
import { asClaimReview } from "./claim-review";
import { asCsv } from "./csv";
import type { ReportDocument } from "./document";
import { asDocx } from "./docx";
import { asHtml } from "./html";
import { asJson } from "./json";
import { asMarkdown } from "./markdown";
import { asPdf } from "./pdf";
import { asTei } from "./tei";
import type { Format } from "./view";
import { asXlsx } from "./xlsx";

type Writer = (document: ReportDocument) => string | Promise<Uint8Array>;

// A new form is a file and a line here. Only the worker needs them: the server hands out what it made.
const writers: Record<Format, Writer> = {
  html: asHtml,
  pdf: asPdf,
  docx: asDocx,
  xlsx: asXlsx,
  csv: asCsv,
  markdown: asMarkdown,
  json: asJson,
  annotations: asAnnotations,
  tei: asTei,
  claimreview: asClaimReview,
};

/** The file of a report in a form; text in UTF-8. The same report gives the same words in each. */
export async function render(document: ReportDocument, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writers[format](document);
  return typeof file === "string" ? new TextEncoder().encode(file) : new Uint8Array(file);
}
