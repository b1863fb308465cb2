import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/v1/stories/[storyId]/claims/route";
import { keptView } from "@/lib/claims/kept";
import { settleLines } from "@/lib/claims/lines";
import { listClaims } from "@/lib/claims/list";
import { matrixOf } from "@/lib/claims/matrix";
import { readOnly, write } from "@/lib/db/transaction";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { opinionsAt } from "../verdicts/blind-desk";
import { addTexts, claimOn, type Desk, decide, openDesk } from "./desk";

let desk: Desk;
let claimId: string;
let otherId: string;
beforeAll(async () => {
  desk = await openDesk();
  const texts = {
    Wire: "A deal is [ruled out].",
    Copy: "A deal is [unlikely].",
    Post: "No deal, [they say].",
  };
  claimId = (await claimOn(desk, texts)).id;
  otherId = (await claimOn(desk, { Herald: "It begins [on Monday].", Echo: "It begins [on Tuesday]." })).id;
  await settle();
});
afterAll(() => desk.close());

const settle = () => write((tx) => settleLines(tx, desk.storyId));
const sql = (statement: string, ...values: unknown[]) => desk.database.owner.query(statement, values);
const kept = (view: "list" | "matrix", as: Person = desk.vera) =>
  readOnly((tx) => keptView(as, desk.storyId, view, tx));
const read = async (view: "list" | "matrix", as: Person = desk.vera) =>
  JSON.parse((await kept(view, as)) ?? "null");
const anew = { list: listClaims, matrix: matrixOf };
const ruling = randomUUID();

const changes: readonly (readonly [string, "list" | "matrix", () => Promise<unknown>])[] = [
  [
    "another question",
    "list",
    () => sql(`UPDATE "Claim" SET "statement" = 'How firm?' WHERE "id" = $1`, claimId),
  ],
  ["another rank", "list", () => sql(`UPDATE "Claim" SET "rank" = 1 WHERE "id" = $1`, otherId)],
  [
    "a reading in another group",
    "list",
    () => sql(`UPDATE "Reading" SET "value" = 'no' WHERE "value" = 'unlikely'`),
  ],
  [
    "a reading in another group",
    "matrix",
    () => sql(`UPDATE "Reading" SET "value" = 'ruled out' WHERE "value" = 'no'`),
  ],
  [
    "a claim given to somebody",
    "list",
    () => sql(`UPDATE "Claim" SET "assigneeId" = $2 WHERE "id" = $1`, claimId, desk.ben.id),
  ],
  [
    "a new name of who has it",
    "list",
    () => sql(`UPDATE "User" SET "name" = 'Ben Adeyemi' WHERE "id" = $1`, desk.ben.id),
  ],
  [
    "a comment",
    "list",
    () =>
      sql(
        `INSERT INTO "Comment" ("id", "claimId", "authorId", "body") VALUES (gen_random_uuid(), $1, $2, 'Sure?')`,
        claimId,
        desk.ben.id,
      ),
  ],
  [
    "a comment that was resolved",
    "list",
    () => sql(`UPDATE "Comment" SET "resolvedAt" = now(), "resolvedById" = $1`, desk.ben.id),
  ],
  ["another siglum", "list", () => sql(`UPDATE "Source" SET "siglum" = 'TIMES' WHERE "siglum" = 'ECHO'`)],
  [
    "another outlet's name",
    "matrix",
    () => sql(`UPDATE "Source" SET "outlet" = 'The Times' WHERE "siglum" = 'TIMES'`),
  ],
  [
    "an origin",
    "matrix",
    async () => {
      await sql(
        `INSERT INTO "Origin" ("id", "storyId", "name") VALUES (gen_random_uuid(), $1, 'Alpine')`,
        desk.storyId,
      );
      await sql(
        `UPDATE "Source" SET "originId" = (SELECT "id" FROM "Origin"), "originBasis" = 'editor' WHERE "siglum" = 'TIMES'`,
      );
    },
  ],
  ["an origin's new name", "matrix", () => sql(`UPDATE "Origin" SET "name" = 'Alpine Wire'`)],
  [
    "a run that found the claim, and one that did not",
    "list",
    async () => {
      for (const number of [1, 2])
        await sql(
          `INSERT INTO "AnalysisRun" ("id", "storyId", "number", "state", "requestedById") VALUES (gen_random_uuid(), $1, $2, 'finished', $3)`,
          ...[desk.storyId, number, desk.ada.id],
        );
      await sql(`UPDATE "Claim" SET "lastFoundRunId" = (SELECT "id" FROM "AnalysisRun" WHERE "number" = 1)`);
    },
  ],
  [
    "a newer run",
    "list",
    () =>
      sql(
        `INSERT INTO "AnalysisRun" ("id", "storyId", "number", "state", "requestedById") VALUES (gen_random_uuid(), $1, 3, 'finished', $2)`,
        desk.storyId,
        desk.ada.id,
      ),
  ],
  [
    "a ruling that speaks on it",
    "list",
    async () => {
      await sql(
        `INSERT INTO "Ruling" ("id", "scope", "kind", "pattern", "reason", "authorId") VALUES ($1, 'house', 'equivalence', $2, 'The same.', $3)`,
        ...[ruling, JSON.stringify({ kind: "equivalence", phrases: ["ruled out", "out"] }), desk.ada.id],
      );
      await sql(
        `INSERT INTO "RulingEffect" ("rulingId", "claimId", "runId") SELECT $1, "id", "lastFoundRunId" FROM "Claim" WHERE "id" = $2`,
        ruling,
        claimId,
      );
    },
  ],
  [
    "a ruling that speaks on one more",
    "list",
    () =>
      sql(
        `INSERT INTO "RulingEffect" ("rulingId", "claimId", "runId") SELECT $1, "id", "lastFoundRunId" FROM "Claim" WHERE "id" = $2`,
        ruling,
        otherId,
      ),
  ],
  [
    "a ruling taken back",
    "list",
    () => sql(`UPDATE "Ruling" SET "withdrawnAt" = now(), "withdrawnById" = $1`, desk.ada.id),
  ],
  ["a verdict", "list", () => decide(desk, claimId)],
  [
    "an opinion that another one is asked for",
    "list",
    () => opinionsAt(desk).ask(desk.ada, claimId, desk.ben),
  ],
  [
    "one more claim",
    "matrix",
    () => claimOn(desk, { Globe: "It ends [at noon].", Kurier: "It ends [at one]." }),
  ],
  ["one more source", "list", () => addTexts(desk, { Silent: "Nothing was said on this at all." })],
];

