import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "@/lib/env";
import { dataFolder } from "./runtime/data-folder";
import { ownerAddress } from "./runtime/embedded-database";
import { ownerName } from "./runtime/postgres-cluster";
import { readSecrets } from "./runtime/secrets";
import { serverUser } from "./runtime/server-user";

// `DATABASE_URL=$(npm run -s db:url) npx prisma studio`: the owner's address of the embedded database that runs now.
const folder = dataFolder(readSettings().VARIORUM_DATA_DIR, serverUser());
try {
  const port = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
  console.log(ownerAddress(Number(port), readSecrets(folder).ownerDatabasePassword, ownerName));
} catch {
  console.error(`No database runs on ${folder}: start it with npm start.`);
  process.exit(1);
}
