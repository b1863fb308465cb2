import { asCsv } from "./csv";
import type { ReportDocument } from "./document";
import { asHtml } from "./html";
import { asJson } from "./json";

/** A file form of a report. */
export interface FileForm {
  readonly contentType: string;
  readonly render: (document: ReportDocument) => string;
}

/** The forms that there are; a new one is a file and a line here. */
export const formats = {
  html: { contentType: "text/html; charset=utf-8", render: asHtml },
  csv: { contentType: "text/csv; charset=utf-8; header=present", render: asCsv },
  json: { contentType: "application/json; charset=utf-8", render: asJson },
} as const satisfies Record<string, FileForm>;

export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as [Format, ...Format[]];