describe("what is made once for all readers", () => {
  it.each(changes)("is made anew after %s (%s)", async (_, view, change) => {
    const before = await kept(view);
    expect(before).not.toBeNull();
    expect(await kept(view, desk.ada)).toBe(before);
    await change();
    await settle();
    const after = await kept(view);
    expect(JSON.parse(after ?? "null")).toEqual(await anew[view](desk.vera, desk.storyId));
    expect(after).not.toBe(before);
    expect(await kept(view, desk.ada)).toBe(after);
  });

  it("is made anew when a ruling ends with its time", async () => {
    const short = randomUUID();
    await sql(
      `INSERT INTO "Ruling" ("id", "scope", "kind", "pattern", "reason", "authorId", "expiresAt")
       VALUES ($1, 'house', 'equivalence', '{}', 'For a second.', $2, now() + interval '1 second')`,
      ...[short, desk.ada.id],
    );
    await sql(
      `INSERT INTO "RulingEffect" ("rulingId", "claimId", "runId") SELECT $1, "id", "lastFoundRunId" FROM "Claim" WHERE "id" = $2`,
      ...[short, otherId],
    );
    // On a slow machine it may have ended by now: then nothing is shown, and nothing else is asked.
    const suggested = async () =>
      (await read("list")).items.some(({ suggestedBy }: { suggestedBy: unknown }) => suggestedBy !== null);
    await suggested();
    await vi.waitFor(async () => expect(await suggested()).toBe(false), { timeout: 60_000, interval: 100 });
  });

  it("is worked out anew, and not kept, while a line is missing", async () => {
    await sql(`DELETE FROM "ClaimLine" WHERE "claimId" = $1`, otherId);
    const before = await read("list");
    // No line is there to be taken away by this.
    await sql(`UPDATE "Reading" SET "value" = 'some day' WHERE "claimId" = $1`, otherId);
    expect(await read("list")).not.toEqual(before);
    expect(await read("list")).toEqual(await listClaims(desk.vera, desk.storyId));
    await settle();
  });

  it("is not what somebody gets whose blind opinion is waited for", async () => {
    const ofVera = await read("list");
    const ofBen = await read("list", desk.ben);
    const stateOf = (list: { items: { id: string; state: string }[] }) =>
      list.items.find(({ id }) => id === claimId)?.state;
    expect(stateOf(ofVera)).toBe("awaiting_signature");
    expect(stateOf(ofBen)).toBe("open");
    expect(await read("list")).toEqual(ofVera);
  });

  it("is not for people who may not see the story", async () => {
    expect(await kept("list")).not.toBeNull();
    expect(await kept("list", desk.otto)).toBeNull();
  });
});

it("is what the API answers, and what no cache on the way may keep", async () => {
  const { body, headers } = await call(GET, "GET", { as: desk.vera, params: { storyId: desk.storyId } });
  expect(body).toEqual(await listClaims(desk.vera, desk.storyId));
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-type")).toBe("application/json");
});

it("is answered in part to who names claims: those of the story, as the whole list has them", async () => {
  const params = { storyId: desk.storyId };
  const ask = (only: string) => call(GET, "GET", { as: desk.vera, params, query: { only } });
  const whole = await listClaims(desk.vera, desk.storyId);
  expect(whole?.items.length).toBeGreaterThan(1);
  const { body } = await ask(`${otherId},${randomUUID()}`);
  expect(body).toEqual({ ...whole, items: whole?.items.filter(({ id }) => id === otherId) });
  expect((await ask("not an id")).status).toBe(400);
  expect((await ask(Array.from({ length: 101 }, () => otherId).join())).status).toBe(400);
  // Ben's blind opinion is waited for.
  const ofBen = await call(GET, "GET", { as: desk.ben, params, query: { only: claimId } });
  expect(ofBen.body.items).toMatchObject([{ id: claimId, state: "open", outcome: null }]);
  const ofStranger = { as: desk.otto, params, query: { only: otherId } };
  expect((await call(GET, "GET", ofStranger)).status).toBe(404);
});
