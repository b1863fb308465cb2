import Papa from "papaparse";
import type { ReportDocument } from "./document";
import { columns, readingRows } from "./spreadsheet-rows";

const byteOrderMark = "\ufeff"; // without it a spreadsheet takes UTF-8 for its own code page

/** One row for each claim and source, sources that say nothing included: UTF-8 with a byte order mark, CRLF. */
export function asCsv(document: ReportDocument): string {
  const data = [...readingRows(document)];
  return `${byteOrderMark}${Papa.unparse({ fields: [...columns], data }, { newline: "\r\n" })}\r\n`;
}
