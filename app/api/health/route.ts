import { pool } from "@/lib/db/client";
import { isWorkerPresent } from "@/lib/db/worker-presence";
import project from "@/package.json";

export const dynamic = "force-dynamic"; // asked at build time it would answer for ever what was true then

type Health = {
  status: "ok" | "failing";
  database: "ok" | "unreachable";
  worker: "ok" | "absent" | "unknown";
  version: string;
};

/** Tells whether the web server, the database and a worker are there: 200 when all three are, 503 otherwise. */
export async function GET(): Promise<Response> {
  const health = await read();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}

async function read(): Promise<Health> {
  const { version } = project;
  try {
    const present = await isWorkerPresent(pool());
    return { status: present ? "ok" : "failing", database: "ok", worker: present ? "ok" : "absent", version };
  } catch (error) {
    // The reason may name hosts and roles: it goes to the log, not to whoever asks.
    console.error(`Health check: ${error instanceof Error ? error.message : error}`);
    return { status: "failing", database: "unreachable", worker: "unknown", version };
  }
}
