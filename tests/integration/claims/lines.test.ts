import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as carryOutRoute } from "@/app/api/v1/redactions/[redactionId]/carry-out/route";
import { POST as redactRoute } from "@/app/api/v1/redactions/route";
import * as readingsRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/readings/route";
import { settleLines } from "@/lib/claims/lines";
import { listClaims } from "@/lib/claims/list";
import { matrixOf } from "@/lib/claims/matrix";
import { mergeClaims } from "@/lib/claims/merge";
import { write } from "@/lib/db/transaction";
import { changeSource } from "@/lib/sources/change";
import { removeSource } from "@/lib/sources/remove";
import { call } from "../../support/call";
import { person } from "../../support/people";
import { addTexts, claimOn, type Desk, decide, openDesk, seen } from "./desk";

let desk: Desk;
let claimId: string;
beforeAll(async () => {
  desk = await openDesk();
  const claim = await claimOn(desk, {
    Wire: "A deal is [ruled out], the envoy said.",
    Copy: "A deal is [ruled out], said the envoy.",
    Post: "A deal is [unlikely], the envoy said. It is possible, too.",
  });
  claimId = claim.id;
  await claimOn(desk, { Herald: "The talks begin [on Monday].", Echo: "The talks begin [on Tuesday]." });
});
afterAll(() => desk.close());

const kept = async () => {
  const { rows } = await desk.database.owner.query<{ count: number }>(
    `SELECT count(*)::int FROM "ClaimLine" WHERE "storyId" = $1`,
    [desk.storyId],
  );
  return rows[0]?.count;
};
const shown = async () => ({
  list: await listClaims(desk.ada, desk.storyId),
  matrix: await matrixOf(desk.ada, desk.storyId),
});
const sourceOf = (siglum: string) =>
  desk.database.db.source.findFirstOrThrow({ where: { storyId: desk.storyId, siglum } });

const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    "a reading in another group",
    () => desk.database.owner.query(`UPDATE "Reading" SET "value" = 'no' WHERE "value" = 'unlikely'`),
  ],
  [
    "other words in a span",
    () => desk.database.owner.query(`UPDATE "ReadingSpan" SET "exact" = 'hardly' WHERE "exact" = 'unlikely'`),
  ],
  [
    "another severity",
    () =>
      desk.database.owner.query(`UPDATE "Discrepancy" SET "severity" = 'high' WHERE "claimId" = $1`, [
        claimId,
      ]),
  ],
  [
    "a flag with the engine's own sentence",
    () => desk.database.owner.query(`UPDATE "Discrepancy" SET "explanation" = 'One says it weaker.'`),
  ],
  [
    "a flag that speaks of a reading of another claim",
    () =>
      desk.database.owner.query(
        `INSERT INTO "DiscrepancyReading" SELECT d."id", r."id" FROM "Discrepancy" d, "Reading" r
         WHERE d."claimId" = $1 AND r."claimId" <> $1`,
        [claimId],
      ),
  ],
  [
    "two texts of one origin",
    async () => {
      for (const siglum of ["WIRE", "COPY"]) {
        const { id, rowVersion } = await sourceOf(siglum);
        await write((tx) =>
          changeSource(tx, desk.ada, desk.storyId, id, { rowVersion, origin: "Alpine Wire" }),
        );
      }
    },
  ],
  [
    "another order of the sources",
    async () => {
      const { id, rowVersion } = await sourceOf("POST");
      await write((tx) => changeSource(tx, desk.ada, desk.storyId, id, { rowVersion, position: 0 }));
    },
  ],
  [
    "another siglum",
    async () => {
      const { id, rowVersion } = await sourceOf("ECHO");
      await write((tx) => changeSource(tx, desk.ada, desk.storyId, id, { rowVersion, siglum: "TIMES" }));
    },
  ],
  ["one more source", () => addTexts(desk, { Silent: "Nothing was said on this matter at all." })],
  [
    "a source that was removed",
    async () => {
      const { id, rowVersion } = await sourceOf("POST");
      await write((tx) => removeSource(tx, desk.ada, desk.storyId, id, rowVersion));
    },
  ],
  ["a verdict, which counts removed sources", () => decide(desk, claimId)],
  [
    "two claims merged",
    async () => {
      const other = await claimOn(desk, { Globe: "The talks begin [at noon]." });
      const { rowVersion } = await seen(desk, claimId);
      const at = { storyId: desk.storyId, claimId, rowVersion };
      await write((tx) => mergeClaims(tx, desk.ada, at, { claimId: other.id, rowVersion: other.rowVersion }));
    },
  ],
];

it.each(changes)(
  "shows what the readings come to after %s, whether the lines are kept or worked out",
  async (_, change) => {
    await write((tx) => settleLines(tx, desk.storyId));
    const before = await shown();
    expect(await kept()).toBe(before.list?.items.length);
    await change();
    const after = await shown();
    await desk.database.owner.query(`DELETE FROM "ClaimLine"`);
    expect(after).toEqual(await shown());
    expect(after).not.toEqual(before);
    await write((tx) => settleLines(tx, desk.storyId));
    expect(await shown()).toEqual(after);
  },
);

it("keeps the lines ready after a write through the API", async () => {
  const { rowVersion } = await seen(desk, claimId);
  const [source] = await addTexts(desk, { Kurier: "Off the table, the envoy said." });
  if (!source) throw new Error("no source");
  expect(await kept()).toBe(0);
  const params = { storyId: desk.storyId, claimId };
  const body = { rowVersion, revisionId: source.revision.id, start: 0, end: 13 };
  const { status } = await call(readingsRoute.POST, "POST", { as: desk.ada, params, body });
  expect(status).toBeLessThan(300);
  const list = await listClaims(desk.ada, desk.storyId);
  expect(await kept()).toBe(list?.items.length);
});

it("keeps the lines ready after a redaction, which takes them all away", async () => {
  const [ines, omar] = await Promise.all(
    ["Ines Admin", "Omar Admin"].map((name) => person(desk.database.db, "administrator", { name })),
  );
  const body = { kind: "words", storyId: desk.storyId, words: "the envoy", reason: "At his wish." };
  const asked = await call(redactRoute, "POST", { as: ines, body });
  expect(asked.status).toBe(201);
  const params = { redactionId: asked.body.id };
  expect((await call(carryOutRoute, "POST", { as: omar, params, body: {} })).status).toBe(200);
  const { list } = await shown();
  expect(await kept()).toBe(list?.items.length);
});
