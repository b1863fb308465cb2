import type { z } from "zod";
import { findUnstorable } from "@/lib/db/storable";
import { type Issue, invalid, unprocessable } from "@/lib/errors";

/** The value as the schema gives it; throws `invalid` with each field that is wrong. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap((issue): Issue[] => {
    const at = issue.path.join(".");
    if (issue.code !== "unrecognized_keys") return [{ field: at, message: issue.message }];
    return issue.keys.map((key) => ({
      field: at ? `${at}.${key}` : key,
      message: "This field is not known here.",
    }));
  });
  const [first] = issues;
  const message = first
    ? first.field
      ? `${first.field}: ${first.message}`
      : first.message
    : "The request cannot be read.";
  throw invalid(message, first?.field, issues);
}

/** Throws `unprocessable`, naming field and offset, when a string anywhere in the value cannot be stored as it is. */
export function checkStorable(value: unknown): void {
  for (const [field, text] of stringsIn(value, "")) {
    const found = findUnstorable(text);
    if (!found) continue;
    const message = `The text holds ${found.what} at offset ${found.offset} (line ${found.line}), which cannot be kept. Remove it and send the text again.`;
    throw unprocessable(message, field, [{ field, message }]);
  }
}

function* stringsIn(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === "string") yield [path, value];
  if (!value || typeof value !== "object") return;
  for (const [key, part] of Object.entries(value)) {
    yield [path, key];
    yield* stringsIn(part, path ? `${path}.${key}` : key);
  }
}
