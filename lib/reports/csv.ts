import Papa from "papaparse";
import type { ReportDocument } from "./document";
import { columns, readingRows } from "./spreadsheet-rows";

const byteOrderMark = "\ufeff"; // without it a spreadsheet takes UTF-8 for its own code page

/**
 * One row for each claim and source, sources that say nothing included, some rows at a time: UTF-8 with a byte order
 * mark, CRLF.
 */
export function* asCsv(document: ReportDocument): Generator<string> {
  yield `${byteOrderMark}${lines([[...columns]])}`;
  let rows: string[][] = [];
  for (const row of readingRows(document)) {
    rows.push(row);
    if (rows.length < atOnce) continue;
    yield lines(rows);
    rows = [];
  }
  if (rows.length > 0) yield lines(rows);
}

const atOnce = 500;

const lines = (rows: string[][]): string => `${Papa.unparse(rows, { newline: "\r\n" })}\r\n`;
