import type { Client } from "pg";

/** The columns of all tables that hold the words, in whatever type: `public."Comment".body`. */
export async function everywhere(owner: Client, words: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; column: string; kind: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name, quote_ident(column_name) AS column, data_type AS kind
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'
       AND data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'tsvector', 'bytea')`,
  );
  const found: string[] = [];
  for (const { name, column, kind } of rows) {
    const value = kind === "bytea" ? `encode(${column}, 'escape')` : `${column}::text`;
    const { rowCount } = await owner.query(`SELECT FROM ${name} WHERE ${value} ILIKE $1 LIMIT 1`, [
      `%${words}%`,
    ]);
    if (rowCount) found.push(`${name}.${column}`);
  }
  return found.sort();
}
