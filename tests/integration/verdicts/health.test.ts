import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as desk } from "@/app/api/v1/desk/route";
import type { Kind } from "@/lib/claims/view";
import { call } from "../../support/call";
import { join, type Person, person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk } from "../claims/desk";
import { opinionsAt } from "./blind-desk";

let house: Desk;
let cleo: Person;
let other: Person;
beforeAll(async () => {
  house = await openDesk();
  cleo = await person(house.database.db, "standards_editor", { name: "Cleo Marsh" });
  other = await person(house.database.db, "standards_editor", { name: "Sam Vogt" });
  await join(house.database.db, house.storyId, cleo, "editor");
});
afterAll(() => house.close());

let outlets = 0;
/** A flag as the engine makes it, so many days ago. */
async function flagged(kind: Kind, daysAgo = 0): Promise<string> {
  outlets += 1;
  const texts = {
    [`Courier ${outlets}`]: `It is [sure] ${outlets}.`,
    [`Post ${outlets}`]: `It is [open] ${outlets}.`,
  };
  const { id } = await claimOn(house, texts, { kind });
  await house.database.db.discrepancy.updateMany({ where: { claimId: id }, data: { madeBy: "engine" } });
  const createdAt = new Date(Date.now() - daysAgo * 24 * 3_600_000 - 60_000);
  await house.database.db.claim.update({ where: { id }, data: { createdAt } });
  return id;
}
const health = async (as: Person) => (await call(desk, "GET", { as })).body;
const none = { high: 0, medium: 0, low: 0 };

describe("the desk's health", () => {
  it("is for standards editors and administrators", async () => {
    expect((await call(desk, "GET", { as: house.ada })).status).toBe(403);
    expect((await call(desk, "GET", { as: house.vera })).status).toBe(403);
    const admin = await person(house.database.db, "administrator");
    for (const reader of [cleo, admin]) expect((await call(desk, "GET", { as: reader })).status).toBe(200);
  });

  it("counts what waits by age, and what editors made of the engine's flags by kind, in the stories one sees", async () => {
    await flagged("number");
    await flagged("number", 2);
    await flagged("name", 40);
    for (const outcome of ["one_stands", "one_stands", "dismissed"]) {
      const standing = outcome === "dismissed" ? { readingIds: [] } : {};
      await decide(house, await flagged("number", 2), { outcome, ...standing, rationale: "As it is said." });
    }
    const check = { what: "The list", who: "Ada" };
    await decide(house, await flagged("name"), { outcome: "needs_check", readingIds: [], check });
    const { open, precision, stories } = await health(cleo);
    expect(open).toEqual([
      { age: "day", ...none, medium: 1 },
      { age: "days", ...none, medium: 1 },
      { age: "week", ...none },
      { age: "month", ...none },
      { age: "older", ...none, medium: 1 },
    ]);
    expect(precision).toEqual([{ kind: "number", confirmed: 2, dismissed: 1 }]);
    expect(stories).toBe(1);
    const elsewhere = await health(other);
    expect([elsewhere.stories, elsewhere.precision]).toEqual([0, []]);
  });

  it("takes no notice of a flag that an editor made, and gives away nothing that one is to judge blind", async () => {
    const before = await health(cleo);
    const { id } = await claimOn(house, { Tablet: "It is [sure].", Sheet: "It is [open]." });
    await decide(house, id, { outcome: "dismissed", readingIds: [], rationale: "Style." });
    expect((await health(cleo)).precision).toEqual(before.precision);
    const judged = await flagged("place");
    const asked = await opinionsAt(house).ask(house.ada, judged, cleo);
    expect(asked.status).toBe(201);
    const { precision, open } = await health(cleo);
    await decide(house, judged, { outcome: "dismissed", readingIds: [], rationale: "Style." });
    expect(await health(cleo)).toMatchObject({ precision, open });
    await opinionsAt(house).withdraw(cleo, judged);
    expect((await health(cleo)).precision).toContainEqual({ kind: "place", confirmed: 0, dismissed: 1 });
  });
});
