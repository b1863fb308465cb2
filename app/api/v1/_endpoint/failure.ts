import { randomUUID } from "node:crypto";
import { sqlState } from "@/lib/db/sql-state";
import { AppError, conflict, say, unprocessable } from "@/lib/errors";
import { inWords } from "@/messages/errors";
import { languageOfRequest } from "./language";

/** The answer to a request that failed, in the language of whoever asked. */
export function failure(thrown: unknown, { headers: asked }: Request): Response {
  const error = thrown instanceof AppError ? thrown : (fromDatabase(thrown) ?? unknown(thrown));
  const { code, said, field, current, retryAfter } = error;
  const language = languageOfRequest(asked);
  const issues = error.issues?.map((issue) => ({ ...issue, message: inWords(language, issue.message) }));
  const headers = new Headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  if (retryAfter !== undefined) headers.set("retry-after", String(Math.ceil(retryAfter)));
  return Response.json(
    { error: { code, message: inWords(language, said), field, issues, current } },
    { status: error.status, headers },
  );
}

// The database's own guarantees are the last line; mutations check first and say it better.
function fromDatabase(thrown: unknown): AppError | null {
  switch (sqlState(thrown)) {
    case "23505": // unique_violation
      return conflict("Someone saved the same thing meanwhile. Nothing was saved; look again and repeat.");
    case "55P03": // lock_not_available, and Prisma's end of patience with a transaction
    case "40001": // serialization_failure, deadlock_detected: after all the tries
    case "40P01":
      return conflict("Too many people are saving here at this moment. Nothing was saved; try again.");
    case "23001": // restrict_violation: an append-only table, or something that others point at
      return conflict("This stands and cannot be changed or removed any more. Nothing was saved.");
    case "23503": // foreign_key_violation
      return unprocessable(
        "This refers to something that does not exist, or is no longer as it was. Nothing was saved.",
      );
    case "23514": // check_violation
      return unprocessable(
        "The rules of the database refuse this. Nothing was saved; look again at the present state.",
      );
    default:
      return null;
  }
}

function unknown(thrown: unknown): AppError {
  const reference = randomUUID().slice(0, 8);
  console.error(`Request failed, reference ${reference}: ${describe(thrown)}`);
  return new AppError(
    "internal",
    say`Something went wrong on our side, and nothing was saved. Try again; if it stays, name the reference ${reference}.`,
  );
}

// Messages of the database and of Prisma quote the values of the row, which may be unpublished text: the log gets
// the kind of error and where it happened. Only the language's own errors speak of code alone.
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `a ${typeof thrown} was thrown`;
  const code = sqlState(thrown) ?? (thrown as { code?: unknown }).code;
  const message =
    thrown instanceof TypeError || thrown instanceof ReferenceError ? `: ${thrown.message}` : "";
  const frames = thrown.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return [`${thrown.name}${typeof code === "string" ? ` ${code}` : ""}${message}`, ...frames].join("\n");
}
