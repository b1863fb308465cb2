import { type Format, mainFormats, otherFormats } from "./view";

export type { Format } from "./view";

/** What a downloaded file is called and how it is announced. */
export interface FileForm {
  readonly contentType: string;
  readonly extension: string;
}

/** The forms that there are; how each is written stands in render.ts. */
export const formats = {
  html: { contentType: "text/html; charset=utf-8", extension: "html" },
  pdf: { contentType: "application/pdf", extension: "pdf" },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
  },
  csv: { contentType: "text/csv; charset=utf-8; header=present", extension: "csv" },
  markdown: { contentType: "text/markdown; charset=utf-8; variant=GFM", extension: "md" },
  json: { contentType: "application/json; charset=utf-8", extension: "json" },
  annotations: {
    contentType: 'application/ld+json; charset=utf-8; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: "annotations.jsonld",
  },
  tei: { contentType: "application/tei+xml; charset=utf-8", extension: "tei.xml" },
  claimreview: { contentType: "application/ld+json; charset=utf-8", extension: "claimreview.jsonld" },
} as const satisfies Record<Format, FileForm>;

export const formatNames = [...mainFormats, ...otherFormats] as const;
