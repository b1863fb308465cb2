import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as one } from "@/app/api/v1/rulings/[rulingId]/route";
import { POST as takeBack } from "@/app/api/v1/rulings/[rulingId]/withdraw/route";
import { POST as bringIn } from "@/app/api/v1/rulings/import/route";
import { POST as make, GET as search } from "@/app/api/v1/rulings/route";
import { GET as draft } from "@/app/api/v1/stories/[storyId]/claims/[claimId]/ruling-draft/route";
import { listClaims } from "@/lib/claims/list";
import { write } from "@/lib/db/transaction";
import { exportRulings } from "@/lib/rulings/exchange";
import { createStory } from "@/lib/stories/mutations";
import { call } from "../../support/call";
import { type Person, person } from "../../support/people";
import { addTexts, analyseNow, claimOn, type Desk, decide, openDesk } from "../claims/desk";

let desk: Desk;
let stella: Person;
beforeAll(async () => {
  desk = await openDesk();
  stella = await person(desk.database.db, "standards_editor", { name: "Stella Marr" });
});
afterAll(() => desk.close());

const kyiv = { kind: "house_form", use: "Kyiv", forms: ["Kiev"] };
const reason = "House form.";
const rule = (as: Person, body: object) =>
  call(make, "POST", { as, body: { pattern: kyiv, reason, ...body } });
const open = (as: Person, rulingId: string) => call(one, "GET", { as, params: { rulingId } });
const undo = (as: Person, { id, rowVersion }: { id: string; rowVersion: number }) =>
  call(takeBack, "POST", { as, params: { rulingId: id }, body: { rowVersion } });

/** A story of its own on the same people, with these texts analysed; each text is told by its outlet. */
async function storyOn(texts: Readonly<Record<string, string>>, more: object = {}): Promise<Desk> {
  const { id } = await write((tx) => createStory(tx, desk.ada, { title: "Another day" }));
  const story = { ...desk, storyId: id };
  await addTexts(story, texts, more);
  await analyseNow(story);
  return story;
}
const rows = async (story: Desk) => (await listClaims(desk.ada, story.storyId))?.items ?? [];

// Two reports of one day in other outlets' words; they differ in one word only.
const letter = (name: string) =>
  `The envoys met in Geneva on Monday. Sergei ${name} told reporters that a deal is possible. The talks go on in Vienna on Wednesday, the ministry said.`;
const differing = { Courier: letter("Riabkov"), "Harbour Post": letter("Ryabkov") };
const elsewhere = { Meridian: letter("Rjabkow"), "Alpine Wire": letter("Ryabkov") };
const ryabkov = { kind: "house_form", use: "Ryabkov", forms: ["Riabkov"] };

