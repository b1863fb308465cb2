import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ownerAddress } from "@/scripts/runtime/embedded-database";
import { hasEnded, identify, isRunning, type ProcessIdentity } from "@/scripts/runtime/process-identity";
import { readSecrets } from "@/scripts/runtime/secrets";
import { removeFolder, scratchFolder } from "../../support/scratch";
import { type StartedApp, startApp, stopApp, untilReady } from "../../support/started-app";

const folder = scratchFolder("kill");
const started: StartedApp[] = [];

// The first start builds the app when nothing has built it yet.
const withBuild = 600_000;

beforeAll(async () => {
  await start();
}, withBuild);
afterAll(async () => {
  await Promise.all(started.map(stopApp));
  removeFolder(folder);
});

const current = (): StartedApp => {
  const app = started.at(-1);
  if (!app) throw new Error("Nothing was started");
  return app;
};

async function start(): Promise<void> {
  const port = started.length ? String(current().port) : undefined; // the same port: a leftover would hold it
  const app = await startApp({
    VARIORUM_DATA_DIR: folder,
    VARIORUM_ADMIN_PASSWORD: "a long enough password",
    PORT: port,
  });
  started.push(app);
  await untilReady(app);
}

const health = async (): Promise<number> => (await fetch(`${current().url}/api/health`)).status;

const names = ["worker", "web", "database"] as const;
type Name = (typeof names)[number];
const children = () => names.map(child);

function child(name: Name): ProcessIdentity {
  if (name === "database") return identify(Number(postmasterFile()[0]));
  const all = JSON.parse(readFileSync(join(folder, "processes.json"), "utf8")) as (ProcessIdentity & {
    name: Name;
  })[];
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`${name} does not run`);
  return found;
}

/**
 * Waits until another process stands in for the killed one and all three work. Health alone would not do: it is still
 * well for as long as the database has not noticed that the killed one's connection is gone.
 */
const replaced = (name: Name, killed: ProcessIdentity) =>
  vi.waitFor(
    async () => {
      expect(child(name)).not.toEqual(killed);
      expect(children().every(isRunning)).toBe(true);
      expect(await health()).toBe(200);
    },
    { timeout: 60_000, interval: 100 },
  );

const postmasterFile = () => readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n");

async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const password = readSecrets(folder).ownerDatabasePassword;
  const owner = new Client({
    connectionString: ownerAddress(Number(postmasterFile()[3]), password, "variorum"),
  });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const remember = (what: string) =>
  asOwner((owner) => owner.query(`INSERT INTO "RateLimit" (key, points, expire) VALUES ($1, 1, 0)`, [what]));
const remembers = (what: string) =>
  asOwner(async (owner) =>
    Boolean((await owner.query(`SELECT FROM "RateLimit" WHERE key = $1`, [what])).rowCount),
  );

async function kill(...identities: ProcessIdentity[]): Promise<void> {
  for (const { pid } of identities) process.kill(pid, "SIGKILL");
  for (const identity of identities) expect(await hasEnded(identity, 5000)).toBe(true);
}

describe("while the start command lives", () => {
  test.each(names)("a killed %s is started again", async (name) => {
    const killed = child(name);
    await kill(killed);
    await replaced(name, killed);
  });

  test("a second start on its data folder is refused, and does it no harm", async () => {
    const before = children();
    const second = await startApp({ VARIORUM_DATA_DIR: folder });
    expect(await second.ended).toBe(1);
    expect(second.errors()).toContain(`Variorum already runs on ${folder}`);
    expect(children()).toEqual(before);
    expect(await health()).toBe(200);
  });
});

describe("after kill -9", () => {
  test("of the start command its children end, and the next start finds all data", async () => {
    await remember("the start command was killed");
    const [web, worker, database] = [child("web"), child("worker"), child("database")];
    current().process.kill("SIGKILL");
    await current().ended;
    expect(await hasEnded(web, 10_000)).toBe(true);
    expect(await hasEnded(worker, 10_000)).toBe(true);
    await start();
    expect(await health()).toBe(200);
    expect(child("database")).not.toEqual(database); // the one left behind was stopped, not doubled
    expect(await remembers("the start command was killed")).toBe(true);
  });

  test("of every process at once the next start finds all data", async () => {
    await remember("everything was killed");
    const starter = identify(current().process.pid ?? 0);
    await kill(starter, ...children());
    await start();
    expect(await health()).toBe(200);
    expect(await remembers("everything was killed")).toBe(true);
  });
});

test("told to stop, it ends with 0, leaves no process, and the data stays", async () => {
  await remember("it was stopped");
  const before = children();
  expect(await stopApp(current())).toBe(0);
  expect(before.filter(isRunning)).toEqual([]);
  await start();
  expect(await remembers("it was stopped")).toBe(true);
});

// What makes a later start quick; how quick it is, no test can say on cores that do other things too.
test("a later start installs, builds, migrates and seeds nothing again", async () => {
  await stopApp(current());
  await start();
  const steps = [
    ...current()
      .output()
      .matchAll(/^ {2}(\S.*): done in/gm),
  ].map(([, title]) => title);
  expect(steps).toEqual(["Starting PostgreSQL", "Starting the web server and the worker"]);
  expect(current().output()).not.toContain("Applied");
});
