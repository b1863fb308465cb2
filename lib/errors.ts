/** The codes that a client may meet, each with its HTTP status; there are no others. */
export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unprocessable: 422,
  too_many: 429,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof statusOf;

/** A sentence with values in it: its words are found by those around the gaps, `{0}` and `{1}`, in any language. */
export interface Said {
  readonly sentence: string;
  readonly values: readonly (string | number)[];
}

/** A sentence for people with values in it: say`Report ${number} is a withdrawal.` */
export function say(parts: TemplateStringsArray, ...values: (string | number)[]): Said {
  const [first = "", ...rest] = parts;
  return { sentence: rest.reduce((sentence, part, gap) => `${sentence}{${gap}}${part}`, first), values };
}

/** The sentence with its values in their places. */
export const filled = ({ sentence, values }: Said): string =>
  sentence.replace(/\{(\d)\}/gu, (gap, index) => String(values[Number(index)] ?? gap));

/** One thing wrong with a request; `field` is a path such as `sources.2.text`. */
export interface Issue {
  readonly field: string;
  readonly message: string | Said;
}

interface Details {
  /** The part of the request that is at fault. */
  readonly field?: string | undefined;
  /** Everything at fault, where there is more than one thing. */
  readonly issues?: readonly Issue[] | undefined;
  /** For a conflict: the state that stands now, as the client would have read it. */
  readonly current?: unknown;
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number | undefined;
}

/**
 * The only error that reaches a client. Its message is for people: what happened, what was kept, what to do
 * next; it never quotes a source's text.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** The message in its parts, so that it can be said in another language. */
  readonly said: Said;
  readonly field: string | undefined;
  readonly issues: readonly Issue[] | undefined;
  readonly current: unknown;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string | Said, details: Details = {}) {
    const said = typeof message === "string" ? { sentence: message, values: [] } : message;
    super(filled(said));
    this.name = "AppError";
    this.code = code;
    this.said = said;
    this.field = details.field;
    this.issues = details.issues;
    this.current = details.current;
    this.retryAfter = details.retryAfter;
  }

  get status(): number {
    return statusOf[this.code];
  }
}

/** The request cannot be read: a field is missing or has the wrong shape. */
export function invalid(message: string | Said, field?: string, issues?: readonly Issue[]): AppError {
  return new AppError("invalid", message, { field, issues });
}

/** Nobody is signed in, or no longer. */
export function unauthenticated(message = "Sign in to go on."): AppError {
  return new AppError("unauthenticated", message);
}

/** The actor may see the thing, but may not do this to it. */
export function forbidden(message: string | Said): AppError {
  return new AppError("forbidden", message);
}

/** It does not exist, or the actor may not know that it does: the answer is the same. */
export function notFound(what: string): AppError {
  return new AppError("not_found", say`This ${what} does not exist, or you have no access to it.`);
}

/** Somebody else was faster; `current` is what stands now. */
export function conflict(message: string | Said, current?: unknown, issues?: readonly Issue[]): AppError {
  return new AppError("conflict", message, { current, issues });
}

/** The request can be read, but what it asks for cannot be. */
export function unprocessable(message: string | Said, field?: string, issues?: readonly Issue[]): AppError {
  return new AppError("unprocessable", message, { field, issues });
}

/** Throws a conflict with the current state unless the client saw the row as it stands. */
export function checkVersion(what: string, seen: number, stands: number, current: unknown): void {
  if (seen !== stands) throw changedMeanwhile(what, current);
}

/** What is said then. */
export const changedMeanwhile = (what: string, current: unknown): AppError =>
  conflict(
    say`Someone changed this ${what} meanwhile. Nothing was saved; look at it again and repeat.`,
    current,
  );
