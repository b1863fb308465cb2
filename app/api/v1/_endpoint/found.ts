import { forbidden, notFound } from "@/lib/errors";

/** What a query gave; where it gave null, the answer is 404: the actor may not know that it exists. */
export function found<T>(what: string, value: T | null): T {
  if (value === null) throw notFound(what);
  return value;
}

/** What a query gave; where it gave null, the answer is 403: everybody knows that it exists. */
export function allowed<T>(value: T | null, otherwise: string): T {
  if (value === null) throw forbidden(otherwise);
  return value;
}
