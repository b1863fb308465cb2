import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as carryOutRoute } from "@/app/api/v1/redactions/[redactionId]/carry-out/route";
import { POST as withdrawRoute } from "@/app/api/v1/redactions/[redactionId]/withdrawal/route";
import { POST as askRoute, GET as listRoute } from "@/app/api/v1/redactions/route";
import { verifyChains } from "@/lib/audit/verify";
import { addAnnotation } from "@/lib/claims/annotations";
import { addComment } from "@/lib/claims/comments";
import { write } from "@/lib/db/transaction";
import { exportReport } from "@/lib/jobs/export";
import { requestExport } from "@/lib/reports/export";
import { freezeReport } from "@/lib/reports/freeze";
import { sourceText } from "@/lib/sources/queries";
import { search } from "@/lib/verdicts/search";
import { signOff } from "@/lib/verdicts/sign";
import { call } from "../../support/call";
import { type Person, person } from "../../support/people";
import { analyseNow, claimOn, type Desk, decide, openDesk, seen } from "../claims/desk";
import { everywhere as columnsWith } from "./everywhere";

// A name that must go: also right before and after the words of a reading, so that its surroundings cut it.
const secret = "Lena Marquardt";
let desk: Desk;
let [ines, omar]: Person[] = [];
let [claimId, reportId, hash]: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  const { database, ada, ben, storyId } = desk;
  ines = await person(database.db, "administrator", { name: "Ines Admin" });
  omar = await person(database.db, "administrator", { name: "Omar Admin" });
  const texts = {
    Courier: `The talks failed, said ${secret} on Sunday evening 👩‍🚀, and it is [ruled out] now, as ${secret} told us. More at nine.`,
    Post: `It is [unlikely], ${secret} said.`,
  };
  const claim = await claimOn(desk, texts, { severity: "high" });
  claimId = claim.id;
  await analyseNow(desk);
  const evidence = [{ kind: "person", text: `${secret} herself`, confidential: true }];
  const { verdict } = await decide(desk, claimId, {
    wording: "ruled out",
    rationale: `Because ${secret} says so.`,
    howChecked: `Asked ${secret}.`,
    evidence,
  });
  if (!verdict) throw new Error("no verdict");
  await write((tx) => addComment(tx, ada, { storyId, claimId: claim.id }, { body: `Ask ${secret} again.` }));
  const [span] = claim.readings[0]?.spans ?? [];
  const targets = [{ revisionId: span?.revisionId ?? "", start: span?.start ?? 0, end: span?.end ?? 1 }];
  await write((tx) => addAnnotation(tx, ada, storyId, { body: `${secret}?`, claimId: claim.id, targets }));
  const { id, contentHash } = verdict;
  await write((tx) =>
    signOff(tx, ben, storyId, {
      decision: "signed",
      comment: `Heard ${secret}.`,
      verdicts: [{ claimId: claim.id, verdictId: id, contentHash }],
    }),
  );
  const report = await write((tx) => freezeReport(tx, ada, storyId, { names: true, notes: true }));
  [reportId, hash] = [report.id, report.contentHash];
  await make("html");
});
afterAll(() => desk.close());

async function make(format: "html" | "json") {
  const { ada, storyId, database } = desk;
  await write((tx) => requestExport(tx, ada, storyId, reportId ?? "", format));
  const { id } = await database.db.reportExport.findFirstOrThrow({
    where: { reportId: reportId ?? "", format },
  });
  await exportReport(id, true);
  const parts = await database.db.reportFilePart.findMany({
    where: { exportId: id },
    orderBy: { position: "asc" },
  });
  return Buffer.concat(parts.map(({ bytes }) => bytes)).toString("utf8");
}

const ask = (body: object, as: Person | undefined = ines) => call(askRoute, "POST", { as, body });
const carryOut = (redactionId: string, as: Person | undefined = omar) =>
  call(carryOutRoute, "POST", { as, params: { redactionId }, body: {} });

