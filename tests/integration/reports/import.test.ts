import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as importRoute } from "@/app/api/v1/stories/[storyId]/reports/import/route";
import { addAnnotation } from "@/lib/claims/annotations";
import { write } from "@/lib/db/transaction";
import type { ReportDocument } from "@/lib/reports/document";
import { reportSchema } from "@/lib/reports/document-schema";
import { freezeReport, withdrawReport } from "@/lib/reports/freeze";
import { reportPreview } from "@/lib/reports/preview";
import type { ReportPreview } from "@/lib/reports/view";
import { createStory } from "@/lib/stories/mutations";
import { signOff } from "@/lib/verdicts/sign";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { asAnnotations, asJson } from "../../unit/reports/written";
import { addTexts, claimOn, type Desk, decide, openDesk, revise, seen } from "../claims/desk";

// Line ends, marks, emoji and both directions stand in the texts themselves.
const texts = {
  Courier: "\ufeffIt is [ruled out] 👩‍🚀, he said.\r\nThe talks go on.",
  Post: "قال إن [מכובד] ممكن — e\u0301té.",
};
let desk: Desk;
let frozen: ReportDocument;
beforeAll(async () => {
  desk = await openDesk();
  const { ada, ben, storyId } = desk;
  const signed = await claimOn(desk, texts, { severity: "high" });
  const [reading] = signed.readings;
  const span = reading?.spans[0];
  const { verdict } = await decide(desk, signed.id, {
    wording: "ruled out",
    howChecked: "By telephone.",
    originalSeen: true,
    evidence: [
      {
        kind: "link",
        text: "Transcript",
        url: "https://example.org/t",
        archivedUrl: "https://archive.example.org/t",
        accessedAt: "2026-03-01T10:00:00Z",
        language: "ru",
      },
      { kind: "span", span: { revisionId: span?.revisionId, start: span?.start, end: span?.end } },
    ],
  });
  if (!verdict) throw new Error("no verdict");
  await write((tx) =>
    signOff(tx, ben, storyId, {
      decision: "signed",
      comment: null,
      verdicts: [{ claimId: signed.id, verdictId: verdict.id, contentHash: verdict.contentHash }],
    }),
  );
  const check = { what: "the count", who: "Ines", by: "2026-04-01T00:00:00Z" };
  const open = await claimOn(
    desk,
    { Herald: "Some [12] came.", Mirror: "Some [15] came." },
    { kind: "number" },
  );
  await decide(desk, open.id, { outcome: "needs_check", readingIds: [], check });
  const secret = await claimOn(desk, { Echo: "On [Sunday].", Globe: "On [9 January]." }, { kind: "time" });
  const confidential = { kind: "person", text: "A source at the ministry.", confidential: true };
  await decide(desk, secret.id, { outcome: "dismissed", readingIds: [], evidence: [confidential] });
  const targets = signed.readings.flatMap(({ spans }) =>
    spans.map(({ revisionId, start, end }) => ({ revisionId, start, end })),
  );
  await write((tx) => addAnnotation(tx, ada, storyId, { body: "On both.", claimId: signed.id, targets }));
  await write((tx) =>
    addAnnotation(tx, ada, storyId, { body: "On none.", targets: targets.slice(0, 1) } as never),
  );
  // The verdict stays on the text that it was given on; the outlet has a newer one meanwhile.
  await revise(desk, (await seen(desk, secret.id)).readings[0]?.sourceId ?? "", "On Sunday, the 9th.");
  const { id } = await write((tx) => freezeReport(tx, ada, storyId, { names: true, notes: true }));
  frozen = reportSchema.parse((await desk.database.db.report.findUniqueOrThrow({ where: { id } })).content);
});
afterAll(() => desk.close());

const emptyStory = () => write((tx) => createStory(tx, desk.ada, { title: "Come from elsewhere" }));
const take = (storyId: string, file: string, as: Person = desk.ada) =>
  call(importRoute, "POST", { as, params: { storyId }, body: { file } });
async function preview(storyId: string): Promise<ReportPreview> {
  const found = await reportPreview(desk.ada, storyId);
  if (!found) throw new Error("The story is gone");
  return found;
}

/** What must come back: everything but who, when, and the ids of this database. */
const told = ({ claims, notes, sources }: ReportPreview, withSentences: boolean) => ({
  claims: claims.map(({ verdict, state, signed: _, readings, ...claim }) => ({
    ...claim,
    state: state === "signed" ? "awaiting_signature" : state,
    readings: readings.map(({ sentence, ...reading }) =>
      withSentences ? { sentence, ...reading } : reading,
    ),
    verdict: {
      ...{ ...verdict, id: 0, version: 0, author: 0, signOffs: 0, createdAt: 0, readingIds: 0 },
      evidence: verdict.evidence.map(({ span, ...item }) => ({
        ...item,
        span: span && [span.start, span.end],
      })),
    },
  })),
  notes: notes.map(({ author: _, createdAt: __, ...note }) => note),
  sources: sources.map(
    ({ id: _, rowVersion: __, position: ___, origin, translationOf, revision, ...source }) => ({
      ...source,
      origin: origin && [origin.name, origin.basis],
      translationOf: translationOf?.siglum ?? null,
      revision: { ...revision, id: 0, createdAt: 0 },
    }),
  ),
});