describe("a ruling of the house", () => {
  it("folds the same matter in the next story, differently spelled and by other outlets, and removes nothing", async () => {
    const first = await storyOn(differing);
    const found = (await rows(first)).filter(({ kind }) => kind === "name");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ suggestedBy }) => suggestedBy === null)).toBe(true);
    const { status, body: ruling } = await rule(stella, { scope: "house", pattern: ryabkov });
    expect(status).toBe(201);
    const second = await storyOn(elsewhere);
    const folded = (await rows(second)).filter(({ kind }) => kind === "name");
    expect(folded.length).toBe(found.length);
    for (const row of folded) {
      expect(row.suggestedBy).toMatchObject({ number: ruling.number, reason });
      expect(row.state).toBe("open");
    }
    // What was found before it was made is as it was.
    expect((await rows(first)).every(({ suggestedBy }) => suggestedBy === null)).toBe(true);

    const { body: detail } = await open(desk.ada, ruling.id);
    expect(detail.touched).toBe(folded.length);
    expect(detail.claims).toEqual(
      folded.map(({ number, statement }) =>
        expect.objectContaining({ number, statement, isFolded: true, runNumber: 1 }),
      ),
    );
    // A reader of neither story learns how many, not which.
    expect((await open(desk.otto, ruling.id)).body).toMatchObject({ claims: [], hidden: folded.length });

    expect((await undo(stella, ruling)).status).toBe(200);
    const back = (await rows(second)).filter(({ kind }) => kind === "name");
    expect(back).toHaveLength(folded.length);
    expect(back.every(({ suggestedBy }) => suggestedBy === null)).toBe(true);
    const after = (await open(desk.ada, ruling.id)).body;
    expect(after.claims).toHaveLength(folded.length);
    expect(after.claims.every(({ isFolded }: { isFolded: boolean }) => !isFolded)).toBe(true);
  });

  it("leaves alone what differs in more than it speaks of, and what is decided", async () => {
    const { body: ruling } = await rule(stella, { scope: "house", pattern: ryabkov });
    const other = await storyOn({
      Herald: letter("Riabkov"),
      Mirror: letter("Ryabkov").replace("possible", "impossible"),
    });
    const touched = (await rows(other)).filter(({ suggestedBy }) => suggestedBy);
    const alone = (await rows(other)).filter(
      ({ kind, suggestedBy }) => kind && kind !== "name" && !suggestedBy,
    );
    expect(touched.every(({ kind }) => kind === "name")).toBe(true);
    expect(alone.length).toBeGreaterThan(0);
    const [row] = touched;
    if (!row) throw new Error("nothing was touched");
    await decide(other, row.id, { outcome: "dismissed", readingIds: [], rationale: "House form." });
    expect((await rows(other)).find(({ id }) => id === row.id)?.suggestedBy).toBeNull();
    await undo(stella, ruling);
  });

  it("is at its end when it expires, before the next analysis and on what it folded", async () => {
    const { body: ruling } = await rule(stella, {
      scope: "house",
      pattern: ryabkov,
      expiresAt: "2099-01-01",
    });
    const second = await storyOn({ Echo: letter("Riabkov"), Globe: letter("Ryabkov") });
    expect((await rows(second)).some(({ suggestedBy }) => suggestedBy)).toBe(true);
    const { owner } = desk.database;
    await owner.query(`ALTER TABLE "Ruling" DISABLE TRIGGER "ruling_stays"`);
    await owner.query(`UPDATE "Ruling" SET "expiresAt" = now() WHERE "id" = $1`, [ruling.id]);
    await owner.query(`ALTER TABLE "Ruling" ENABLE TRIGGER "ruling_stays"`);
    expect((await rows(second)).some(({ suggestedBy }) => suggestedBy)).toBe(false);
    const third = await storyOn({ Star: letter("Riabkov"), Times: letter("Ryabkov") });
    expect((await rows(third)).some(({ suggestedBy }) => suggestedBy)).toBe(false);
    await undo(stella, ruling);
  });

  it("holds for the time of the texts: a fact of another year is silent", async () => {
    const fact = { kind: "fact", facet: "name", subjects: ["Ryabkov"], value: "Ryabkov" };
    const { body: ruling } = await rule(stella, {
      scope: "house",
      pattern: fact,
      validFrom: "2021-04-14",
      validTo: "2023-07-28",
    });
    const then = { publishedAt: "2022-01-09T12:00:00Z", publishedZone: "Europe/Zurich" };
    const later = { publishedAt: "2024-01-09T12:00:00Z", publishedZone: "Europe/Zurich" };
    const inTime = await storyOn({ Dawn: letter("Riabkov"), Dusk: letter("Ryabkov") }, then);
    const tooLate = await storyOn({ Noon: letter("Riabkov"), Night: letter("Ryabkov") }, later);
    const touched = async (story: Desk) =>
      (await rows(story)).filter(({ suggestedBy }) => suggestedBy).length;
    expect(await touched(inTime)).toBeGreaterThan(0);
    expect(await touched(tooLate)).toBe(0);
    await undo(stella, ruling);
  });
});

