import type { Kind, Severity } from "./view";

/** A claim as its hash sees it: no ids, times or row versions; a source is named by the hash of its text. */
export interface ClaimContent {
  readonly statement: string;
  readonly discrepancies: readonly { readonly kind: Kind; readonly severity: Severity }[];
  readonly readings: readonly ReadingContent[];
}

export interface ReadingContent {
  readonly value: string;
  readonly spans: readonly SpanContent[];
  /** True for the readings that stand by the verdict. */
  readonly stands: boolean;
}

export interface SpanContent {
  /** SHA-256 of the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const spanKey = ({ text, start, end }: SpanContent) =>
  `${text} ${String(start).padStart(12, "0")} ${String(end).padStart(12, "0")}`;
const readingKey = ({ spans, value, stands }: ReadingContent) =>
  `${spans.map(spanKey).join(" ")} ${value} ${stands}`;

/** The content in one order, whatever order the rows came in: by text, place and value, never by id. */
export function inOrder({ statement, discrepancies, readings }: ClaimContent): ClaimContent {
  return {
    statement,
    discrepancies: discrepancies
      .map(({ kind, severity }) => ({ kind, severity }))
      .sort((a, b) => order(a.kind, b.kind) || order(a.severity, b.severity)),
    readings: readings
      .map(({ value, spans, stands }) => ({
        value,
        stands,
        spans: spans
          .map(({ text, start, end, exact }) => ({ text, start, end, exact }))
          .sort((a, b) => order(spanKey(a), spanKey(b))),
      }))
      .sort((a, b) => order(readingKey(a), readingKey(b))),
  };
}
