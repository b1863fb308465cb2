import { readFileSync } from "node:fs";
import { join } from "node:path";
import { verifyChains } from "@/lib/audit/verify";
import { createClient } from "@/lib/db/client";
import { readSettings } from "@/lib/env";
import { dataFolder } from "./runtime/data-folder";
import { ownerAddress } from "./runtime/embedded-database";
import { ownerName } from "./runtime/postgres-cluster";
import { readSecrets } from "./runtime/secrets";
import { serverUser } from "./runtime/server-user";

/**
 * `npm run audit:verify`: checks every chain of audit events with the key of the data folder, in the database that
 * DATABASE_URL names or the embedded one that runs now, and prints where each chain ends. Exit code 1 when one is
 * broken. That the last events of a chain were taken away shows only against a number noted elsewhere: keep what
 * this prints.
 */
const { url, key } = surroundings();
const db = createClient(url, 2);
let broken = 0;
try {
  for await (const { chain, events, head, fault } of verifyChains(db, key)) {
    if (!fault) {
      console.log(`${chain}: ${events} events, sound, ends with ${head}`);
      continue;
    }
    broken += 1;
    console.error(`${chain}: broken at event ${fault.number}: ${fault.why}`);
  }
  console.log(broken === 0 ? "All chains are sound." : `${broken} broken.`);
} finally {
  await db.$disconnect();
}
process.exitCode = broken === 0 ? 0 : 1;

// Beside the running app the key is in the environment already; at a shell it lies in the data folder.
function surroundings(): { url: string; key: Buffer } {
  const settings = readSettings();
  const given = process.env.VARIORUM_AUDIT_KEY;
  if (given && settings.DATABASE_URL) return { url: settings.DATABASE_URL, key: Buffer.from(given, "hex") };
  const folder = dataFolder(settings.VARIORUM_DATA_DIR, settings.DATABASE_URL ? null : serverUser());
  const secrets = readSecrets(folder);
  const key = Buffer.from(secrets.auditKey, "hex");
  if (settings.DATABASE_URL) return { url: settings.DATABASE_URL, key };
  try {
    const port = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
    return { url: ownerAddress(Number(port), secrets.ownerDatabasePassword, ownerName), key };
  } catch {
    console.error(`No database runs on ${folder}: start it with npm start, then repeat.`);
    process.exit(1);
  }
}