describe("a ruling of an outlet, a story, a claim", () => {
  it("reaches no further than its scope", async () => {
    const story = await storyOn({ Tribune: letter("Riabkov"), Beacon: letter("Ryabkov") });
    const [claim] = (await rows(story)).filter(({ kind }) => kind === "name");
    if (!claim) throw new Error("nothing was found");
    const { sources } =
      (await call(draft, "GET", { as: stella, params: { storyId: story.storyId, claimId: claim.id } }))
        .body ?? {};
    expect(sources).toBeUndefined(); // a standards editor who is not on the story does not see its claims
    const { body: drafted } = await call(draft, "GET", {
      as: desk.ada,
      params: { storyId: story.storyId, claimId: claim.id },
    });
    expect(drafted.patterns[0]).toMatchObject({ kind: "house_form" });
    const ids = await desk.database.db.source.findMany({ where: { storyId: story.storyId } });
    const tribune = ids.find(({ outlet }) => outlet === "Tribune");
    await desk.database.db.membership.create({
      data: { storyId: story.storyId, userId: stella.id, role: "viewer" },
    });
    const outlet = await rule(stella, {
      scope: "source",
      claimId: claim.id,
      sourceId: tribune?.id,
      pattern: ryabkov,
    });
    expect(outlet.status).toBe(201);
    expect(outlet.body.outlet).toBe("Tribune");
    const inStory = await rule(desk.ada, { scope: "story", claimId: claim.id, pattern: ryabkov });
    const onClaim = await rule(desk.ada, { scope: "claim", claimId: claim.id, pattern: ryabkov });
    await analyseNow(story);
    const again = await rows(story);
    const touchedBy = async (id: string) => (await open(desk.ada, id)).body.claims.length;
    expect(again.find(({ id }) => id === claim.id)?.suggestedBy).not.toBeNull();
    expect(await touchedBy(onClaim.body.id)).toBe(1);
    expect(await touchedBy(inStory.body.id)).toBeGreaterThan(0);
    const before = await touchedBy(outlet.body.id);
    expect(before).toBeGreaterThan(0);
    await storyOn({ "The Tribune": letter("Rjabkow"), Lantern: letter("Ryabkov") });
    expect(await touchedBy(outlet.body.id)).toBeGreaterThan(before);
    expect(await touchedBy(inStory.body.id)).toBe(1);
    await storyOn({ Pharos: letter("Riabkov"), Lantern: letter("Ryabkov") });
    expect(await touchedBy(outlet.body.id)).toBe(before + 1);
    for (const { body } of [outlet, inStory, onClaim]) {
      const { rowVersion } = (await open(stella, body.id)).body;
      await undo(stella, { id: body.id, rowVersion });
    }
  });

  it("of one claim is silent on the next one in the same story", async () => {
    const told = (envoys: number, guards: number) =>
      `The talks began in Geneva on Monday. In Geneva ${envoys} envoys sat at the table. In Geneva ${guards} guards stood before the door.`;
    const story = await storyOn({ Anchor: told(12, 30), Compass: told(15, 44) });
    const numbers = (await rows(story)).filter(({ kind }) => kind === "number");
    expect(numbers.length).toBeGreaterThan(1);
    const pattern = { kind: "fact", facet: "number", subjects: ["Geneva"], value: "12" };
    const inStory = await rule(desk.ada, { scope: "story", claimId: numbers[0]?.id, pattern });
    const onClaim = await rule(desk.ada, { scope: "claim", claimId: numbers[0]?.id, pattern });
    await analyseNow(story);
    const touched = async (id: string) => (await open(desk.ada, id)).body.claims.length;
    expect(await touched(inStory.body.id)).toBe(numbers.length);
    expect(await touched(onClaim.body.id)).toBe(1);
  });

  it("is made and taken back by whom the policy names, and stays unknown to others", async () => {
    const claim = await claimOn(desk, { Sun: "It is [ruled out].", Moon: "It is [unlikely]." });
    const own = { scope: "story", claimId: claim.id };
    expect.soft((await rule(desk.vera, own)).status).toBe(403);
    expect.soft((await rule(desk.otto, own)).status).toBe(404);
    expect.soft((await rule(desk.ada, { scope: "house" })).status).toBe(403);
    expect.soft((await rule(desk.ada, { scope: "house", claimId: claim.id })).status).toBe(403);
    // Ruling for the house, she may not start from a claim of a story that she does not see.
    expect.soft((await rule(stella, { scope: "house", claimId: claim.id })).status).toBe(404);
    const { body: ruling } = await rule(desk.ada, own);
    expect.soft((await open(desk.vera, ruling.id)).body.canWithdraw).toBe(false);
    expect.soft((await open(desk.otto, ruling.id)).status).toBe(404);
    expect.soft((await undo(desk.vera, ruling)).status).toBe(403);
    expect.soft((await undo(desk.otto, ruling)).status).toBe(404);
    expect.soft((await undo(desk.ada, { ...ruling, rowVersion: 9 })).status).toBe(409);
    const { body: gone } = await undo(desk.ben, ruling);
    expect.soft(gone.withdrawnAt).not.toBeNull();
    expect.soft((await undo(desk.ben, gone)).body.error.message).toMatch(/taken back already/);
    const { body: house } = await rule(stella, { scope: "house" });
    expect.soft((await undo(desk.ada, house)).status).toBe(403);
    expect.soft((await undo(stella, house)).status).toBe(200);
  });

  it("says from which claim, for which source, and from when until when", async () => {
    const claim = await claimOn(desk, { Oak: "It is [on hold].", Elm: "It is [under way]." });
    expect.soft((await rule(desk.ada, { scope: "claim" })).status).toBe(400);
    expect.soft((await rule(stella, { scope: "source", claimId: claim.id })).status).toBe(400);
    const times = { validFrom: "2023-07-28", validTo: "2021-04-14" };
    expect.soft((await rule(stella, { scope: "house", ...times })).status).toBe(400);
  });

  it("is not made within a story that is archived; one of the house may still come from it", async () => {
    const story = await storyOn({ Gong: letter("Riabkov"), Horn: letter("Ryabkov") });
    const [claim] = await rows(story);
    const { db } = desk.database;
    await db.membership.create({ data: { storyId: story.storyId, userId: stella.id, role: "editor" } });
    await db.story.update({ where: { id: story.storyId }, data: { archivedAt: new Date() } });
    expect.soft((await rule(stella, { scope: "story", claimId: claim?.id })).status).toBe(422);
    const house = await rule(stella, { scope: "house", claimId: claim?.id });
    expect(house.status).toBe(201);
    await undo(stella, house.body);
  });

  it("speaks on what a run has found, not on what only an editor sees", async () => {
    const claim = await claimOn(desk, { Ash: "Zig [zag].", Fir: "Hop [top]." });
    const pattern = { kind: "not_a_discrepancy", facet: "quote_wording", phrases: ["zag", "top"] };
    const { body: ruling } = await rule(desk.ada, { scope: "claim", claimId: claim.id, pattern });
    await analyseNow(desk);
    expect((await open(desk.ada, ruling.id)).body.claims).toEqual([]);
  });

  it("names a source of its own story", async () => {
    const claim = await claimOn(desk, { Ray: "It is [called off].", Beam: "It is [put off]." });
    await desk.database.db.membership.create({
      data: { storyId: desk.storyId, userId: stella.id, role: "editor" },
    });
    const other = await storyOn({ Foreign: letter("Riabkov"), Stranger: letter("Ryabkov") });
    const foreign = await desk.database.db.source.findFirstOrThrow({ where: { storyId: other.storyId } });
    const body = { scope: "source", claimId: claim.id, sourceId: foreign.id };
    expect((await rule(stella, body)).status).toBe(422);
  });
});

