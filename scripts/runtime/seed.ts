import { existsSync } from "node:fs";
import { Client } from "pg";
import { firstAdministrator, forgetAdministrator, readKept } from "./first-administrator";
import { say, step } from "./progress.mjs";
import { inProject } from "./project.mjs";
import { runTool } from "./tool";

type Seeding = {
  folder: string;
  /** What the web server and the worker get too. */
  environment: NodeJS.ProcessEnv;
  appUrl: string;
  email: string;
  password: string | undefined;
};

/** Fills an empty database: the first administrator and the demo story, through prisma/seed.ts. */
export async function seedOnce(seeding: Seeding): Promise<void> {
  const script = inProject("prisma/seed.ts");
  if (!existsSync(script) || (await hasUsers(seeding.appUrl))) return;
  const { email, password } = firstAdministrator(seeding.folder, seeding.email, seeding.password);
  await step("Writing the demo story", () =>
    runTool("prisma/seed.ts", "tsx/dist/cli.mjs", [script], {
      ...seeding.environment,
      VARIORUM_ADMIN_EMAIL: email,
      VARIORUM_ADMIN_PASSWORD: password,
    }),
  );
}

/** Shows how the first administrator signs in, once, and then forgets the password. */
export function showAdministrator(folder: string): void {
  const administrator = readKept(folder);
  if (!administrator) return;
  say(`\n  Sign in as ${administrator.email}`);
  say(
    administrator.generated
      ? `  Password   ${administrator.password}`
      : "  Password   as set in VARIORUM_ADMIN_PASSWORD",
  );
  if (administrator.generated) say("  It is shown this once; change it under Account.");
  forgetAdministrator(folder);
}

async function hasUsers(appUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM "User" LIMIT 1');
    return Boolean(rowCount);
  } finally {
    await client.end();
  }
}
