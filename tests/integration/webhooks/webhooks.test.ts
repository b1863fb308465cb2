import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as makeToken } from "@/app/api/v1/me/tokens/route";
import { POST as again } from "@/app/api/v1/webhooks/[webhookId]/deliveries/[deliveryId]/again/route";
import { GET as deliveries } from "@/app/api/v1/webhooks/[webhookId]/deliveries/route";
import { POST as restore } from "@/app/api/v1/webhooks/[webhookId]/restore/route";
import { PATCH as change, DELETE as remove } from "@/app/api/v1/webhooks/[webhookId]/route";
import { POST as renew } from "@/app/api/v1/webhooks/[webhookId]/secret/route";
import { POST as test } from "@/app/api/v1/webhooks/[webhookId]/test/route";
import { POST as add, GET as list } from "@/app/api/v1/webhooks/route";
import { verifyChains } from "@/lib/audit/verify";
import { write } from "@/lib/db/transaction";
import { deliver } from "@/lib/jobs/deliver";
import { type RunningWorker, startWorker } from "@/lib/jobs/worker";
import { freezeReport } from "@/lib/reports/freeze";
import { askOpinion } from "@/lib/verdicts/ask-opinion";
import { giveOpinion } from "@/lib/verdicts/give-opinion";
import { verdictInput } from "@/lib/verdicts/schema";
import { signOff } from "@/lib/verdicts/sign";
import { undoVerdict } from "@/lib/verdicts/undo";
import type { DeliveryState } from "@/lib/webhooks/view";
import { call } from "../../support/call";
import { type Person, person } from "../../support/people";
import { type Receiver, receiver } from "../../support/receiver";
import { claimOn, type Desk, decide, openDesk, seen } from "../claims/desk";

const rationale = "Only the stenographer heard it so.";
const texts = (words: string) => ({
  [`Courier ${words}`]: `It is [ruled out ${words}], he said.`,
  [`Post ${words}`]: `It is [unlikely ${words}], he said.`,
});
let desk: Desk;
let ines: Person;
let there: Receiver;
let worker: RunningWorker | null = null;

beforeAll(async () => {
  process.env.VARIORUM_WEBHOOK_PRIVATE = "allow"; // the receiver is on this machine
  desk = await openDesk();
  ines = await person(desk.database.db, "administrator", { name: "Ines Admin" });
  there = await receiver();
});
beforeEach(() => {
  there.received.length = 0;
  there.answer = (response) => response.writeHead(204).end();
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  await desk.database.db.webhook.updateMany({ data: { isOn: false } });
  await desk.database.owner.query(`DELETE FROM graphile_worker._private_jobs`);
});
afterAll(async () => {
  await there.close();
  await desk.close();
});

const all = ["decided", "signed", "published"];
async function hook(more: object = {}): Promise<{ id: string; secret: string; rowVersion: number }> {
  const { status, body } = await call(add, "POST", {
    as: ines,
    body: { address: there.address, events: all, ...more },
  });
  expect(status).toBe(201);
  return { id: body.webhook.id, secret: body.secret, rowVersion: body.webhook.rowVersion };
}
const listed = async (webhookId: string, as = ines) =>
  (await call(deliveries, "GET", { as, params: { webhookId } })).body.items as {
    id: string;
    event: string;
    state: DeliveryState;
    claim: number | null;
    tries: number;
    error: string | null;
    nextTryAt: string | null;
  }[];
const states = async (webhookId: string) =>
  (await listed(webhookId)).map(({ event, state }) => `${event} ${state}`);
