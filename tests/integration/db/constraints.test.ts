import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { write } from "@/lib/db/transaction";
import { freezeReport } from "@/lib/reports/freeze";
import { askOpinion } from "@/lib/verdicts/ask-opinion";
import { setScale } from "@/lib/verdicts/scale";
import { signOff } from "@/lib/verdicts/sign";
import { join, type Person, person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk, seen } from "../claims/desk";

// What the database refuses by itself, whoever asks: here its owner does, past all of the program's own checks.
let desk: Desk;
let [cleo, ines, omar]: Person[] = [];
const ids: Record<string, string> = {};

beforeAll(async () => {
  desk = await openDesk();
  const { database, ada, ben, storyId } = desk;
  cleo = await person(database.db, "editor", { name: "Cleo Marsh" });
  ines = await person(database.db, "administrator", { name: "Ines Admin" });
  omar = await person(database.db, "administrator", { name: "Omar Admin" });
  const chief = ines;
  await join(database.db, storyId, cleo, "editor");
  const claim = (words: string) =>
    claimOn(desk, { [`Courier ${words}`]: `It is [${words}].`, [`Post ${words}`]: `It is [not ${words}].` });
  const scale = { version: null, steps: ["wrong", "right"], isOn: true };
  await write((tx) => setScale(tx, chief, scale));
  ids.scale = (await database.db.ratingScale.findFirstOrThrow()).id;

  const signed = await claim("signed");
  const earlier = await decide(desk, signed.id);
  const evidence = [{ kind: "person", text: "Ines" }];
  const { verdict } = await decide(desk, signed.id, { evidence, rating: { version: 1, step: 2 } });
  const { id: verdictId = "", contentHash = "" } = verdict ?? {};
  const item = { claimId: signed.id, verdictId, contentHash };
  await write((tx) => signOff(tx, ben, storyId, { decision: "signed", comment: null, verdicts: [item] }));
  Object.assign(ids, { signed: signed.id, verdict: verdictId, earlier: earlier.verdict?.id });
  ids.opinion = (await database.db.verdict.findUniqueOrThrow({ where: { id: verdictId } }))
    .opinionId as string;
  ids.evidence = (await database.db.evidence.findFirstOrThrow()).id;
  ids.signOff = (await database.db.signOff.findFirstOrThrow()).id;

  const waiting = await claim("waiting");
  ids.waiting = waiting.id;
  ids.other = (await decide(desk, waiting.id)).verdict?.id ?? "";
  const asked = await claim("asked");
  await write((tx) => askOpinion(tx, ada, { storyId, claimId: asked.id }, ben.id));
  ids.request = (await seen(desk, asked.id)).opinion?.id ?? "";
  ids.reading = asked.readings[0]?.id ?? "";
  ids.span = (await database.db.readingSpan.findFirstOrThrow({ where: { readingId: ids.reading } })).id;
  ids.flag = (await database.db.discrepancy.findFirstOrThrow()).id;
  ids.report = (await write((tx) => freezeReport(tx, ada, storyId))).id;
  ids.source = (await database.db.source.findFirstOrThrow()).id;
  ids.revision = (await database.db.sourceRevision.findFirstOrThrow()).id;
  const pattern = { kind: "equivalence", phrases: ["a few", "some"] };
  const ruling = { scope: "house", kind: "equivalence", pattern, reason: "Same." } as const;
  ids.ruling = (await database.db.ruling.create({ data: { ...ruling, authorId: ines.id } })).id;
  ids.webhook = (
    await database.db.webhook.create({
      data: {
        ...{ address: "https://hooks.example.org/", events: ["signed"], storyIds: [] },
        secret: new Uint8Array(8),
        createdById: ines.id,
      },
    })
  ).id;
});
afterAll(() => desk.close());

/** Runs statements as the owner and takes them back, also where nothing refused them. */
async function tried(...statements: readonly (readonly [sql: string, values?: readonly unknown[]])[]) {
  const { owner } = desk.database;
  await owner.query("BEGIN");
  try {
    for (const [sql, values = []] of statements) await owner.query(sql, [...values]);
  } finally {
    await owner.query("ROLLBACK");
  }
}

/** The statement that stores a row again under another id, with these columns changed. */
const copy = (table: string, id: string | undefined, change: object): readonly [string, unknown[]] => [
  `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, $2::jsonb)).* FROM "${table}" t WHERE "id" = $1`,
  [id, JSON.stringify({ id: randomUUID(), ...change })],
];
const change = (table: string, id: string | undefined, set: string): readonly [string, unknown[]] => [
  `UPDATE "${table}" SET ${set} WHERE "id" = $1`,
  [id],
];

