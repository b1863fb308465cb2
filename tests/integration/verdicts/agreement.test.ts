import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as agreement } from "@/app/api/v1/stories/[storyId]/agreement/route";
import type { Outcome } from "@/lib/verdicts/view";
import { call } from "../../support/call";
import { join, type Person, person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk } from "../claims/desk";
import { opinionsAt } from "./blind-desk";

let desk: Desk;
let cleo: Person;
let outlets = 0;
beforeAll(async () => {
  desk = await openDesk();
  cleo = await person(desk.database.db, "standards_editor", { name: "Cleo Marsh" });
  await join(desk.database.db, desk.storyId, cleo, "editor");
});
afterAll(() => desk.close());

const counted = async (as: Person) =>
  (await call(agreement, "GET", { as, params: { storyId: desk.storyId } })).body;

/** A claim that one decides and the other judges blind. */
async function judged(one: Person, outcome: Outcome, other: Person, second: Outcome): Promise<string> {
  outlets += 1;
  const { id } = await claimOn(desk, {
    [`Courier ${outlets}`]: `It is [sure], they said on day ${outlets}.`,
    [`Post ${outlets}`]: `It is [open], they said on day ${outlets}.`,
  });
  await decide(desk, id, { outcome, readingIds: [] }, one);
  const opinions = opinionsAt(desk);
  await opinions.ask(one, id, other);
  expect((await opinions.give(other, id, { outcome: second, readingIds: [] })).status).toBe(201);
  return id;
}

/** The same many times over, without the wait: copies of what was judged, behind the program's back. */
const copies = (times: number) =>
  desk.database.owner.query(
    `DO $$ DECLARE q record; c uuid; o uuid; v uuid; i int; BEGIN
       FOR q IN SELECT * FROM "OpinionRequest" WHERE "state" IN ('agreed', 'differ') LOOP
         FOR i IN 1..${times} LOOP
           c := gen_random_uuid(); o := gen_random_uuid(); v := gen_random_uuid();
           INSERT INTO "Claim" ("id", "storyId", "number", "statement", "madeBy")
             SELECT c, "storyId", (SELECT "nextClaim" FROM "Story" s WHERE s."id" = "storyId"), "statement", "madeBy" FROM "Claim" WHERE "id" = q."claimId";
           UPDATE "Story" SET "nextClaim" = "nextClaim" + 1;
           INSERT INTO "Opinion" ("id", "claimId", "editorId", "version", "outcome", "blind")
             SELECT o, c, "editorId", 1, "outcome", true FROM "Opinion" WHERE "id" = q."opinionId";
           INSERT INTO "Verdict" ("id", "claimId", "version", "authorId", "outcome", "stateBefore", "contentHash")
             SELECT v, c, 1, "authorId", "outcome", 'open', "contentHash" FROM "Verdict" WHERE "id" = q."firstId";
           INSERT INTO "OpinionRequest" ("id", "claimId", "askedById", "editorId") VALUES (gen_random_uuid(), c, q."askedById", q."editorId");
           UPDATE "OpinionRequest" SET "state" = q."state", "opinionId" = o, "firstId" = v, "firstAuthorId" = q."firstAuthorId" WHERE "claimId" = c;
         END LOOP;
       END LOOP;
     END $$`,
  );

describe("agreement in a story", () => {
  it("is counted for everybody who sees it, without a coefficient before fifty items", async () => {
    await judged(desk.ada, "cut", desk.ben, "cut");
    await judged(desk.ada, "none_stands", desk.ben, "none_stands");
    await judged(desk.ben, "cut", desk.ada, "cut");
    await judged(desk.ben, "cut", desk.ada, "none_stands");
    const settled = await judged(desk.ada, "cut", desk.ben, "none_stands");
    await decide(desk, settled, {}, cleo);
    const counts = { waiting: 0, compared: 5, agreed: 3, adjudicated: 1, apart: 1 };
    for (const reader of [desk.vera, desk.ada, cleo]) {
      expect(await counted(reader)).toEqual({ ...counts, coefficients: null });
    }
    const other = await call(agreement, "GET", { as: desk.otto, params: { storyId: desk.storyId } });
    expect(other.status).toBe(404);
  });

  it("has coefficients from fifty items on, for standards editors alone", async () => {
    await copies(11); // 4 judged ones that are not adjudicated: 44 more
    expect((await counted(cleo)).coefficients).toBeNull(); // 49
    await judged(desk.ada, "cut", desk.ben, "cut");
    const { compared, coefficients } = await counted(cleo);
    expect(compared).toBe(50);
    // 24 + 1 items both "cut", 12 both "none stands", 12 + 1 apart: by hand from the definitions.
    const [pair] = coefficients.pairs;
    expect([pair.items, [pair.one.name, pair.other.name].sort()]).toEqual([50, ["Ada Lindt", "Ben Okoro"]]);
    expect(coefficients.alpha).toBeCloseTo(1 - (99 * 26) / (2 * 63 * 37), 10);
    expect(pair.kappa).toBeGreaterThan(0.3);
    expect(pair.kappa).toBeLessThan(0.6);
    expect((await counted(desk.ada)).coefficients).toBeNull();
    expect((await counted(desk.vera)).coefficients).toBeNull();
  });
});