describe("the list of rulings", () => {
  it("finds by words, those in force apart from those taken back", async () => {
    const { body: ruling } = await rule(stella, { scope: "house", reason: "Agreed on in the May meeting." });
    const find = async (query: Record<string, string>) =>
      (await call(search, "GET", { as: desk.ada, query })).body.items.map(({ id }: { id: string }) => id);
    expect(await find({ q: "may KYIV" })).toEqual([ruling.id]);
    expect(await find({ q: "june kyiv" })).toEqual([]);
    await undo(stella, ruling);
    expect(await find({ q: "may kyiv" })).toEqual([]);
    expect(await find({ q: "may kyiv", withdrawn: "true" })).toEqual([ruling.id]);
  });

  it("leaves and comes back word for word, as CSV and as JSON, and is not taken in twice", async () => {
    const rulings = [
      { scope: "house", pattern: kyiv, reason: "House form." },
      { scope: "house", pattern: { kind: "equivalence", phrases: ["=a", "b"] }, reason: "Same." },
    ];
    const take = (as: Person, body: object) => call(bringIn, "POST", { as, body });
    expect.soft((await take(desk.ada, { rulings })).status).toBe(403);
    expect((await take(stella, { rulings })).body).toEqual({ taken: 2, known: 0 });
    expect((await take(stella, { rulings })).body).toEqual({ taken: 0, known: 2 });
    const { asCsv } = await import("@/lib/rulings/exchange");
    const out = await exportRulings(stella);
    expect((await take(stella, { csv: asCsv(out) })).body).toEqual({ taken: 0, known: out.length });
    expect(out.map(({ pattern }) => pattern)).toEqual(
      expect.arrayContaining(rulings.map(({ pattern }) => pattern)),
    );
    const [latest] = (await call(search, "GET", { as: stella })).body.items;
    await undo(stella, latest);
    expect(await exportRulings(stella)).toHaveLength(out.length - 1); // what was taken back stays here
    const bad = { rulings: [...rulings, { scope: "story", pattern: kyiv, reason: "No." }] };
    expect((await take(stella, bad)).status).toBe(400);
    expect((await take(stella, { csv: "Kind,Reason\r\nwhim,No reason" })).status).toBe(400);
  });
});

describe("in the database", () => {
  it("a ruling is taken back, never rewritten or deleted, and what it touched stays, for every role", async () => {
    const { owner, db } = desk.database;
    const refused = [
      [`UPDATE "Ruling" SET "reason" = 'Another'`, /not rewritten/u],
      [`UPDATE "RulingEffect" SET "createdAt" = now()`, /append-only/u],
      [`DELETE FROM "RulingEffect"`, /append-only/u],
    ] as const;
    for (const [sql, message] of refused) await expect.soft(owner.query(sql)).rejects.toThrow(message);
    await expect(
      owner.query(`UPDATE "Ruling" SET "withdrawnAt" = NULL WHERE "withdrawnAt" IS NOT NULL`),
    ).rejects.toThrow(/stays so/u);
    await expect(db.$executeRawUnsafe(`DELETE FROM "Ruling"`)).rejects.toThrow(/permission denied|42501/u);
  });
});