describe("a row that breaks a rule is refused by the rule's name", () => {
  const twelve = { version: 12 };
  it.each<[string, () => readonly [string, unknown[]]]>([
    [
      "SignOff_sent_back_says_why",
      () => copy("SignOff", ids.signOff, { decision: "sent_back", comment: " " }),
    ],
    ["SignOff_one_signature", () => copy("SignOff", ids.signOff, { signerId: cleo?.id })],
    [
      "reopened before its verdict",
      () => change("Claim", ids.signed, `"currentVerdictId" = '${ids.earlier}'`),
    ],
    ["signed by a sign-off", () => change("Claim", ids.waiting, `"state" = 'signed'`)],
    ["a new claim is open", () => copy("Claim", ids.waiting, { number: 999 })],
    ["Verdict_check", () => copy("Verdict", ids.verdict, { ...twelve, outcome: "needs_check" })],
    ["Verdict_hash", () => copy("Verdict", ids.verdict, { ...twelve, contentHash: "X".repeat(64) })],
    ["Verdict_replacesId", () => copy("Verdict", ids.verdict, { ...twelve, replacesId: ids.other })],
    ['Verdict_rating"', () => copy("Verdict", ids.verdict, { ...twelve, ratingScaleId: null })],
    ["Verdict_ratingScaleId", () => copy("Verdict", ids.verdict, { ...twelve, ratingStep: 3 })],
    ['Opinion_rating"', () => copy("Opinion", ids.opinion, { ...twelve, ratingScaleId: null })],
    ["Opinion_ratingScaleId", () => copy("Opinion", ids.opinion, { ...twelve, ratingStep: 3 })],
    ["RatingScale_on", () => copy("RatingScale", ids.scale, { version: null, isOn: true })],
    ["Evidence_span", () => copy("Evidence", ids.evidence, { position: 9, start: 3 })],
    ["Evidence_of_one", () => copy("Evidence", ids.evidence, { position: 9, verdictId: null })],
    ["ReadingSpan_span", () => copy("ReadingSpan", ids.span, { end: 0 })],
    ["Discrepancy_confidence", () => copy("Discrepancy", ids.flag, { confidence: 1.5 })],
    ["OpinionRequest_of_another", () => change("OpinionRequest", ids.request, `"editorId" = "askedById"`)],
    ["OpinionRequest_parts", () => change("OpinionRequest", ids.request, `"opinionId" = '${ids.opinion}'`)],
    ["append-only: DELETE", () => [`DELETE FROM "OpinionRequest" WHERE "id" = $1`, [ids.request]]],
    ["Ruling_scope", () => copy("Ruling", ids.ruling, { number: 999, scope: "claim" })],
    ["Ruling_scope", () => copy("Ruling", ids.ruling, { number: 999, scope: "story" })],
    ["Ruling_scope", () => copy("Ruling", ids.ruling, { number: 999, scope: "source" })],
    [
      "Report_note",
      () => copy("Report", ids.report, { number: 9, kind: "correction", supersedesId: ids.report }),
    ],
    ["Report_note", () => copy("Report", ids.report, { number: 9, kind: "withdrawal", note: "{}" })],
    ["Webhook_address", () => change("Webhook", ids.webhook, `"address" = 'ftp://hooks.example.org/'`)],
    ["Webhook_events", () => change("Webhook", ids.webhook, `"events" = '{}'`)],
    ["Webhook_events", () => change("Webhook", ids.webhook, `"events" = '{test}'`)],
    [
      "SourceRevision_hash",
      () => copy("SourceRevision", ids.revision, { number: 9, contentHash: "x".repeat(64) }),
    ],
    ["Source_not_its_own_translation", () => change("Source", ids.source, `"translationOfId" = "id"`)],
    ["User_email_lower", () => change("User", cleo?.id, `"email" = 'Cleo@example.org'`)],
  ])("%s (%#)", async (rule, statement) => {
    await expect(tried(statement())).rejects.toMatchObject({
      message: expect.stringContaining(rule),
    });
  });

  it("a report is followed by one other", async () => {
    const next = { kind: "correction", note: "{}", supersedesId: ids.report };
    const second = copy("Report", ids.report, { ...next, number: 12 });
    await expect(tried(copy("Report", ids.report, { ...next, number: 11 }), second)).rejects.toThrow(
      /Report_supersedesId_key/,
    );
  });

  it("no reading of an opinion is taken out of it", async () => {
    await expect(tried([`TRUNCATE "OpinionReading"`])).rejects.toThrow(/append-only/);
  });

  it("nor is a step of the house's scale other than one to ten, with words", async () => {
    const step = (position: number, words: string) =>
      tried([`INSERT INTO "RatingStep" VALUES ($1, $2, $3)`, [ids.scale, position, words]]);
    await expect(step(11, "beyond")).rejects.toThrow(/RatingStep_position/);
    await expect(step(3, "")).rejects.toThrow(/RatingStep_words/);
  });
});