async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await done()); ) {
    if (Date.now() > end) throw new Error("It never came to pass");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
const start = async () => {
  worker = await startWorker({ databaseUrl: desk.database.appUrl, connections: 6 });
};
async function sign(claimId: string, as: Person) {
  const { verdict } = await seen(desk, claimId, as);
  const { id: verdictId = "", contentHash = "" } = verdict ?? {};
  return write((tx) =>
    signOff(tx, as, desk.storyId, {
      decision: "signed",
      comment: null,
      verdicts: [{ claimId, verdictId, contentHash }],
    }),
  );
}

it("decisions, signatures and reports are told to the house's own system, signed, and without words", async () => {
  const { id, secret } = await hook();
  await start();
  const claim = await claimOn(desk, texts("one"));
  const confidential = { kind: "person", text: "The stenographer", confidential: true };
  await decide(desk, claim.id, { rationale, wording: "excluded", evidence: [confidential] });
  await sign(claim.id, desk.ben);
  const report = await write((tx) => freezeReport(tx, desk.ada, desk.storyId));
  await until(async () => (await states(id)).filter((state) => state.endsWith("delivered")).length === 3);

  expect(there.received.map(({ headers }) => headers["variorum-event"])).toEqual(all);
  for (const { headers, body } of there.received) {
    const timestamp = String(headers["variorum-timestamp"]);
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(120);
    const mac = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
    expect(headers["variorum-signature"]).toBe(`v1=${mac}`);
    expect(JSON.parse(body)).toMatchObject({
      id: headers["variorum-delivery"],
      event: headers["variorum-event"],
    });
    expect(body).not.toMatch(/ruled|unlikely|excluded|stenographer|lake|refusal|one_stands|awaiting/i);
  }
  const story = { id: desk.storyId, address: `http://127.0.0.1:3000/stories/${desk.storyId}` };
  const [decided, signed, published] = there.received.map(({ body }) => JSON.parse(body));
  const told = { id: claim.id, number: claim.number, address: `${story.address}/claims/${claim.number}` };
  expect(decided).toEqual({
    ...{ format: "variorum.webhook/1", id: expect.any(String), event: "decided", at: expect.any(String) },
    ...{ story, claim: told, verdict: { id: expect.any(String), version: 1 } },
  });
  expect(signed).toMatchObject({ event: "signed", story, claim: told, verdict: decided.verdict });
  const { number, kind, contentHash } = report;
  expect(published.report).toEqual({
    id: report.id,
    number,
    kind,
    contentHash,
    address: `${story.address}/report`,
  });
});

describe("a webhook", () => {
  it("is told only what it asked for, of the stories it asked for, while it is on", async () => {
    const onlySigned = await hook({ events: ["signed"] });
    const elsewhere = await desk.database.db.story.create({
      data: { title: "Elsewhere", createdById: desk.otto.id },
    });
    const other = await hook({ storyIds: [elsewhere.id] });
    const off = await hook({ isOn: false });
    const here = await hook({ events: ["decided"], storyIds: [desk.storyId] });
    const gone = await hook();
    const { rowVersion } = gone;
    await call(remove, "DELETE", { as: ines, params: { webhookId: gone.id }, body: { rowVersion } });
    await decide(desk, (await claimOn(desk, texts("two"))).id);
    expect(await Promise.all([onlySigned, other, off, gone, here].map(({ id }) => states(id)))).toEqual([
      ...[[], [], [], []],
      ["decided waiting"],
    ]);
  });

  it("hears nothing of a write that came to nothing", async () => {
    const { id } = await hook();
    const claim = await claimOn(desk, texts("three"));
    const before = await desk.database.db.webhookDelivery.count();
    await expect(
      write(async (tx) => {
        await freezeReport(tx, desk.ada, desk.storyId);
        throw new Error("lost");
      }),
    ).rejects.toThrow("lost");
    expect(claim.state).toBe("open");
    expect(await states(id)).toEqual([]);
    expect(await desk.database.db.webhookDelivery.count()).toBe(before);
  });

  it("that fails is tried again later, and given up after the last try", async () => {
    const { id } = await hook();
    there.answer = (response) => response.writeHead(503).end();
    const [first] = [(await call(test, "POST", { as: ines, params: { webhookId: id } })).body];
    expect(first).toMatchObject({ event: "test", state: "waiting", tries: 0 });
    await deliver(first.id);
    const [failed] = await listed(id);
    expect(failed).toMatchObject({
      state: "waiting",
      tries: 1,
      error: expect.stringMatching(/answered 503/),
    });
    expect(Date.parse(failed?.nextTryAt ?? "")).toBeGreaterThan(Date.now());
    const { rows } = await desk.database.owner.query(
      `SELECT run_at FROM graphile_worker._private_jobs WHERE key = $1 AND locked_at IS NULL`,
      [`deliver ${first.id}`],
    );
    expect(rows.map(({ run_at }) => run_at.toISOString())).toEqual([failed?.nextTryAt]);
    for (let tries = 1; tries < 10; tries += 1) await deliver(first.id);
    expect((await listed(id))[0]).toMatchObject({ state: "given_up", tries: 10, nextTryAt: null });
    await deliver(first.id); // a job that came twice
    expect(there.received).toHaveLength(10);

    there.answer = (response) => response.writeHead(200).end("thanks");
    const answer = await call(again, "POST", { as: ines, params: { webhookId: id, deliveryId: first.id } });
    expect(answer.body).toMatchObject({ id: first.id, state: "waiting", tries: 0 });
    await start();
    await until(async () => (await states(id)).join() === "test delivered");
    const ids = there.received.map(({ headers }) => headers["variorum-delivery"]);
    expect(new Set(ids)).toEqual(new Set([first.id])); // by which a receiver knows it again
  });

  it("that is switched off or removed gets nothing more of what waited", async () => {
    const { id, rowVersion } = await hook();
    await decide(desk, (await claimOn(desk, texts("four"))).id);
    const [waiting] = await listed(id);
    const params = { webhookId: id };
    const changed = await call(change, "PATCH", { as: ines, params, body: { rowVersion, isOn: false } });
    expect(changed.body).toMatchObject({ isOn: false });
    await deliver(waiting?.id ?? "");
    expect((await listed(id))[0]).toMatchObject({ state: "dropped", error: expect.stringMatching(/off/) });
    const [later] = [(await call(test, "POST", { as: ines, params })).body];
    const decision = { ...params, deliveryId: waiting?.id ?? "" };
    await desk.database.db.webhookDelivery.update({
      where: { id: decision.deliveryId },
      data: { state: "given_up" },
    });
    // Sent again by hand it would come to the same.
    expect((await call(again, "POST", { as: ines, params: decision })).status).toBe(422);
    const gone = await call(remove, "DELETE", {
      as: ines,
      params,
      body: { rowVersion: changed.body.rowVersion },
    });
    expect(
      (await call(list, "GET", { as: ines })).body.items.map((one: { id: string }) => one.id),
    ).not.toContain(id);
    const back = await call(restore, "POST", {
      as: ines,
      params,
      body: { rowVersion: gone.body.rowVersion },
    });
    expect(back.body).toMatchObject({ id, isOn: false });
    expect(there.received).toEqual([]);
    await deliver(later.id); // a test goes out also where it is off, but not to what is removed
    const { rowVersion: now } = back.body;
    await call(remove, "DELETE", { as: ines, params, body: { rowVersion: now } });
    const [last] = await desk.database.db.webhookDelivery.findMany({
      where: { id: later.id },
      select: { state: true },
    });
    expect(last).toEqual({ state: "delivered" });
    await desk.database.db.webhookDelivery.update({ where: { id: later.id }, data: { state: "waiting" } });
    await deliver(later.id);
    expect(there.received).toHaveLength(1);
    expect((await call(test, "POST", { as: ines, params })).status).toBe(404);
    const dead = await call(change, "PATCH", { as: ines, params, body: { rowVersion: now + 1, isOn: true } });
    expect(dead.status).toBe(404);
  });

  it("that is sent again while a try is under way waits for that one, whatever came of the first", async () => {
    const { id } = await hook();
    const { body } = await call(test, "POST", { as: ines, params: { webhookId: id } });
    const params = { webhookId: id, deliveryId: body.id };
    there.answer = (response) =>
      void call(again, "POST", { as: ines, params }).then(() => response.writeHead(503).end());
    await desk.database.db.webhookDelivery.update({ where: { id: body.id }, data: { tries: 3 } });
    await deliver(body.id);
    expect((await listed(id))[0]).toMatchObject({ state: "waiting", tries: 0, error: null });
  });

  it("signs with a new secret from the moment that it has one; the database holds neither in the clear", async () => {
    const { id, secret, rowVersion } = await hook();
    const params = { webhookId: id };
    const renewed = await call(renew, "POST", { as: ines, params, body: { rowVersion } });
    expect(renewed.body.secret).not.toBe(secret);
    const { body } = await call(test, "POST", { as: ines, params });
    await deliver(body.id);
    const [message] = there.received;
    const signed = `${message?.headers["variorum-timestamp"]}.${message?.body}`;
    const mac = createHmac("sha256", renewed.body.secret).update(signed).digest("hex");
    expect(message?.headers["variorum-signature"]).toBe(`v1=${mac}`);
    const { rows } = await desk.database.owner.query(
      `SELECT encode(secret, 'escape') AS kept, encode(secret, 'base64') AS coded FROM "Webhook" WHERE id = $1`,
      [id],
    );
    for (const { kept, coded } of rows) {
      expect(kept).not.toContain(renewed.body.secret.slice(4, 20));
      expect(coded).not.toContain(Buffer.from(renewed.body.secret).toString("base64").slice(0, 20));
    }
    expect(JSON.stringify((await call(list, "GET", { as: ines })).body)).not.toContain("vwh_");
  });

  it("whose secret was put into another row is not signed for", async () => {
    const [one, other] = [await hook(), await hook()];
    await desk.database.owner.query(
      `UPDATE "Webhook" SET secret = (SELECT secret FROM "Webhook" WHERE id = $1) WHERE id = $2`,
      [one.id, other.id],
    );
    const { body } = await call(test, "POST", { as: ines, params: { webhookId: other.id } });
    await deliver(body.id);
    expect((await listed(other.id))[0]?.error).toMatch(/secret cannot be read/);
    expect(there.received).toEqual([]);
  });
});

describe("what a blind opinion waits for", () => {
  const give = async (claimId: string, as: Person, verdict: object) => {
    const { opinion, readings } = await seen(desk, claimId, as);
    const [first] = readings;
    const input = verdictInput.parse({
      rowVersion: opinion?.rowVersion,
      outcome: "one_stands",
      readingIds: first ? [first.id] : [],
      rationale: "Heard it myself on the tape.",
      ...verdict,
    });
    const at = { storyId: desk.storyId, claimId, requestId: opinion?.id ?? "" };
    return write((tx) => giveOpinion(tx, as, at, input));
  };
  const ask = (claimId: string) =>
    write((tx) => askOpinion(tx, desk.ada, { storyId: desk.storyId, claimId }, desk.ben.id));

  it("is told once the opinion is given and agrees", async () => {
    const { id } = await hook();
    const claim = await claimOn(desk, texts("five"));
    await ask(claim.id);
    await decide(desk, claim.id);
    expect(await states(id)).toEqual(["decided held"]);
    const [held] = await listed(id);
    const answer = await call(again, "POST", {
      as: ines,
      params: { webhookId: id, deliveryId: held?.id ?? "" },
    });
    expect(answer.status).toBe(422);
    await decide(desk, claim.id);
    expect(await states(id)).toEqual(["decided held", "decided held"]);
    await give(claim.id, desk.ben, {});
    expect(await states(id)).toEqual(["decided waiting", "decided dropped"]);
  });

  it("is not sent when the opinion was asked for while it was on its way", async () => {
    const { id } = await hook();
    const claim = await claimOn(desk, texts("six"));
    await decide(desk, claim.id);
    await ask(claim.id);
    const [waiting] = await listed(id);
    await deliver(waiting?.id ?? "");
    expect(there.received).toEqual([]);
    expect(await states(id)).toEqual(["decided held"]);
  });

  it("is dropped when its verdict was taken back meanwhile", async () => {
    const { id } = await hook();
    const claim = await claimOn(desk, texts("seven"));
    await ask(claim.id);
    const { rowVersion } = await decide(desk, claim.id);
    await write((tx) => undoVerdict(tx, desk.ada, { storyId: desk.storyId, claimId: claim.id, rowVersion }));
    await decide(desk, claim.id);
    await give(claim.id, desk.ben, {});
    expect(await states(id)).toEqual(["decided waiting", "decided dropped"]);
  });

  it("is not seen by an administrator who is the one to give it", async () => {
    const { id } = await hook();
    const claim = await claimOn(desk, texts("eight"));
    await desk.database.db.membership.create({
      data: { storyId: desk.storyId, userId: ines.id, role: "editor" },
    });
    await decide(desk, claim.id);
    await write((tx) => askOpinion(tx, desk.ada, { storyId: desk.storyId, claimId: claim.id }, ines.id));
    expect(await states(id)).toEqual([]);
    const sent = await call(test, "POST", { as: ines, params: { webhookId: id } });
    expect(sent.status).toBe(201); // what is on no claim stays to be seen
    expect(await states(id)).toEqual(["test waiting"]);
    const { id: deliveryId } = await desk.database.db.webhookDelivery.findFirstOrThrow({
      where: { webhookId: id, claimId: claim.id },
    });
    const tried = await call(again, "POST", { as: ines, params: { webhookId: id, deliveryId } });
    expect(tried.status).toBe(404);
    const omar = await person(desk.database.db, "administrator", { name: "Omar Admin" });
    expect(await listed(id, omar)).toHaveLength(2);
  });
});

describe("messages that came to their end", () => {
  it("are forgotten after 30 days; those that wait or are held are kept, however old", async () => {
    const { id } = await hook();
    await desk.database.db.webhookDelivery.deleteMany();
    const aged = async (state: DeliveryState, days: number) => {
      const at = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
      const endedAt = state === "waiting" || state === "held" ? null : at;
      // Far in the future, so that the worker does not send it meanwhile.
      const nextTryAt = state === "waiting" ? new Date("2999-01-01") : null;
      const made = { webhookId: id, event: "test", body: "{}", state, endedAt, nextTryAt } as const;
      await desk.database.db.webhookDelivery.create({ data: { ...made, createdAt: at } });
    };
    for (const state of ["delivered", "given_up", "dropped"] as const) {
      await aged(state, 31);
      await aged(state, 29);
    }
    await aged("held", 90);
    await aged("waiting", 90);
    await start();
    expect((await states(id)).sort()).toEqual(
      ["delivered", "dropped", "given_up", "held", "waiting"].map((state) => `test ${state}`),
    );
  });
});

describe("webhooks are set by administrators", () => {
  it("and by nobody else, and by no token", async () => {
    const { id, rowVersion } = await hook();
    const params = { webhookId: id };
    const [first] = [(await call(test, "POST", { as: ines, params })).body.id];
    const body = { address: there.address, events: all };
    for (const as of [desk.ada, desk.vera]) {
      const tried = await Promise.all([
        call(list, "GET", { as }),
        call(add, "POST", { as, body }),
        call(change, "PATCH", { as, params, body: { rowVersion, note: "mine" } }),
        call(remove, "DELETE", { as, params, body: { rowVersion } }),
        call(renew, "POST", { as, params, body: { rowVersion } }),
        call(test, "POST", { as, params }),
        call(again, "POST", { as, params: { ...params, deliveryId: first } }),
      ]);
      expect(tried.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403]);
      expect((await call(deliveries, "GET", { as, params })).status).toBe(404);
    }
    const program = await call(makeToken, "POST", {
      as: ines,
      body: { name: "Script", scope: "write", days: 1 },
    });
    const headers = { authorization: `Bearer ${program.body.secret}`, origin: null };
    expect((await call(list, "GET", { headers })).status).toBe(403);
    expect((await call(add, "POST", { headers, body })).status).toBe(403);
    expect((await call(test, "POST", { headers, params })).status).toBe(403);
  });

  it("name stories that there are, and are twenty at most", async () => {
    const body = { address: there.address, events: all };
    const unknown = await call(add, "POST", { as: ines, body: { ...body, storyIds: [desk.ada.id] } });
    expect([unknown.status, unknown.body.error.field]).toEqual([422, "storyIds"]);
    await desk.database.db.webhook.updateMany({ data: { removedAt: new Date() } });
    for (let count = 0; count < 20; count += 1) await hook({ isOn: false });
    expect((await call(add, "POST", { as: ines, body })).status).toBe(422);
    await desk.database.db.webhook.updateMany({ data: { removedAt: new Date() } });
  });

  it("one after another: who saw an older state is told", async () => {
    const { id, rowVersion } = await hook();
    const params = { webhookId: id };
    await call(change, "PATCH", { as: ines, params, body: { rowVersion, note: "first" } });
    const late = await call(change, "PATCH", { as: ines, params, body: { rowVersion, note: "second" } });
    expect([late.status, late.body.error.current.note]).toEqual([409, "first"]);
  });

  it("and all they do is in the log, whose chain holds", async () => {
    const { rows } = await desk.database.owner.query(
      `SELECT DISTINCT action FROM "AuditEvent" WHERE action LIKE 'webhook.%' ORDER BY 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual(
      [
        "add",
        "change",
        "deliver",
        "forget",
        "give_up",
        "remove",
        "renew_secret",
        "restore",
        "send_again",
        "test",
      ].map((verb) => `webhook.${verb}`),
    );
    for await (const { fault } of verifyChains(desk.database.db)) expect(fault).toBeNull();
  });
});
