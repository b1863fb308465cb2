import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Anchor, anchorOf, anchorSchema } from "@/lib/audit/anchor";
import { type ChainReport, verifyChains } from "@/lib/audit/verify";
import { createClient } from "@/lib/db/client";
import { readSettings } from "@/lib/env";
import { dataFolder } from "./runtime/data-folder";
import { ownerAddress } from "./runtime/embedded-database";
import { ownerName } from "./runtime/postgres-cluster";
import { readSecrets } from "./runtime/secrets";
import { serverUser } from "./runtime/server-user";

/**
 * `npm run audit:verify -- [--anchor FILE]`: checks every chain of audit events with the key of the data folder, in the
 * database that DATABASE_URL names or the embedded one that runs now, and prints where each chain ends. Exit code 1 when
 * one is broken. That the last events of a chain were taken away shows only against an anchor kept elsewhere (on another
 * machine, on paper): with `--anchor` the chains are held against that file, and when they are sound it is written anew.
 */
const { values } = parseArgs({ options: { anchor: { type: "string" } } });
const anchor = values.anchor !== undefined && existsSync(values.anchor) ? readAnchor(values.anchor) : null;
const { url, key } = surroundings();
const db = createClient(url, 2);
const sound: ChainReport[] = [];
let broken = 0;
try {
  for await (const report of verifyChains(db, key, anchor)) {
    const { chain, events, head, fault } = report;
    if (!fault) {
      sound.push(report);
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
if (values.anchor !== undefined) tellAnchor(values.anchor);
process.exitCode = broken === 0 ? 0 : 1;

function readAnchor(path: string): Anchor {
  try {
    return anchorSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    console.error(`${path} is no anchor: name the file that an earlier check wrote, or a new one.`);
    process.exit(1);
  }
}

function tellAnchor(path: string): void {
  if (broken > 0) {
    console.log(`${path} stays as it was.`);
    return;
  }
  const draft = `${path}.new`; // a check that is cut off leaves the old one
  writeFileSync(draft, `${JSON.stringify(anchorOf(sound, new Date()), null, 2)}\n`);
  renameSync(draft, path);
  console.log(
    anchor
      ? `Held against ${path}, of ${anchor.at}, and written anew.`
      : `${path} is written: keep it elsewhere.`,
  );
}

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
