import { closeDatabase, db } from "@/lib/db/client";
import { exportReport } from "@/lib/jobs/export";
import { formatNames } from "@/lib/reports/formats";

/*
 * Runs the job that makes one file of a report, as the worker does, in a process of its own so that its memory is its
 * own, and writes what it took as JSON.   tsx scripts/bench/one-export.ts REPORT FORMAT
 */
const [reportId = "", name] = process.argv.slice(2);
const format = formatNames.find((one) => one === name);
if (!format) throw new RangeError(`${name} is not one of ${formatNames.join(", ")}`);
const { createdById } = await db().report.findUniqueOrThrow({
  where: { id: reportId },
  select: { createdById: true },
});
const { id } = await db().reportExport.create({ data: { reportId, format, requestedById: createdById } });
const idle = process.resourceUsage().maxRSS / 1024; // MB
const [began, used] = [performance.now(), process.cpuUsage()];
await exportReport(id, true);
const wall = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(used);
const [made] = await db().$queryRaw<{ state: string; error: string | null; bytes: number }[]>`
  SELECT "state"::text, "error", "bytes" FROM "ReportExport" WHERE "id" = ${id}::uuid`;
if (made?.state !== "finished") throw new Error(`${format} is ${made?.state}: ${made?.error}`);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ wall, processor: (user + system) / 1e6, idle, memory, bytes: made.bytes }));
await closeDatabase();
