import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createClient, type Prisma, type PrismaClient } from "@/lib/db/client";
import { readMigrations } from "@/lib/db/migrate";
import { prepareDatabase } from "@/lib/db/prepare";
import { formatNames } from "@/lib/reports/formats";
import { type EmbeddedServer, startEmbedded } from "../runtime/embedded-database";
import { prepareLogs } from "../runtime/logs";
import { stopServer } from "../runtime/postgres-server";
import { inProject } from "../runtime/project.mjs";
import { serverUser } from "../runtime/server-user";
import { largeReport, type ReportSize } from "./large-report";

/*
 * Makes every file of one large report with the worker's own job, on a database of its own, and tells for each form
 * the seconds and the most memory that its process held.
 *
 *   npm run bench:exports -- [--sources 500] [--claims 2000] [--readings 20] [--formats csv,docx]
 *
 * `--readings` is how many sources speak on a claim on average; the others are silent on it.
 */
const { values } = parseArgs({
  options: {
    sources: { type: "string", default: "500" },
    claims: { type: "string", default: "2000" },
    readings: { type: "string", default: "20" },
    formats: { type: "string", default: formatNames.join(",") },
  },
});
const limit = { seconds: 60, megabytes: 1000 };
const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
chmodSync(folder, 0o711); // PostgreSQL runs as another user where this is run as root
prepareLogs(folder);
let running: EmbeddedServer | undefined;
try {
  const passwords = { owner: randomBytes(16).toString("hex"), app: randomBytes(16).toString("hex") };
  const ownerUrl = await startEmbedded(
    { folder, user: serverUser(), password: passwords.owner },
    (started) => {
      running = started;
    },
  );
  const { appUrl } = await prepareDatabase(
    ownerUrl,
    await readMigrations(inProject("prisma/migrations")),
    passwords.app,
  );
  const db = createClient(appUrl, 2);
  const reportId = await store(db, {
    sources: whole("sources"),
    claims: whole("claims"),
    readings: whole("readings"),
  });
  await db.$disconnect();
  for (const format of values.formats.split(",")) tell(format, make(appUrl, reportId, format));
} finally {
  if (running) await stopServer(running.server.identity);
  rmSync(folder, { recursive: true, force: true });
}

function whole(name: "sources" | "claims" | "readings"): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`--${name} ${values[name]} is not a whole number above 0`);
  return value;
}

async function store(db: PrismaClient, size: ReportSize): Promise<string> {
  const document = largeReport(size);
  const megabytes = Math.round(JSON.stringify(document).length / 1e6);
  console.log(
    `${size.sources} sources, ${size.claims} claims, ${document.claims.reduce((sum, { readings }) => sum + readings.length, 0)} readings: ${megabytes} MB of JSON`,
  );
  const user = await db.user.create({ data: { email: "bench@example.org", name: "Ada Lindt" } });
  const story = await db.story.create({ data: { title: document.title, createdById: user.id } });
  const { id } = await db.report.create({
    data: {
      ...{ storyId: story.id, number: 1, createdById: user.id, contentHash: document.contentHash },
      content: document as unknown as Prisma.InputJsonObject, // plain JSON by its making
    },
    select: { id: true },
  });
  return id;
}

interface Made {
  readonly wall: number;
  readonly processor: number;
  readonly idle: number;
  readonly memory: number;
  readonly bytes: number;
}

function make(databaseUrl: string, reportId: string, format: string): Made | string {
  const program = new URL("./one-export.ts", import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", program, reportId, format],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        VARIORUM_DATA_DIR: folder,
        VARIORUM_AUDIT_KEY: "ab".repeat(32),
        NEXTAUTH_SECRET: "only for this bench, only for this bench",
      },
    },
  );
  return status === 0 ? (JSON.parse(stdout) as Made) : stderr.trim().slice(-300);
}

function tell(format: string, made: Made | string): void {
  if (typeof made === "string") {
    console.error(`${format.padEnd(12)} failed: ${made}`);
    process.exitCode = 1;
    return;
  }
  const { wall, processor, idle, memory, bytes } = made;
  const isOver = processor > limit.seconds || memory > limit.megabytes;
  console.log(
    `${format.padEnd(12)}${wall.toFixed(1).padStart(7)} s by the clock ${processor.toFixed(1).padStart(7)} s of the processor ` +
      `${memory.toFixed(0).padStart(6)} MB at most (${idle.toFixed(0)} before) ${(bytes / 1e6).toFixed(1).padStart(7)} MB file${isOver ? "  over the aim" : ""}`,
  );
  if (isOver) process.exitCode = 1;
}
