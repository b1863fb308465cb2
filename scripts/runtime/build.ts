import { existsSync, rmSync, writeFileSync } from "node:fs";
import { fingerprint, readStamp } from "./fingerprint";
import { step } from "./progress.mjs";
import { inProject } from "./project.mjs";
import { runTool } from "./tool";

// Everything that `next build` reads; the generated client follows from the schema.
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/** Builds the app when a source changed since the last build. */
export async function build(): Promise<void> {
  const stamp = inProject(".next/variorum-build");
  const wanted = fingerprint(sources, (path) => path === "lib/db/generated");
  if (readStamp(stamp) === wanted && existsSync(inProject(".next/BUILD_ID"))) return;
  rmSync(stamp, { force: true }); // a build that is cut off must not pass for the one before it
  await step("Building the app", () =>
    runTool("next build", "next/dist/bin/next", ["build"], {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    }),
  );
  writeFileSync(stamp, wanted);
}
