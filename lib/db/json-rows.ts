import { Prisma } from "./client";
import type { Tx } from "./transaction";

/*
 * Many rows with what hangs on them, read by one statement as one JSON text: Prisma reads each relation by a statement
 * of its own, and rows come out of the driver one by one.
 */

/** The rows of a statement that begins after SELECT, as one JSON list in their order. */
export const listOf = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT coalesce(json_agg(part), '[]') FROM (SELECT ${rows}) AS part)`;

/** The person of an id as `{ id, name }`; null for none. */
export const personOf = (id: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT json_build_object('id', u."id", 'name', u."name") FROM "User" u WHERE u."id" = ${id})`;

/**
 * What `listOf` these rows holds, in the shape that the caller's statement gives it. JSON knows no times: what stands
 * under the names `moments` becomes dates again.
 */
export async function readRows<Row>(on: Tx, rows: Prisma.Sql, moments: ReadonlySet<string>): Promise<Row[]> {
  const [row] = await on.$queryRaw<{ rows: string }[]>`SELECT ${listOf(rows)}::text AS "rows"`;
  const revived = (name: string, value: unknown): unknown =>
    moments.has(name) && typeof value === "string" ? new Date(value) : value;
  return JSON.parse(row?.rows ?? "[]", revived) as Row[];
}
