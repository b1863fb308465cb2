import { rmSync, writeFileSync } from "node:fs";
import { fingerprint, readStamp } from "./fingerprint";
import { step } from "./progress.mjs";
import { inProject } from "./project.mjs";
import { runTool } from "./tool";

/** Writes lib/db/generated from the schema when the schema or Prisma changed since the last time. */
export async function generateClient(): Promise<void> {
  const stamp = inProject("lib/db/generated/.stamp");
  const wanted = fingerprint(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (readStamp(stamp) === wanted) return;
  rmSync(stamp, { force: true });
  await step("Generating the database client", () =>
    runTool("prisma generate", "prisma/build/index.js", ["generate"], {}),
  );
  writeFileSync(stamp, wanted);
}