describe("a redaction", () => {
  const asked = (more: object = {}) => {
    const row = {
      ...{ id: randomUUID(), number: 900, storyId: desk.storyId, kind: "words", words: "signed" },
      ...{ digest: "0".repeat(64), length: 6, reason: "A wish.", askedById: ines?.id, createdAt: new Date() },
      ...more,
    };
    const sql = `INSERT INTO "Redaction" SELECT (jsonb_populate_record(NULL::"Redaction", $1::jsonb)).*`;
    return [sql, [JSON.stringify(row)]] as const;
  };
  const end = { carriedOutAt: new Date() };

  it.each<[string, () => object]>([
    ["administrator asks", () => ({ askedById: desk.ada.id })],
    ["administrator asks", () => ({ carriedOutById: omar?.id, ...end, words: null })],
    ['Redaction_words"', () => ({ words: null })],
    ["Redaction_words_length", () => ({ words: "ab" })],
    ["Redaction_source", () => ({ sourceId: ids.source })],
    ["Redaction_source", () => ({ kind: "source", words: null })],
  ])("is not asked for so: %s (%#)", async (rule, more) => {
    await expect(tried(asked(more()))).rejects.toMatchObject({ message: expect.stringContaining(rule) });
  });

  it("is not asked for by an administrator who is shut out", async () => {
    const shut = change("User", ines?.id, `"disabledAt" = now()`);
    await expect(tried(shut, asked())).rejects.toThrow(/administrator asks/);
  });

  it.each<[string, (id: string) => string]>([
    ["Redaction_end", () => `"carriedOutById" = '${omar?.id}'`],
    [
      "Redaction_end",
      () =>
        `"words" = NULL, "carriedOutById" = '${omar?.id}', "carriedOutAt" = now(), "withdrawnById" = '${omar?.id}', "withdrawnAt" = now()`,
    ],
    ['Redaction_words"', () => `"withdrawnById" = '${omar?.id}', "withdrawnAt" = now()`],
    [
      "Redaction_two_people",
      () => `"words" = NULL, "carriedOutById" = '${ines?.id}', "carriedOutAt" = now()`,
    ],
    [
      "administrator carries",
      () => `"words" = NULL, "carriedOutById" = '${cleo?.id}', "carriedOutAt" = now()`,
    ],
    ["not rewritten", () => `"askedById" = '${omar?.id}'`],
  ])("does not end so: %s (%#)", async (rule, set) => {
    const id = randomUUID();
    const statement = change("Redaction", id, set(id));
    await expect(tried(asked({ id }), statement)).rejects.toMatchObject({
      message: expect.stringContaining(rule),
    });
  });

  it("that has ended stays so, and is carried out once", async () => {
    const id = randomUUID();
    const taken = [`SELECT withdraw_redaction($1, $2)`, [id, ines?.id]] as const;
    const revived = `"withdrawnAt" = NULL, "withdrawnById" = NULL, "words" = 'signed'`;
    await expect(tried(asked({ id }), taken, change("Redaction", id, revived))).rejects.toThrow(/stays so/);
    const out = [`SELECT carry_out_redaction($1, $2)`, [id, omar?.id]] as const;
    await expect(tried(asked({ id }), taken, out)).rejects.toThrow(/no such redaction/);
    await expect(tried(asked({ id }), out, out)).rejects.toThrow(/no such redaction/);
  });

  it("lets nothing be deleted while it is carried out, and nothing be done to the log", async () => {
    const id = randomUUID();
    const out = [`SELECT carry_out_redaction($1, $2)`, [id, omar?.id]] as const;
    const runs = [`SELECT set_config('variorum.redaction', $1, true)`, [id]] as const;
    const during = (sql: string) => tried(asked({ id }), out, runs, [sql]);
    await during(`UPDATE "Verdict" SET "rationale" = '█'`); // this is what it is for
    await expect(during(`DELETE FROM "SignOff"`)).rejects.toThrow(/append-only/);
    await expect(during(`UPDATE "AuditEvent" SET "action" = 'x'`)).rejects.toThrow(/append-only/);
  });

  it("has a reach that the app's role cannot widen", async () => {
    const { db } = desk.database;
    const wider = `INSERT INTO "RedactionReach" ("table", "column", "rows") VALUES ('User', 'name', 'TRUE')`;
    await expect(db.$executeRawUnsafe(wider)).rejects.toThrow(/permission denied|42501/);
  });
});
