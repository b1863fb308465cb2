import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import { closeDatabase } from "@/lib/db/client";
import { announceWorker } from "@/lib/db/worker-presence";
import { type TestDatabase, testDatabase } from "../../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

const health = async () => {
  const response = await GET();
  return { code: response.status, ...(await response.json()) };
};
const ignore = () => {};

test("without a worker it is 503 and says so", async () => {
  expect(await health()).toMatchObject({ code: 503, status: "failing", database: "ok", worker: "absent" });
});

test("with all three it is 200, and tells the version", async () => {
  const worker = await announceWorker(database.appUrl, ignore);
  expect(await health()).toEqual({
    code: 200,
    status: "ok",
    database: "ok",
    worker: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
  await worker.end();
  expect(await health()).toMatchObject({ code: 503, worker: "absent" });
});

test("of two workers one is enough", async () => {
  const [one, other] = await Promise.all([
    announceWorker(database.appUrl, ignore),
    announceWorker(database.appUrl, ignore),
  ]);
  await one.end();
  expect(await health()).toMatchObject({ code: 200 });
  await other.end();
});

test("the worker of another database does not count", async () => {
  const elsewhere = await testDatabase();
  const worker = await announceWorker(elsewhere.appUrl, ignore);
  expect(await health()).toMatchObject({ code: 503, worker: "absent" });
  await worker.end();
  await elsewhere.close();
});

test("a worker whose connection is cut is told and no longer counts", async () => {
  const lost = vi.fn();
  await announceWorker(database.appUrl, lost);
  await database.owner.query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'variorum worker' AND datname = current_database()",
  );
  await vi.waitFor(() => expect(lost).toHaveBeenCalled(), { timeout: 60_000 }); // the machine may be busy
  expect(await health()).toMatchObject({ code: 503, worker: "absent" });
});

test("without the database it is 503, and tells nothing of hosts and roles", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(ignore);
  await closeDatabase();
  const name = new URL(database.appUrl).pathname.slice(1);
  await database.owner.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
  const answer = await health();
  await database.owner.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
  expect(answer).toEqual({
    code: 503,
    status: "failing",
    database: "unreachable",
    worker: "unknown",
    version: expect.any(String),
  });
  expect(log).toHaveBeenCalled();
});