const everywhere = (words: string) => columnsWith(desk.database.owner, words);

describe("a request for a redaction", () => {
  it("is an administrator's, and neither an editor nor a token sees it", async () => {
    const words = { kind: "words", storyId: desk.storyId, words: secret, reason: "At her wish." };
    expect.soft((await ask(words, desk.ada)).status).toBe(403);
    expect.soft((await call(listRoute, "GET", { as: desk.ada })).status).toBe(403);
    expect.soft((await ask({ ...words, words: "no such words" })).status).toBe(422);
    expect.soft((await ask({ ...words, words: "a" })).status).toBe(400);
    const { status, body } = await ask(words);
    expect(status).toBe(201);
    expect(body.words).toBe(secret);
    expect(body.places).toMatchObject({
      SourceText: 2,
      Comment: 1,
      Verdict: 1,
      Report: 1,
      SignOff: 1,
      Evidence: 1,
    });
    expect(
      (await call(withdrawRoute, "POST", { as: omar, params: { redactionId: body.id }, body: {} })).body,
    ).toMatchObject({
      words: null,
      withdrawn: { by: { name: "Omar Admin" } },
    });
    expect((await carryOut(body.id)).status).toBe(409);
  });

  it("is carried out by another administrator: also for the database, for the app's role and for the owner", async () => {
    const { db, owner } = desk.database;
    const words = { kind: "words", storyId: desk.storyId, words: "More at nine", reason: "It was wrong." };
    const { body } = await ask(words);
    expect.soft((await carryOut(body.id, ines)).status).toBe(403);
    expect.soft((await carryOut(body.id, desk.ada)).status).toBe(403);
    const params = { redactionId: body.id };
    expect.soft((await call(withdrawRoute, "POST", { as: desk.ada, params, body: {} })).status).toBe(403);
    const out = (actor: string | undefined) =>
      owner.query("SELECT carry_out_redaction($1, $2)", [body.id, actor]);
    await expect(out(ines?.id)).rejects.toThrow(/Redaction_two_people/);
    await expect(out(desk.ada.id)).rejects.toThrow(/administrator/);
    await expect(
      db.$executeRaw`UPDATE "Redaction" SET "carriedOutById" = ${omar?.id}::uuid WHERE "id" = ${body.id}::uuid`,
    ).rejects.toThrow(/permission denied/);
    await expect(owner.query('UPDATE "Redaction" SET "reason" = $1', ["another"])).rejects.toThrow(
      /not rewritten/,
    );
    await expect(owner.query('DELETE FROM "Redaction"')).rejects.toThrow(/append-only/);
    expect(await everywhere("More at nine")).not.toEqual([]);
  });

  it("opens nothing that is append-only to anybody else", async () => {
    const { owner, db } = desk.database;
    const { body } = await ask({ kind: "words", storyId: desk.storyId, words: "told us", reason: "A wish." });
    expect((await carryOut(body.id)).status).toBe(200);
    await owner.query("SELECT set_config('variorum.redaction', $1, false)", [body.id]);
    await expect(owner.query('UPDATE "Verdict" SET "rationale" = $1', ["x"])).rejects.toThrow(/append-only/);
    await owner.query("RESET variorum.redaction");
    await expect(db.$executeRaw`UPDATE "Verdict" SET "rationale" = 'x'`).rejects.toThrow(/permission denied/);
  });
});

