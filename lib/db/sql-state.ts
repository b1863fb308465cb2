const states: Readonly<Record<string, string>> = {
  P2002: "23505", // unique violation
  P2003: "23503", // foreign key violation
  P2028: "55P03", // no connection, or no end of the transaction, in the time that it is given
  P2034: "40001", // write conflict or deadlock
};

/**
 * The five-character SQLSTATE behind an error of Prisma, of its adapter or of pg; null for any other error.
 * Prisma wraps the database's error differently for its own queries, for raw ones and inside transactions.
 */
export function sqlState(error: unknown): string | null {
  let found: string | null = null;
  for (let at: unknown = error, depth = 0; at && typeof at === "object" && depth < 6; depth += 1) {
    const { originalCode, code, meta, cause } = at as Record<string, unknown>;
    if (typeof originalCode === "string" && /^[0-9A-Z]{5}$/.test(originalCode)) return originalCode;
    if (typeof code === "string") {
      if (states[code]) found ??= states[code];
      else if (/^(?!P\d{4}$)[0-9A-Z]{5}$/.test(code)) return code;
    }
    const nested = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
    at = nested ?? cause;
  }
  return found;
}
