import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as readScale, PUT as setScaleRoute } from "@/app/api/v1/rating-scale/route";
import { write } from "@/lib/db/transaction";
import { freezeReport } from "@/lib/reports/freeze";
import { importReport } from "@/lib/reports/import";
import { storedDocument } from "@/lib/reports/stored";
import { verdictHashOf } from "@/lib/reports/verdict-hash";
import { createStory } from "@/lib/stories/mutations";
import { askOpinion } from "@/lib/verdicts/ask-opinion";
import { giveOpinion } from "@/lib/verdicts/give-opinion";
import { houseScale } from "@/lib/verdicts/scale";
import { verdictInput } from "@/lib/verdicts/schema";
import { signOff } from "@/lib/verdicts/sign";
import { call } from "../../support/call";
import { type Person, person } from "../../support/people";
import { asAnnotations, asJson } from "../../unit/reports/written";
import { claimOn, type Desk, decide, openDesk, seen } from "../claims/desk";

const steps = ["wrong", "misleading", "mostly right", "right"];
let desk: Desk;
let ines: Person;
let count = 0;
beforeAll(async () => {
  desk = await openDesk();
  ines = await person(desk.database.db, "administrator", { name: "Ines Admin" });
});
afterAll(() => desk.close());

const put = (body: object, as: Person = ines) => call(setScaleRoute, "PUT", { as, body });
async function setScale(words: readonly string[], isOn = true): Promise<number> {
  const { version } = (await houseScale()) ?? { version: null };
  const { status, body } = await put({ version, steps: words, isOn });
  expect(status).toBe(200);
  return body.version;
}
const claim = () => {
  count += 1;
  return claimOn(desk, {
    [`Courier ${count}`]: `It is [no ${count}].`,
    [`Post ${count}`]: `It is [maybe ${count}].`,
  });
};

describe("the house's scale", () => {
  it("is set by administrators and read by everybody; each change is a new version", async () => {
    expect((await call(readScale, "GET", { as: desk.vera })).body).toEqual({ scale: null });
    expect((await put({ version: null, steps, isOn: true }, desk.ada)).status).toBe(403);
    expect((await put({ version: null, steps, isOn: true })).body).toEqual({ version: 1, steps, isOn: true });
    expect((await put({ version: 1, steps: ["no", "yes"], isOn: false })).body.version).toBe(2);
    const scale = { version: 2, steps: ["no", "yes"], isOn: false };
    expect((await call(readScale, "GET", { as: desk.vera })).body).toEqual({ scale });
    const late = await put({ version: 1, steps, isOn: true });
    expect([late.status, late.body.error.current]).toEqual([409, scale]);
    const { rows } = await desk.database.owner.query(
      `SELECT count(*)::int AS told FROM "AuditEvent" WHERE action = 'scale.set' AND "actorId" = $1`,
      [ines.id],
    );
    expect(rows).toEqual([{ told: 2 }]);
  });

  it.each([
    ["one step", ["only"]],
    ["eleven steps", Array.from({ length: 11 }, (_, index) => `step ${index}`)],
    ["an empty step", ["no", " "]],
    ["a step twice", ["no", "No"]],
    ["a step that is too long", ["no", "x".repeat(61)]],
  ])("with %s is refused", async (_, words) => {
    expect((await put({ version: 2, steps: words, isOn: true })).status).toBe(400);
  });

  it("is never rewritten, not even by the owner of the database", async () => {
    const { owner } = desk.database;
    await expect(owner.query(`UPDATE "RatingStep" SET "words" = 'other'`)).rejects.toThrow(/append-only/i);
    await expect(owner.query(`DELETE FROM "RatingScale"`)).rejects.toThrow(/append-only/i);
  });
});

