import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listClaims } from "@/lib/claims/list";
import type { ClaimView } from "@/lib/claims/view";
import {
  addDemoTexts,
  addTexts,
  analyseNow,
  type Desk,
  decide,
  demoText,
  openDesk,
  revise,
  seen,
} from "../claims/desk";
import { opinionsAt, stands } from "../verdicts/blind-desk";

// The real engine on real texts, several times over, on a machine that may be busy.
const patience = 180_000;

let desk: Desk;
let opinions: ReturnType<typeof opinionsAt>;
/** One claim each: an opinion is asked for; one was given and waits for its verdict; nobody has touched it. */
let before: { asked: ClaimView; given: ClaimView; untouched: ClaimView };
beforeAll(async () => {
  desk = await openDesk();
  opinions = opinionsAt(desk);
  const sources = await addDemoTexts(desk);
  await analyseNow(desk);
  const courier = sources.find(({ outlet }) => outlet === "Courier");
  if (!courier) throw new Error("There is no Courier");
  const found = await Promise.all(
    ((await listClaims(desk.ada, desk.storyId))?.items ?? [])
      .filter(({ kind, groups }) => kind !== null && kind !== "omission" && groups.length > 1)
      .map(({ id }) => seen(desk, id)),
  );
  const [asked, given, untouched] = found.filter(({ readings }) =>
    readings.some(({ sourceId }) => sourceId === courier.id),
  );
  if (!asked || !given || !untouched) throw new Error("The demo story has too few flags for this test");
  before = { asked, given, untouched };
  await opinions.ask(desk.ada, asked.id, desk.ben);
  await opinions.ask(desk.ada, given.id, desk.ben);
  expect((await opinions.give(desk.ben, given.id)).body.secondOpinion).toBe("given");

  // The same words elsewhere in the text, and once more in another one.
  const text = demoText("courier");
  await revise(desk, courier.id, `The hotel's kitchen had been closed for repairs.\n\n${text}`);
  await addTexts(desk, { Herald: text });
  await analyseNow(desk);
}, patience);
afterAll(() => desk.close());

const ids = ({ readings }: ClaimView) => readings.map(({ id }) => id);
const tells = ({ readings }: ClaimView, siglum: string) => readings.some((one) => one.siglum === siglum);

describe("texts that were changed and analysed again", { timeout: patience }, () => {
  it("leave the readings to whoever is asked for a blind opinion; a new source's come to them", async () => {
    const now = await seen(desk, before.asked.id, desk.ben);
    expect(ids(now)).toEqual(expect.arrayContaining(ids(before.asked)));
    expect(tells(now, "HERALD")).toBe(true);
    const body = stands(before.asked, "a");
    expect((await opinions.give(desk.ben, now.id, body)).status).toBe(201);
  });

  it("leave an opinion that waits for its verdict what it was given on, and nothing else beside it", async () => {
    const now = await seen(desk, before.given.id);
    expect(ids(now)).toEqual(ids(before.given));
    expect(now.statement).toBe(before.given.statement);
    const newest = await desk.database.db.sourceRevision.findMany({
      where: { source: { storyId: desk.storyId, outlet: "Courier" } },
      orderBy: { number: "desc" },
      take: 1,
    });
    const moved = now.readings.find(({ siglum }) => siglum === "COURIER")?.spans[0];
    expect(moved).toMatchObject({ revisionId: newest[0]?.id, state: "moved" });
    expect(now.gaps).not.toContain("HERALD"); // it was found there, too: "no mention" would be untrue
    expect((await decide(desk, now.id, stands(now, "a"))).secondOpinion).toBe("agreed");
  });

  it("renew a claim that nobody has touched", async () => {
    const now = await seen(desk, before.untouched.id);
    expect(tells(now, "HERALD")).toBe(true);
    expect(ids(now)).not.toEqual(expect.arrayContaining(ids(before.untouched)));
  });
});
