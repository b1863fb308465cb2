import { type ChildProcess, fork } from "node:child_process";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listClaims } from "@/lib/claims/list";
import { write } from "@/lib/db/transaction";
import { analyse } from "@/lib/jobs/analyse";
import { cancelRun, findRun, requestRun } from "@/lib/jobs/runs";
import { type RunningWorker, startWorker } from "@/lib/jobs/worker";
import { channel } from "@/lib/queue/notify";
import { requestExport } from "@/lib/reports/export";
import { freezeReport } from "@/lib/reports/freeze";
import { createStory } from "@/lib/stories/mutations";
import { addDemoTexts, addTexts, claimOn, type Desk, decide, openDesk } from "../claims/desk";

// The real engine in real processes, on a machine that may be busy.
const patience = { timeout: 180_000 };

let desk: Desk;
let worker: RunningWorker | null = null;
let child: ChildProcess | null = null;
beforeAll(async () => {
  desk = await openDesk();
  await addDemoTexts(desk);
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  child?.kill("SIGKILL");
  child = null;
});
afterAll(() => desk.close());

const start = async () => {
  worker = await startWorker({ databaseUrl: desk.database.appUrl, connections: 4, sweepInterval: 500 });
};
const request = () => write((tx) => requestRun(tx, desk.ada, desk.storyId));
const stateOf = async (runId: string) => (await findRun(desk.ada, desk.storyId, runId))?.state;

async function until<T>(read: () => Promise<T>, done: (value: T) => boolean, seconds = 150): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const value = await read();
    if (done(value)) return value;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(value)} after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("an analysis", patience, () => {
  it("that waits is the one that a second request gets", async () => {
    const [first, second] = [await request(), await request()];
    expect(second.id).toBe(first.id);
    await write((tx) => cancelRun(tx, desk.ada, desk.storyId, first.id));
    const third = await request();
    expect(third.number).toBe(first.number + 1);
    await write((tx) => cancelRun(tx, desk.ada, desk.storyId, third.id));
  });

  it("is not asked for by a viewer, nor of fewer than two texts", async () => {
    await expect(write((tx) => requestRun(tx, desk.vera, desk.storyId))).rejects.toMatchObject({
      code: "forbidden",
    });
    const small = await write((tx) => createStory(tx, desk.ada, { title: "One text" }));
    await addTexts({ ada: desk.ada, storyId: small.id }, { Only: "The only text." });
    await expect(write((tx) => requestRun(tx, desk.ada, small.id))).rejects.toMatchObject({
      code: "unprocessable",
    });
  });

  it("is done by the worker, which tells open pages how far it is", async () => {
    const listener = new Client({ connectionString: desk.database.appUrl });
    await listener.connect();
    await listener.query(`LISTEN ${channel}`);
    const told: string[] = [];
    listener.on("notification", ({ payload }) => told.push(JSON.parse(payload ?? "{}").what));
    await start();
    const { id } = await request();
    const stages = new Set<string>();
    const run = await until(
      () => findRun(desk.ada, desk.storyId, id),
      (now) => {
        if (now?.progress) stages.add(now.progress.stage);
        return now?.state === "finished" || now?.state === "failed";
      },
    );
    expect(run).toMatchObject({ state: "finished", error: null });
    expect((await listClaims(desk.ada, desk.storyId))?.items.length).toBeGreaterThan(5);
    expect(told).toContain("run");
    expect(told).toContain("claims");
    await listener.end();
  });

  it("that was cancelled leaves nothing, even when its computation ends afterwards", async () => {
    const before = await desk.database.db.proposal.count();
    const { id } = await request();
    const work = analyse(id, true, new AbortController().signal);
    await until(
      () => stateOf(id),
      (state) => state === "running",
    );
    await write((tx) => cancelRun(tx, desk.ben, desk.storyId, id));
    await work;
    expect(await stateOf(id)).toBe("cancelled");
    expect(await desk.database.db.proposal.count()).toBe(before);
  });

  it("run twice at the same time takes effect once", async () => {
    const { id } = await request();
    const signal = new AbortController().signal;
    await Promise.all([analyse(id, true, signal), analyse(id, true, signal)]);
    expect(await stateOf(id)).toBe("finished");
    const positions = await desk.database.db.proposal.findMany({
      where: { runId: id },
      select: { position: true },
    });
    expect(new Set(positions.map(({ position }) => position)).size).toBe(positions.length);
    const finished = await desk.database.db.auditEvent.count({
      where: { objectId: id, action: "run.finish" },
    });
    expect(finished).toBe(1);
  });

  it("that met an error of the program says what to do, and what was kept", async () => {
    const { id } = await request();
    // A constraint that the stored corrections can never give: an edit whose detail is not one.
    const claim = await desk.database.db.claim.findFirstOrThrow({ where: { storyId: desk.storyId } });
    const edit = {
      claimId: claim.id,
      kind: "restate",
      detail: { kind: "nonsense" },
      actorId: desk.ada.id,
    } as const;
    await desk.database.db.claimEdit.create({ data: edit });
    await analyse(id, true, new AbortController().signal);
    const run = await findRun(desk.ada, desk.storyId, id);
    expect(run?.state).toBe("failed");
    expect(run?.error).toMatch(/are as they were\. Try again/);
    await desk.database.owner.query(`ALTER TABLE "ClaimEdit" DISABLE TRIGGER USER`);
    await desk.database.owner.query(`DELETE FROM "ClaimEdit" WHERE "detail"->>'kind' = 'nonsense'`);
    await desk.database.owner.query(`ALTER TABLE "ClaimEdit" ENABLE TRIGGER USER`);
  });
});

