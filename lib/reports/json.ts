import type { ReportDocument } from "./document";

/** The frozen document itself, part by part: what its hash covers, and the hash. */
export function* asJson(document: ReportDocument): Generator<string> {
  yield* jsonParts(document);
  yield "\n";
}

/** What JSON.stringify(value, null, 2) gives, one item of a list at a time; `margin` stands before each further line. */
export function* jsonParts(value: object, margin = ""): Generator<string> {
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  let before = "{";
  for (const [key, inner] of fields) {
    yield `${before}\n${margin}  ${JSON.stringify(key)}: `;
    yield* Array.isArray(inner) ? listParts(inner, `${margin}  `) : [indented(inner, `${margin}  `)];
    before = ",";
  }
  yield fields.length === 0 ? "{}" : `\n${margin}}`;
}

/** A list in the same way. */
export function* listParts(items: Iterable<unknown>, margin: string): Generator<string> {
  let before = "[";
  for (const item of items) {
    yield `${before}\n${margin}  ${indented(item, `${margin}  `)}`;
    before = ",";
  }
  yield before === "[" ? "[]" : `\n${margin}]`;
}

// A line break within a string is written \n: each one that stands there is JSON's own.
const indented = (value: unknown, margin: string): string =>
  JSON.stringify(value, null, 2).replaceAll("\n", `\n${margin}`);
