import * as annotations from "@/lib/reports/annotations";
import * as csv from "@/lib/reports/csv";
import type { ReportDocument } from "@/lib/reports/document";
import * as html from "@/lib/reports/html";
import * as json from "@/lib/reports/json";
import { render } from "@/lib/reports/render";
import type { Format } from "@/lib/reports/view";

// Reports are written part by part; tests look at the whole.
const whole = (write: (document: ReportDocument) => Iterable<string>) => (document: ReportDocument) =>
  [...write(document)].join("");

export const asHtml = whole(html.asHtml);
export const asCsv = whole(csv.asCsv);
export const asJson = whole(json.asJson);
export const asAnnotations = whole(annotations.asAnnotations);

/** The whole file of a report in a form. */
export async function file(document: ReportDocument, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of render(document, format)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
