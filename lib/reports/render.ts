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

type Piece = string | Uint8Array;
type Writer = (document: ReportDocument) => Iterable<Piece> | AsyncIterable<Piece>;

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

/** In bytes: what is stored, and read, at once. */
const partSize = 1 << 20;

/**
 * The file of a report in a form, in parts of a megabyte; text in UTF-8. The same report gives the same words in each.
 * It is never whole in memory: that of a large report has hundreds of megabytes.
 */
export async function* render(document: ReportDocument, format: Format): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of writers[format](document)) {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : Buffer.from(piece);
    held.push(bytes);
    size += bytes.length;
    if (size < partSize) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    for (; whole.length - at >= partSize; at += partSize) yield whole.subarray(at, at + partSize);
    held = at < whole.length ? [whole.subarray(at)] : [];
    size = whole.length - at;
    await new Promise(setImmediate); // the worker's other jobs go on meanwhile
  }
  if (size > 0) yield Buffer.concat(held);
}
