import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as changes } from "@/app/api/v1/stories/[storyId]/reports/[reportId]/changes/route";
import { POST as withdraw } from "@/app/api/v1/stories/[storyId]/reports/[reportId]/withdrawal/route";
import { POST as freeze, GET as list } from "@/app/api/v1/stories/[storyId]/reports/route";
import { write } from "@/lib/db/transaction";
import { exportReport } from "@/lib/jobs/export";
import { isIntact } from "@/lib/reports/document";
import { reportSchema } from "@/lib/reports/document-schema";
import { requestExport } from "@/lib/reports/export";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk } from "../claims/desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const first = await claimOn(desk, { Courier: "It is [ruled out].", Post: "It is [unlikely]." });
  await decide(desk, first.id, { wording: "ruled out" });
  const second = await claimOn(
    desk,
    { Herald: "Some [12] came.", Mirror: "Some [15] came." },
    { kind: "number" },
  );
  await decide(desk, second.id);
});
afterAll(() => desk.close());

const notice = { wrong: "The wording was wrong.", since: "Since this morning.", changed: "It is right now." };
const params = (reportId?: string) => ({ storyId: desk.storyId, ...(reportId ? { reportId } : {}) });
const make = (body: object = {}, as: Person = desk.ada) =>
  call(freeze, "POST", { as, params: params(), body });
const correct = (reportId: string, as: Person = desk.ada, more: object = {}) =>
  make({ corrects: { reportId, notice }, ...more }, as);
const takeBack = (reportId: string, as: Person = desk.ada, body: object = notice) =>
  call(withdraw, "POST", { as, params: params(reportId), body });
const diff = (reportId: string, as: Person = desk.ada) =>
  call(changes, "GET", { as, params: params(reportId) });
async function fileOf(reportId: string, format: "html" | "markdown"): Promise<string> {
  await write((tx) => requestExport(tx, desk.ada, desk.storyId, reportId, format));
  const { db } = desk.database;
  const { id } = await db.reportExport.findFirstOrThrow({ where: { reportId, format } });
  await exportReport(id, true);
  const parts = await db.reportFilePart.findMany({ where: { exportId: id }, orderBy: { position: "asc" } });
  return Buffer.concat(parts.map(({ bytes }) => bytes)).toString("utf8");
}
async function content(reportId: string) {
  const { content: stored } = await desk.database.db.report.findUniqueOrThrow({ where: { id: reportId } });
  expect(isIntact(stored as never)).toBe(true);
  return reportSchema.parse(stored);
}

describe("its author chooses", () => {
  it("which claims, and in which order", async () => {
    const { body } = await make({ claims: [2, 1] });
    expect((await content(body.id)).claims.map(({ number }) => number)).toEqual([2, 1]);
    const one = await content((await make({ claims: [2] })).body.id);
    expect(one.claims.map(({ number }) => number)).toEqual([2]);
    expect(one.unsigned).toBe(1);
  });

  it("no claim twice, none that is not decided, and not none at all", async () => {
    expect.soft((await make({ claims: [1, 1] })).status).toBe(422);
    expect.soft((await make({ claims: [9] })).status).toBe(422);
    expect.soft((await make({ claims: [] })).status).toBe(400);
  });

  it("whether names of editors appear", async () => {
    const named = await content((await make()).body.id);
    expect(named.createdBy).toBe("Ada Lindt");
    const nameless = await content((await make({ names: false })).body.id);
    expect(JSON.stringify(nameless)).not.toMatch(/Ada Lindt|Ben Okoro/u);
    expect(JSON.stringify(nameless)).not.toContain(desk.ada.id);
    expect(nameless.claims[0]?.verdict.author).toBeNull();
  });

  it("whether notes appear, with their places", async () => {
    const { addAnnotation } = await import("@/lib/claims/annotations");
    const { write } = await import("@/lib/db/transaction");
    const span = await desk.database.db.readingSpan.findFirstOrThrow({ where: { exact: "unlikely" } });
    const { revisionId, start, end } = span;
    const input = { body: "Weaker than he said.", targets: [{ revisionId, start, end }] };
    await write((tx) => addAnnotation(tx, desk.ada, desk.storyId, input as never));
    expect((await content((await make()).body.id)).notes).toEqual([]);
    const { notes } = await content((await make({ notes: true })).body.id);
    expect(notes).toMatchObject([
      {
        body: "Weaker than he said.",
        targets: [{ siglum: "POST", exact: "unlikely", prefix: expect.stringContaining("It is") }],
      },
    ]);
  });
});