describe("a verdict", () => {
  it("is rated where the house has switched that on, and the signature covers it", async () => {
    const version = await setScale(steps);
    const { id } = await claim();
    const { verdict } = await decide(desk, id, { rating: { version, step: 3 } });
    expect(verdict?.rating).toEqual({ step: 3, scale: steps });
    const plain = await decide(desk, id, {});
    expect(plain.verdict?.contentHash).not.toBe(verdict?.contentHash);
    const again = await decide(desk, id, { rating: { version, step: 3 } });
    expect(again.verdict?.contentHash).toBe(verdict?.contentHash);
    expect(again.history.map(({ rating }) => rating?.step ?? null)).toEqual([3, null, 3]);
    const { signed } = await write((tx) =>
      signOff(tx, desk.ben, desk.storyId, {
        decision: "signed",
        comment: null,
        verdicts: [
          {
            claimId: id,
            verdictId: again.verdict?.id ?? "",
            contentHash: again.verdict?.contentHash ?? "",
          },
        ],
      }),
    );
    expect(signed).toEqual([{ claimId: id }]);
  });

  it("keeps the words that it was rated with when a step is renamed or taken away, and can still be signed", async () => {
    const version = await setScale(steps);
    const { id } = await claim();
    const { verdict } = await decide(desk, id, { rating: { version, step: 4 } });
    await setScale(["false", "true"]);
    const now = (await seen(desk, id)).verdict;
    expect(now?.rating).toEqual({ step: 4, scale: steps });
    const { id: verdictId = "", contentHash = "" } = verdict ?? {};
    const { signed } = await write((tx) =>
      signOff(tx, desk.ben, desk.storyId, {
        decision: "signed",
        comment: null,
        verdicts: [{ claimId: id, verdictId, contentHash }],
      }),
    );
    expect(signed).toHaveLength(1);
  });

  it("is not rated on a scale that has changed, that is off, beyond its end, or when it dismisses", async () => {
    const old = await setScale(steps);
    const version = await setScale(["no", "yes"]);
    const { id } = await claim();
    const refused = (verdict: object) =>
      expect(decide(desk, id, verdict)).rejects.toMatchObject({ code: "unprocessable", field: "rating" });
    await refused({ rating: { version: old, step: 1 } });
    await refused({ rating: { version, step: 3 } });
    await refused({ rating: { version, step: 1 }, outcome: "dismissed", readingIds: [] });
    const off = await setScale(["no", "yes"], false);
    await refused({ rating: { version: off, step: 1 } });
    const { verdict } = await decide(desk, id, {});
    expect(verdict?.rating).toBeNull();
  });

  it("differs from a blind opinion that rates otherwise", async () => {
    const version = await setScale(steps);
    const { ada, ben, storyId } = desk;
    for (const [step, mark] of [
      [1, "differ"],
      [3, "agreed"],
    ] as const) {
      const { id: claimId } = await claim();
      await decide(desk, claimId, { rating: { version, step: 3 } });
      await write((tx) => askOpinion(tx, ada, { storyId, claimId }, ben.id));
      const asked = await seen(desk, claimId, ben);
      expect(JSON.stringify(asked)).not.toContain("mostly right"); // not even the scale gives it away
      const [first] = asked.readings;
      const input = verdictInput.parse({
        rowVersion: asked.opinion?.rowVersion,
        outcome: "one_stands",
        readingIds: [first?.id],
        rationale: "Heard it myself on the tape.",
        rating: { version, step },
      });
      const requestId = asked.opinion?.id ?? "";
      await write((tx) => giveOpinion(tx, ben, { storyId, claimId, requestId }, input));
      const { opinion } = await seen(desk, claimId);
      expect([opinion?.mark, opinion?.compared?.second.rating]).toEqual([mark, { step, scale: steps }]);
    }
  });
});

describe("a report", () => {
  it.each([
    ["JSON", asJson],
    ["Web Annotations", asAnnotations],
  ])(
    "takes the rating along in its %s, into a house with another scale, under the same hash",
    async (_, form) => {
      const version = await setScale(steps);
      const story = await write((tx) => createStory(tx, desk.ada, { title: "Rated" }));
      const there: Desk = { ...desk, storyId: story.id };
      count += 1;
      const { id } = await claimOn(there, {
        [`Courier ${count}`]: `It is [no ${count}].`,
        [`Post ${count}`]: `It is [maybe ${count}].`,
      });
      await decide(there, id, { rating: { version, step: 2 } });
      const frozen = await write((tx) => freezeReport(tx, desk.ada, story.id));
      const stored = await storedDocument(desk.database.db, frozen.id);
      if (!stored) throw new Error("no report");
      const [told] = stored.document.claims;
      expect(told?.verdict.rating).toEqual({ step: 2, scale: steps });
      expect(told && verdictHashOf(told)).toBe(told?.verdict.contentHash);

      await setScale(["no", "yes"]);
      const { into, sameHash } = await importOf(form(stored.document));
      expect(sameHash).toBe(1);
      const [claimed] = await desk.database.db.claim.findMany({ where: { storyId: into } });
      const view = await seen({ ...desk, storyId: into }, claimed?.id ?? "");
      expect(view.verdict?.rating).toEqual({ step: 2, scale: steps });
      expect(await houseScale()).toMatchObject({ steps: ["no", "yes"] });
    },
  );

  async function importOf(file: string) {
    const { id: into } = await write((tx) => createStory(tx, desk.ada, { title: "Elsewhere" }));
    return { into, ...(await write((tx) => importReport(tx, desk.ada, into, file))) };
  }
});
