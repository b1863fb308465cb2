import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as download } from "@/app/api/v1/stories/[storyId]/reports/[reportId]/exports/[format]/route";
import { write } from "@/lib/db/transaction";
import { exportReport } from "@/lib/jobs/export";
import { isIntact } from "@/lib/reports/document";
import { documentSchema, reportSchema } from "@/lib/reports/document-schema";
import { requestExport } from "@/lib/reports/export";
import { type Format, formatNames, formats } from "@/lib/reports/formats";
import { freezeReport } from "@/lib/reports/freeze";
import { reportPreview } from "@/lib/reports/preview";
import { listReports } from "@/lib/reports/queries";
import { readBack } from "@/lib/reports/read-back";
import { reportInput } from "@/lib/reports/schema";
import { verdictHashOf } from "@/lib/reports/verdict-hash";
import { createStory } from "@/lib/stories/mutations";
import { signOff } from "@/lib/verdicts/sign";
import { asJson } from "../../unit/reports/written";
import { addTexts, claimOn, type Desk, decide, openDesk } from "../claims/desk";

let desk: Desk;
const whole = reportInput.parse({});
const secret = "Ask Ines at the ministry, she must not be named.";

beforeAll(async () => {
  desk = await openDesk();
  const { ben, storyId } = desk;
  await addTexts(desk, { Wire: "Nothing on that matter." });
  const signed = await claimOn(desk, {
    Courier: "A deal is [ruled out], he said.",
    Post: "A deal is [unlikely], he said.",
  });
  const { verdict } = await decide(desk, signed.id, {
    wording: "ruled out",
    evidence: [
      { kind: "link", url: "https://example.org/transcript" },
      { kind: "person", text: secret, confidential: true },
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
  const unsigned = await claimOn(
    desk,
    { Herald: "Some [12] officials came.", Mirror: "Some [15] officials came." },
    { kind: "number" },
  );
  await decide(desk, unsigned.id);
  const dismissed = await claimOn(
    desk,
    { Echo: "On [Sunday] they met.", Globe: "On [9 January] they met." },
    { kind: "time" },
  );
  await decide(desk, dismissed.id, { outcome: "dismissed", readingIds: [], rationale: "The same day." });
  await claimOn(desk, { Star: "Ms [Sherman] came.", Times: "Ms [Shearman] came." }, { kind: "name" });
});
afterAll(() => desk.close());

const preview = async () => {
  const found = await reportPreview(desk.ada, desk.storyId);
  if (!found) throw new Error("The story is gone");
  return found;
};

/** Asks for a file, makes it as the worker would, and downloads it as a reader. */
async function file(reportId: string, format: Format) {
  await write((tx) => requestExport(tx, desk.vera, desk.storyId, reportId, format));
  const { id } = await desk.database.db.reportExport.findUniqueOrThrow({
    where: { reportId_format: { reportId, format } },
  });
  await exportReport(id, true);
  const request = new Request("http://127.0.0.1:3000/", {
    headers: { cookie: desk.vera.cookie, host: "127.0.0.1:3000" },
  });
  return download(request, { params: Promise.resolve({ storyId: desk.storyId, reportId, format }) });
}

describe("the preview of a report", () => {
  it("holds what is decided, signed or not, and counts what is still open", async () => {
    const { claims, unsigned, undecided } = await preview();
    expect(claims.map(({ number, state, signed }) => [number, state, signed])).toEqual([
      [1, "signed", true],
      [2, "awaiting_signature", false],
      [3, "dismissed", false],
    ]);
    expect({ unsigned, undecided }).toEqual({ unsigned: 1, undecided: 1 });
  });

  it("holds no confidential evidence", async () => {
    const found = await preview();
    expect(found.claims[0]?.verdict.evidence).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain("Ines");
  });

  it("asks our own copy to change what does not stand, and where", async () => {
    const claim = await claimOn(desk, { Tribune: "It was [totally excluded]." });
    const [ours] = await addTexts(
      desk,
      { "Our page": "Talks begin. It was unlikely, they said." },
      { kind: "our_copy" },
    );
    const { addReading } = await import("@/lib/claims/mutations");
    const input = {
      rowVersion: claim.rowVersion,
      revisionId: ours?.revision.id ?? "",
      start: 20,
      end: 28,
      value: undefined,
    };
    const at = { storyId: desk.storyId, claimId: claim.id, rowVersion: claim.rowVersion };
    await write((tx) => addReading(tx, desk.ada, at, input));
    await decide(desk, claim.id, { wording: "ruled out" });
    const { fixes } = await preview();
    expect(fixes).toMatchObject([
      {
        sentence: "It was unlikely, they said.",
        from: "unlikely",
        to: "ruled out",
        claimNumber: claim.number,
      },
    ]);
    expect(fixes[0]?.why).toContain("The transcript has the stronger word.");
  });
});

describe("a frozen report", () => {
  it("keeps its number and its content, whatever happens to the story", async () => {
    const { ada, storyId } = desk;
    const report = await write((tx) => freezeReport(tx, ada, storyId, whole));
    const content = async () => {
      const stored = await desk.database.db.report.findUniqueOrThrow({ where: { id: report.id } });
      return documentSchema.parse(stored.content);
    };
    const before = await content();
    expect(isIntact(before)).toBe(true);
    expect(before.contentHash).toBe(report.contentHash);
    await desk.database.db.story.update({ where: { id: storyId }, data: { title: "Another title" } });
    expect(await content()).toEqual(before);
    const next = await write((tx) => freezeReport(tx, ada, storyId, whole));
    expect(next.number).toBe(report.number + 1);
    expect(next.contentHash).not.toBe(report.contentHash);
    expect((await listReports(ada, storyId))?.map(({ number }) => number)).toEqual([
      next.number,
      report.number,
    ]);
  });

  it("holds what a verdict's hash covers: it can be computed from the report alone", async () => {
    const report = await write((tx) => freezeReport(tx, desk.ada, desk.storyId));
    const stored = await desk.database.db.report.findUniqueOrThrow({ where: { id: report.id } });
    const { claims } = readBack(asJson(stored.content as never));
    expect(claims.length).toBeGreaterThan(2);
    for (const claim of claims) {
      const isWhole = claim.number !== 1; // the first has confidential evidence, which is left out
      expect(verdictHashOf(claim) === claim.verdict.contentHash).toBe(isWhole);
    }
  });

  it("is neither changed nor deleted, by the app or by its owner", async () => {
    for (const sql of [
      `UPDATE "Report" SET "number" = 9`,
      `DELETE FROM "Report"`,
      `TRUNCATE "Report" CASCADE`,
    ]) {
      await expect(desk.database.db.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied|42501/);
      await expect(desk.database.owner.query(sql)).rejects.toThrow(/append-only/);
    }
  });

  it("is not made of nothing, nor by a viewer", async () => {
    const { vera, storyId } = desk;
    await expect(write((tx) => freezeReport(tx, vera, storyId, whole))).rejects.toMatchObject({
      code: "forbidden",
    });
    const empty = await write((tx) => createStory(tx, desk.ada, { title: "Nothing yet" }));
    const nothing = write((tx) => freezeReport(tx, desk.ada, empty.id, whole));
    await expect(nothing).rejects.toMatchObject({ code: "unprocessable" });
  });
});

describe("the file of a report", () => {
  it.each(formatNames)(
    "in %s holds claims, readings, verdicts and signers, and nothing confidential",
    async (format) => {
      const report = await write((tx) => freezeReport(tx, desk.ada, desk.storyId, whole));
      const response = await file(report.id, format);
      expect(response.status).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      // Those that are packed are opened in the tests of the formats.
      if (!["pdf", "docx", "xlsx"].includes(format)) {
        for (const part of [
          "ruled out",
          "unlikely",
          "How is the refusal worded?",
          "Ada Lindt",
          "Ben Okoro",
          "The same day.",
        ]) {
          expect(bytes.includes(part)).toBe(true);
        }
      }
      expect(bytes.includes("Ines")).toBe(false);
      const { extension, contentType } = formats[format];
      expect(response.headers.get("content-disposition")).toContain(`-report-${report.number}.${extension}"`);
      expect(response.headers.get("content-type")).toBe(contentType);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("content-security-policy")).toContain("sandbox");
    },
  );

  it("that is larger than a part comes whole", async () => {
    const claim = await claimOn(desk, { Ledger: "It was [late].", Gazette: "It was [early]." });
    await decide(desk, claim.id, { rationale: "Ж".repeat(4000), howChecked: "x".repeat(4000) });
    const { id } = await write((tx) => freezeReport(tx, desk.ada, desk.storyId, whole));
    const { content } = await desk.database.db.report.findUniqueOrThrow({ where: { id } });
    const frozen = reportSchema.parse(content);
    const copies = { ...frozen, claims: Array.from({ length: 120 }, () => frozen.claims).flat() };
    await desk.database.owner.query('ALTER TABLE "Report" DISABLE TRIGGER append_only_rows');
    await desk.database.owner.query('UPDATE "Report" SET "content" = $1 WHERE "id" = $2', [copies, id]);
    await desk.database.owner.query('ALTER TABLE "Report" ENABLE TRIGGER append_only_rows');
    const response = await file(id, "json");
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBeGreaterThan(2 ** 21);
    expect(response.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(JSON.parse(text)).toEqual(copies);
  });

  it("that is called off while it is made leaves nothing", async () => {
    const { db, owner } = desk.database;
    const report = await write((tx) => freezeReport(tx, desk.ada, desk.storyId, whole));
    await write((tx) => requestExport(tx, desk.vera, desk.storyId, report.id, "html"));
    const { id } = await db.reportExport.findFirstOrThrow({ where: { reportId: report.id } });
    await owner.query(`CREATE FUNCTION call_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE "ReportExport" SET "state" = 'cancelled' WHERE "id" = NEW."exportId"; RETURN NULL; END $$`);
    await owner.query(
      'CREATE TRIGGER called_off AFTER INSERT ON "ReportFilePart" FOR EACH ROW EXECUTE FUNCTION call_off()',
    );
    await exportReport(id, true);
    await owner.query("DROP FUNCTION call_off CASCADE");
    expect(await db.reportFilePart.count({ where: { exportId: id } })).toBe(0);
    expect(await db.reportExport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "cancelled",
      fileId: null,
    });
  });

  it("is made once, however often it is asked for", async () => {
    const report = await write((tx) => freezeReport(tx, desk.ada, desk.storyId, whole));
    await file(report.id, "csv");
    const { finishedAt } = await desk.database.db.reportExport.findFirstOrThrow({
      where: { reportId: report.id },
    });
    const again = await write((tx) => requestExport(tx, desk.ada, desk.storyId, report.id, "csv"));
    expect(again.exports).toEqual([{ format: "csv", state: "finished", error: null }]);
    expect(
      (await desk.database.db.reportExport.findFirstOrThrow({ where: { reportId: report.id } })).finishedAt,
    ).toEqual(finishedAt);
  });
});
