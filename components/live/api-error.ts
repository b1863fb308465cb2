/** The codes that the API answers with, and `offline` for no answer at all. */
export const errorCodes = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "too_large",
  "unprocessable",
  "too_many",
  "internal",
  "offline",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One thing that is wrong with what was sent. */
export interface Issue {
  /** A dotted path into the body, such as `sources.2.outlet`. */
  readonly field: string;
  readonly message: string;
}

/** A refused or failed call. `current` is the thing as it stands now, in a conflict. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly status: number,
    readonly field?: string,
    readonly issues: readonly Issue[] = [],
    readonly current?: unknown,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** Reads an error answer of the API; an answer in another shape (a proxy's page) becomes `internal` or what its status says. */
export function readError(status: number, body: unknown): ApiError {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const code = errorCodes.find((known) => known === error.code) ?? codeOf(status);
  const message = typeof error.message === "string" ? error.message : "";
  const field = typeof error.field === "string" ? error.field : undefined;
  const issues = Array.isArray(error.issues) ? error.issues.flatMap(readIssue) : [];
  return new ApiError(code, message, status, field, issues, error.current);
}

function readIssue(value: unknown): Issue[] {
  if (!isRecord(value) || typeof value.message !== "string") return [];
  const path = value.field ?? value.path;
  return [{ field: Array.isArray(path) ? path.join(".") : String(path ?? ""), message: value.message }];
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return "unauthenticated";
  if (status === 413) return "too_large";
  if (status === 429) return "too_many";
  return "internal";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
