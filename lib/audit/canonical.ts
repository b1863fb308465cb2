import canonicalize from "canonicalize";

/** The canonical JSON (RFC 8785) of a value: equal values give equal strings. Dates count as ISO strings. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError(`${typeof value} has no JSON form`);
  return text;
}