describe("a worker that was killed", patience, () => {
  it("leaves its job to the next one, within seconds, and the job takes effect once", async () => {
    // Nothing can be stored until the worker is dead: it is killed in the middle of its job for certain.
    await desk.database.owner.query(`BEGIN; LOCK TABLE "Proposal" IN SHARE MODE`);
    child = fork("tests/integration/jobs/worker-process.ts", {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, DATABASE_URL: desk.database.appUrl },
    });
    await new Promise((resolve) => child?.once("message", resolve));
    const { id } = await request();
    await until(
      () => stateOf(id),
      (state) => state === "running",
    );
    child.kill("SIGKILL");
    await new Promise((resolve) => child?.once("exit", resolve));
    await desk.database.owner.query("ROLLBACK");
    expect(await stateOf(id)).toBe("running");
    // What the dead one held would otherwise be looked at after ten seconds of grace.
    await desk.database.owner.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute' WHERE locked_at IS NOT NULL`,
    );
    await desk.database.owner.query(
      `UPDATE graphile_worker._private_job_queues SET locked_at = locked_at - interval '1 minute' WHERE locked_at IS NOT NULL`,
    );
    await start();
    await until(
      () => stateOf(id),
      (state) => state === "finished",
    );
    expect(await desk.database.db.auditEvent.count({ where: { objectId: id, action: "run.finish" } })).toBe(
      1,
    );
  });

  it("too often: its run fails with a sentence instead of waiting for ever", async () => {
    const { id } = await request();
    await desk.database.owner.query(
      `UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = $1`,
      [`analyse ${id}`],
    );
    await start();
    await until(
      () => stateOf(id),
      (state) => state === "failed",
    );
    expect((await findRun(desk.ada, desk.storyId, id))?.error).toMatch(/tried several times/);
  });
});

describe("an export", patience, () => {
  it("is made by the worker", async () => {
    const claim = await claimOn(desk, { Star: "It is [ruled out].", Echo: "It is [unlikely]." });
    await decide(desk, claim.id);
    const report = await write((tx) => freezeReport(tx, desk.ada, desk.storyId));
    await write((tx) => requestExport(tx, desk.ada, desk.storyId, report.id, "html"));
    await start();
    const made = await until(
      () => desk.database.db.reportExport.findFirstOrThrow({ where: { reportId: report.id } }),
      ({ state }) => state !== "queued",
    );
    expect(made.state).toBe("finished");
    const [part] = await desk.database.db.reportFilePart.findMany({ where: { fileId: made.fileId ?? "" } });
    expect(new TextDecoder().decode(part?.bytes)).toContain("<!doctype html>");
  });
});