describe("words that were redacted", () => {
  it("are nowhere any more: in no table, no search, no file, and no file made later", async () => {
    const { database, storyId } = desk;
    expect(await everywhere(secret)).not.toEqual([]);
    expect(await make("html")).toContain(secret);
    const kept = { key: "an answer", route: "POST /api/v1/x", requestHash: "0".repeat(64), status: 201 };
    const response = { rationale: `Because ${secret} says so.` };
    await database.db.idempotencyKey.create({ data: { ...kept, response, userId: desk.ada.id } });
    const before = await desk.database.db.sourceText.findMany({ orderBy: { revisionId: "asc" } });
    const { body } = await ask({
      kind: "words",
      storyId,
      words: secret,
      reason: `At the wish of ${secret}.`,
    });
    const { status, body: done } = await carryOut(body.id);
    expect(status).toBe(200);
    expect(done).toMatchObject({
      words: null,
      length: secret.length,
      reports: [1],
      askedBy: { name: "Ines Admin" },
    });
    expect(await everywhere(secret)).toEqual([]);
    // Nor what the surroundings of a place had cut off of them.
    expect(await everywhere("Marquardt")).toEqual([]);
    expect(await everywhere("Lena M")).toEqual([]);
    expect(await database.db.reportFilePart.count()).toBe(0);
    expect(await search(desk.ada, "Marquardt")).toEqual([]);
    expect(await make("json")).not.toContain("Marquardt");
    const page = await make("html");
    expect(page).not.toContain("Marquardt");
    expect(page).toMatch(/Words of this report were redacted on .*█/);
    // Boxes stand for them, so that offsets hold.
    const after = await desk.database.db.sourceText.findMany({ orderBy: { revisionId: "asc" } });
    expect(after.map(({ body: text }) => text.length)).toEqual(before.map(({ body: text }) => text.length));
  });

  it("leave digests, sign-offs, chains and places as they were", async () => {
    const { database, storyId, ada } = desk;
    const claim = await seen(desk, claimId ?? "");
    expect(claim.state).toBe("signed");
    expect(claim.verdict?.signOffs[0]?.decision).toBe("signed");
    expect((await database.db.report.findUniqueOrThrow({ where: { id: reportId ?? "" } })).contentHash).toBe(
      hash,
    );
    for await (const { fault } of verifyChains(database.db)) expect(fault).toBeNull();
    for (const reading of claim.readings) {
      const view = await sourceText(ada, storyId, reading.sourceId);
      for (const { start, end, exact } of reading.spans) expect(view?.text?.slice(start, end)).toBe(exact);
      expect(view?.redactions.length).toBeGreaterThan(0);
    }
    // The next analysis reads what is left.
    await analyseNow(desk);
    expect((await seen(desk, claimId ?? "")).state).toBe("signed");
  });
});

it("all versions of a source's text go, with what was quoted of them", async () => {
  const { storyId, database } = desk;
  const claim = await claimOn(desk, {
    Ledger: "The quorvex [was sold] to a zimmet firm.",
    Gazette: "It [stays].",
  });
  await decide(desk, claim.id, { rationale: "Plain." });
  const report = await write((tx) => freezeReport(tx, desk.ada, storyId, { names: true, notes: true }));
  expect(await everywhere("quorvex")).not.toEqual([]);
  const sourceId = claim.readings[0]?.sourceId ?? "";
  const { body } = await ask({ kind: "source", storyId, sourceId, reason: "The agency took it back." });
  expect(body.source).toBe(claim.readings[0]?.siglum);
  expect((await carryOut(body.id)).status).toBe(200);
  for (const words of ["quorvex", "zimmet", "was sold"]) expect.soft(await everywhere(words)).toEqual([]);
  const view = await sourceText(desk.ada, storyId, sourceId);
  expect(view?.text).toBeNull();
  expect(view?.revision.contentHash).toMatch(/^[0-9a-f]{64}$/);
  const { content } = await database.db.report.findUniqueOrThrow({ where: { id: report.id } });
  expect(JSON.stringify(content)).toContain("stays");
  expect((await ask({ kind: "source", storyId, sourceId, reason: "Again." })).status).toBe(422);
  const elsewhere = await database.db.story.create({ data: { title: "Else", createdById: desk.ada.id } });
  const foreign = { kind: "source", storyId: elsewhere.id, sourceId: claim.readings[1]?.sourceId };
  expect((await ask({ ...foreign, reason: "Not theirs." })).status).toBe(404);
});