describe.each([
  ["JSON", asJson],
  ["Web Annotation", asAnnotations],
] as const)("a report that comes in from its %s", (_, writer) => {
  it("gives the same claims, readings, notes, verdicts and hashes in an empty story", async () => {
    const { id } = await emptyStory();
    const { status, body } = await take(id, writer(frozen));
    expect(status).toBe(200);
    const wordless = new Set(
      frozen.claims.flatMap(({ readings }) =>
        readings.flatMap(({ spans }) => spans.map((span) => span.textHash)),
      ),
    ).size;
    // The dismissal rests on confidential evidence that no report tells: its hash is the one that does not fit.
    expect(body).toEqual({ claims: 3, notes: 2, wordless: wordless + 1, sameHash: 2 });
    const before = told(frozen, false);
    const after = told(await preview(id), false);
    const hashes = (told: typeof before) => told.claims.map(({ verdict }) => verdict.contentHash);
    expect(hashes(after).slice(0, 2)).toEqual(hashes(before).slice(0, 2));
    const withoutLast = (one: typeof before) => ({
      ...one,
      claims: one.claims.map((claim, index) =>
        index === 2 ? { ...claim, verdict: { ...claim.verdict, contentHash: "" } } : claim,
      ),
    });
    expect(withoutLast(after)).toEqual(withoutLast(before));
  });
});

describe("an import", () => {
  it("finds the texts that are there by their digest: sentences come back, too", async () => {
    const { id } = await emptyStory();
    const story = { ...desk, storyId: id };
    const plain = Object.fromEntries(
      Object.entries(texts).map(([outlet, text]) => [outlet, text.replace(/[[\]]/gu, "")]),
    );
    await addTexts(story, plain);
    const { body } = await take(id, asJson(frozen));
    const { claims } = await preview(id);
    expect(body.sameHash).toBe(2);
    expect(claims[0]?.readings.map(({ sentence }) => sentence)).toEqual(
      frozen.claims[0]?.readings.map(({ sentence }) => sentence),
    );
  });

  it("takes no signature over: a second editor signs here", async () => {
    const { id } = await emptyStory();
    await take(id, asJson(frozen));
    const rows = await desk.database.db.claim.findMany({
      where: { storyId: id },
      orderBy: { number: "asc" },
    });
    expect(rows.map(({ state }) => state)).toEqual(["awaiting_signature", "decided", "dismissed"]);
    expect(await desk.database.db.signOff.count({ where: { verdict: { claim: { storyId: id } } } })).toBe(0);
  });

  it("goes on with the next number", async () => {
    const { id } = await emptyStory();
    await take(id, asJson(frozen));
    const claim = await claimOn({ ...desk, storyId: id }, { Sun: "It [rains].", Moon: "It [snows]." });
    expect(claim.number).toBe(4);
  });

  it("is not made of a withdrawal: it tells nothing", async () => {
    const { ada, storyId, database } = desk;
    const { id: reportId } = await database.db.report.findFirstOrThrow({ where: { storyId } });
    const notice = { wrong: "All of it.", since: "Since then.", changed: "It is gone." };
    const { id } = await write((tx) => withdrawReport(tx, ada, storyId, reportId, notice));
    const { content } = await database.db.report.findUniqueOrThrow({ where: { id } });
    const story = await emptyStory();
    expect((await take(story.id, asJson(reportSchema.parse(content)))).status).toBe(422);
  });

  it("is for editors, into a story without claims, of a whole report", async () => {
    const { id } = await emptyStory();
    expect.soft((await take(id, asJson(frozen), desk.otto)).status).toBe(404);
    expect.soft((await take(desk.storyId, asJson(frozen), desk.vera)).status).toBe(403);
    expect.soft((await take(desk.storyId, asJson(frozen))).status).toBe(422);
    expect.soft((await take(id, asJson(frozen).replaceAll("ruled out", "ruled in"))).status).toBe(400);
    expect.soft((await take(id, "{}")).status).toBe(400);
    await desk.database.db.source.create({
      data: { storyId: id, siglum: "COURIER", outlet: "Another", language: "en", position: 0 },
    });
    expect.soft((await take(id, asJson(frozen))).status).toBe(422);
    expect(await desk.database.db.claim.count({ where: { storyId: id } })).toBe(0);
  });
});
