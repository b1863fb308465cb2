interface Statement {
  readonly sql: string;
  readonly args: readonly unknown[];
}

// Lists of values make another text for each length: what names few values comes in as many texts as the code holds.
const mostValues = 8;
const most = 1_000; // plans that a connection keeps: some kilobytes each

const names = new Map<string, string>();

/**
 * The name under which a connection keeps the plan of a statement; empty where it is planned anew. Reading and
 * planning a statement takes the database longer than carrying most of them out.
 */
export function statementName({ sql, args }: Statement): string {
  if (args.length === 0 || args.length > mostValues) return "";
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= most) return "";
  const name = `v${names.size}`;
  names.set(sql, name);
  return name;
}