describe("a correction", () => {
  it("has a number of its own, says what was wrong, and leaves the first as it was", async () => {
    const first = (await make()).body;
    const before = await content(first.id);
    const { status, body } = await correct(first.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: "correction",
      notice,
      corrects: { id: first.id, number: first.number },
    });
    expect(await content(body.id)).toMatchObject({
      kind: "correction",
      notice,
      corrects: { number: first.number, contentHash: first.contentHash },
    });
    expect(await content(first.id)).toEqual(before);
    const rows = (await call(list, "GET", { as: desk.vera, params: params() })).body.items;
    expect(rows.find(({ id }: { id: string }) => id === first.id).correctedBy).toEqual({
      id: body.id,
      number: body.number,
      kind: "correction",
    });
  });

  it("is shown beside what it corrects, claim by claim", async () => {
    const claim = await claimOn(desk, { Star: "He [left].", Times: "He [stayed]." }, { kind: "action" });
    await decide(desk, claim.id, { wording: "left" });
    const first = (await make({ claims: [1, claim.number] })).body;
    await decide(desk, claim.id, {
      outcome: "none_stands",
      readingIds: [],
      wording: null,
      rationale: "Nobody saw it.",
    });
    const fixed = (await correct(first.id, desk.ada, { claims: [2, claim.number] })).body;
    const { body } = await diff(fixed.id, desk.vera);
    expect.soft((await diff(fixed.id, desk.otto)).status).toBe(404);
    expect(body).toMatchObject({
      from: first.number,
      to: fixed.number,
      added: [{ number: 2 }],
      removed: [{ number: 1 }],
      changed: [{ number: claim.number }],
    });
    expect(body.changed[0].fields).toEqual(
      expect.arrayContaining([
        { field: "Verdict", before: "One reading stands", after: "No reading stands" },
        { field: "Wording to use", before: "left", after: "" },
        { field: "Why", before: "The transcript has the stronger word.", after: "Nobody saw it." },
      ]),
    );
  });

  it("tells in its files what it changed, claim by claim", async () => {
    const claim = await claimOn(desk, { Sun: "She [came].", Moon: "She [went]." }, { kind: "action" });
    await decide(desk, claim.id, { wording: "came" });
    const first = (await make({ claims: [1, claim.number] })).body;
    await decide(desk, claim.id, { wording: "went", rationale: "The list of guests has it." });
    const fixed = (await correct(first.id, desk.ada, { claims: [claim.number] })).body;
    for (const format of ["html", "markdown"] as const) {
      expect(await fileOf(first.id, format)).not.toContain("claim by claim");
      const file = await fileOf(fixed.id, format);
      expect(file).toContain(`What changed since report ${first.number}, claim by claim`);
      expect(file).toMatch(/Claims that are gone.*C1 /su);
      expect(file).toMatch(
        format === "html" ? /<del>came<\/del> <ins>went<\/ins>/u : /before: came;.*now: went/u,
      );
      expect(file).toContain("The list of guests has it.");
    }
  });

  it("follows the newest: a report is corrected once, also by two at one time", async () => {
    const first = (await make()).body;
    const statuses = (await Promise.all([correct(first.id), correct(first.id, desk.ben)])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([201, 409]);
    const third = await correct(first.id);
    expect(third.body.error.message).toMatch(/was corrected by report \d+\. Correct that one/);
  });

  it("wants words, and an editor of the story", async () => {
    const first = (await make()).body;
    expect.soft((await make({ corrects: { reportId: first.id } })).status).toBe(400);
    expect
      .soft((await make({ corrects: { reportId: first.id, notice: { ...notice, since: " " } } })).status)
      .toBe(400);
    expect.soft((await correct(first.id, desk.vera)).status).toBe(403);
    expect.soft((await correct(first.id, desk.otto)).status).toBe(404);
    const other = await openOther();
    expect.soft((await correct(other)).status).toBe(404);
  });

  /** A report of another story. */
  async function openOther(): Promise<string> {
    const { db } = desk.database;
    const story = await db.story.create({ data: { title: "Another", createdById: desk.ada.id } });
    const { content: stored, contentHash } = await db.report.findFirstOrThrow();
    const row = {
      storyId: story.id,
      number: 1,
      content: stored as never,
      contentHash,
      createdById: desk.ada.id,
    };
    return (await db.report.create({ data: row })).id;
  }
});

describe("a withdrawal", () => {
  it("tells why and no claim; the report stays, and is not corrected any more", async () => {
    const first = (await make()).body;
    const { status, body } = await takeBack(first.id);
    expect(status).toBe(201);
    expect(await content(body.id)).toMatchObject({ kind: "withdrawal", notice, claims: [], sources: [] });
    expect.soft((await correct(first.id)).status).toBe(409);
    expect.soft((await takeBack(first.id)).status).toBe(409);
    expect.soft((await correct(body.id)).status).toBe(422);
    expect.soft((await diff(body.id)).body.removed.length).toBeGreaterThan(1);
  });

  it("wants words, and an editor of the story", async () => {
    const first = (await make()).body;
    expect.soft((await takeBack(first.id, desk.ada, { ...notice, wrong: "" })).status).toBe(400);
    expect.soft((await takeBack(first.id, desk.vera)).status).toBe(403);
    expect.soft((await takeBack(first.id, desk.otto)).status).toBe(404);
  });

  it("keeps names withheld where the report withheld them", async () => {
    const first = (await make({ names: false })).body;
    expect.soft((await content((await takeBack(first.id)).body.id)).createdBy).toBeNull();
  });
});
