import { AppError, say, unprocessable } from "@/lib/errors";
import { factsOf, type TextFacts } from "./text";

/** The largest text that is taken, in bytes of UTF-8. */
export const mostBytes = 2 * 1024 * 1024;

/** The facts of a text that can be a source; throws for one that is too large or says nothing. */
export function acceptableText(text: string, field: string): TextFacts {
  const facts = factsOf(text);
  if (facts.bytes > mostBytes) {
    const message = say`A text may have up to ${mostBytes / 1024 / 1024} MB. Cut it to the part that concerns the story.`;
    throw new AppError("too_large", message, { field, issues: [{ field, message }] });
  }
  if (facts.headline === "") {
    throw unprocessable("This text is empty.", field, [{ field, message: "This text is empty." }]);
  }
  return facts;
}
