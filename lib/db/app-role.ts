import { Client, type ClientBase, escapeIdentifier, escapeLiteral } from "pg";

/** The role that the app logs in with, and its password. */
export type AppRole = { name: string; password: string };

/** What keeps the app's role from being made or used, with what to do about it. */
export class AppRoleError extends Error {
  override readonly name = "AppRoleError";
}

/** The address of the same database for the app's role. */
export function appUrl(ownerUrl: string, role: AppRole): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role.name);
  url.password = encodeURIComponent(role.password);
  return url.href;
}

/**
 * Makes the app's role when it is missing, gives it its rights and makes sure that it can log in.
 * Its rights on the app's own tables are written in the migrations (`grant_app_role`), and nowhere else.
 */
export async function ensureAppRole(owner: ClientBase, ownerUrl: string, role: AppRole): Promise<void> {
  const { rowCount } = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [role.name]);
  if (!rowCount) await define(owner, "CREATE", role);
  else if (!(await canLogIn(ownerUrl, role))) await define(owner, "ALTER", role);
  await grant(owner, role.name);
  if (!(await canLogIn(ownerUrl, role))) {
    throw new AppRoleError(
      `The role ${role.name} cannot log in to the database: let pg_hba.conf allow it from this machine with a password.`,
    );
  }
}

async function define(owner: ClientBase, verb: "CREATE" | "ALTER", role: AppRole): Promise<void> {
  const name = escapeIdentifier(role.name);
  try {
    await owner.query(
      `${verb} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${escapeLiteral(role.password)}`,
    );
  } catch (error) {
    const insufficientPrivilege = (error as { code?: string }).code === "42501";
    if (!insufficientPrivilege) throw error;
    throw new AppRoleError(
      `The owner in DATABASE_URL may not ${verb.toLowerCase()} the role ${role.name}, under which the app runs: let an administrator run ${verb} ROLE ${name} LOGIN PASSWORD '…' with appDatabasePassword from secrets.json in the data folder, or give the owner CREATEROLE.`,
    );
  }
}

async function canLogIn(ownerUrl: string, role: AppRole): Promise<boolean> {
  const client = new Client({ connectionString: appUrl(ownerUrl, role), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false; // a wrong password, or no right to connect: both are mended or reported by the caller
  } finally {
    await client.end().catch(() => {});
  }
}

// One transaction: between GRANT and REVOKE the append-only tables would lie open.
async function grant(owner: ClientBase, role: string): Promise<void> {
  const name = escapeIdentifier(role);
  await owner.query("BEGIN");
  try {
    await owner.query("CALL grant_app_role($1)", [role]);
    await owner.query(`GRANT USAGE ON SCHEMA graphile_worker TO ${name}`);
    await owner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${name}`,
    );
    await owner.query(`REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM ${name}`);
    await owner.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${name}`);
    await owner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${name}`);
    await letThrough(owner, role);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}

// The queue's tables are under row security without a policy: only their owner sees a row until one is made.
async function letThrough(owner: ClientBase, role: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables t WHERE schemaname = 'graphile_worker' AND rowsecurity
     AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = t.schemaname AND p.tablename = t.tablename
                     AND $1::name = ANY (p.roles))`,
    [role],
  );
  for (const { name } of rows) {
    const table = `graphile_worker.${escapeIdentifier(name)}`;
    const policy = escapeIdentifier(`for ${role}`);
    await owner.query(
      `CREATE POLICY ${policy} ON ${table} TO ${escapeIdentifier(role)} USING (true) WITH CHECK (true)`,
    );
  }
}
