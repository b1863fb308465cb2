import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as signOffs } from "@/app/api/v1/stories/[storyId]/sign-offs/route";
import { addAnnotation, changeAnnotation, deleteAnnotation } from "@/lib/claims/annotations";
import { addComment, changeComment, deleteComment } from "@/lib/claims/comments";
import { addReading, changeClaim } from "@/lib/claims/mutations";
import type { ClaimView } from "@/lib/claims/view";
import { type Tx, write } from "@/lib/db/transaction";
import { requestExport } from "@/lib/reports/export";
import { freezeReport, withdrawReport } from "@/lib/reports/freeze";
import { makeRuling } from "@/lib/rulings/mutations";
import { rulingInput } from "@/lib/rulings/schema";
import { listStories } from "@/lib/stories/queries";
import { undoVerdict } from "@/lib/verdicts/undo";
import { call } from "../../support/call";
import { join, type Person, person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk, seen } from "../claims/desk";
import { opinionsAt, stands } from "./blind-desk";

let desk: Desk;
let cleo: Person;
let opinions: ReturnType<typeof opinionsAt>;
beforeAll(async () => {
  desk = await openDesk();
  cleo = await person(desk.database.db, "standards_editor", { name: "Cleo Marsh" });
  await join(desk.database.db, desk.storyId, cleo, "editor");
  opinions = opinionsAt(desk);
});
afterAll(() => desk.close());

let outlets = 0;
/** A claim of two groups, on texts of its own. */
const claim = () => {
  outlets += 1;
  return claimOn(desk, {
    [`Courier ${outlets}`]: `It is [ruled out], they said on day ${outlets}.`,
    [`Post ${outlets}`]: `It is [unlikely], they said on day ${outlets}.`,
  });
};
const sign = (as: Person, { id, verdict }: ClaimView) =>
  call(signOffs, "POST", {
    as,
    params: { storyId: desk.storyId },
    body: {
      decision: "signed",
      verdicts: [{ claimId: id, verdictId: verdict?.id, contentHash: verdict?.contentHash }],
    },
  });

describe("two editors of one mind", () => {
  it("agree: the verdict waits for its signature as before, and both opinions are read side by side", async () => {
    const { id } = await claim();
    const decided = await decide(desk, id, { wording: "ruled out" });
    expect((await opinions.ask(desk.ada, id, desk.ben)).body.secondOpinion).toBe("asked");
    expect((await sign(cleo, decided)).body.refused).toHaveLength(1);
    const given = await opinions.give(desk.ben, id, { wording: "“Ruled out.”", rationale: "My own reason." });
    expect(given.status).toBe(201);
    expect(given.body.secondOpinion).toBe("agreed");
    expect(given.body.opinion.compared).toMatchObject({
      first: { author: { name: "Ada Lindt" }, wording: "ruled out" },
      second: { author: { name: "Ben Okoro" }, rationale: "My own reason." },
    });
    expect((await sign(desk.ben, await seen(desk, id, desk.ben))).body.signed).toHaveLength(1);
  });

  it("meet in whatever order they decide: an opinion that came first waits, unseen, for the verdict", async () => {
    const { id } = await claim();
    await opinions.ask(desk.ada, id, desk.ben);
    const given = await opinions.give(desk.ben, id, { rationale: "Told before anybody else." });
    expect([given.body.secondOpinion, given.body.state]).toEqual(["given", "open"]);
    for (const reader of [desk.ada, cleo, desk.vera]) {
      expect(JSON.stringify(await seen(desk, id, reader))).not.toContain("Told before");
    }
    const decided = await decide(desk, id, { rationale: "It is in the record." });
    expect(decided.secondOpinion).toBe("agreed");
    expect(decided.opinion?.compared?.second.rationale).toBe("Told before anybody else.");
  });
});

describe("two editors who differ", () => {
  async function apart(): Promise<string> {
    const { id } = await claim();
    await decide(desk, id);
    await opinions.ask(desk.ada, id, desk.ben);
    const given = await opinions.give(desk.ben, id, stands(await seen(desk, id, desk.ben), "b"));
    expect(given.body.secondOpinion).toBe("differ");
    return id;
  }

  it("wait for a third, whose decision becomes the verdict", async () => {
    const id = await apart();
    expect((await seen(desk, id, cleo)).opinion?.can.adjudicate).toBe(true);
    expect((await seen(desk, id, desk.ben)).opinion?.can.adjudicate).toBe(false);
    const settled = await decide(
      desk,
      id,
      { outcome: "several_stand", readingIds: (await seen(desk, id)).readings.map((one) => one.id) },
      cleo,
    );
    expect(settled.secondOpinion).toBe("adjudicated");
    expect([settled.verdict?.author.name, settled.state]).toEqual(["Cleo Marsh", "awaiting_signature"]);
    expect((await sign(desk.ada, await seen(desk, id))).body.signed).toHaveLength(1);
  });

  it("neither decides it alone, signs it, or takes back what is compared", async () => {
    const id = await apart();
    await expect(decide(desk, id, {}, desk.ada)).rejects.toThrow(/third editor/u);
    await expect(decide(desk, id, {}, desk.ben)).rejects.toThrow(/third editor/u);
    expect((await sign(desk.ben, await seen(desk, id))).body.refused[0].reason).toMatch(/third editor/u);
    expect((await sign(cleo, await seen(desk, id))).body.refused[0].reason).toMatch(/third editor/u);
    const { rowVersion } = await seen(desk, id);
    const at = { storyId: desk.storyId, claimId: id, rowVersion };
    await expect(write((tx) => undoVerdict(tx, desk.ada, at))).rejects.toThrow(/third editor/u);
    expect((await opinions.withdraw(desk.ada, id)).status).toBe(422);
  });

  it("are as far apart as before when the third takes the decision back", async () => {
    const id = await apart();
    const { rowVersion } = await decide(desk, id, {}, cleo);
    await write((tx) => undoVerdict(tx, cleo, { storyId: desk.storyId, claimId: id, rowVersion }));
    expect((await seen(desk, id, cleo)).opinion).toMatchObject({ mark: "differ", can: { adjudicate: true } });
  });

  it("the database lets nobody be two of the three, sign meanwhile, or skip a state", async () => {
    const id = await apart();
    const { verdict } = await seen(desk, id);
    const { id: requestId } = await opinions.requestOf(id);
    const by = (statement: string, values: unknown[]) => desk.database.owner.query(statement, values);
    await expect(
      by(
        `UPDATE "OpinionRequest" SET "state" = 'adjudicated', "adjudicationId" = "firstId", "adjudicatorId" = "firstAuthorId" WHERE "id" = $1`,
        [requestId],
      ),
    ).rejects.toThrow(/third_adjudicates/u);
    await expect(
      by(`UPDATE "OpinionRequest" SET "firstAuthorId" = "editorId" WHERE "id" = $1`, [requestId]),
    ).rejects.toThrow(/two_authors/u);
    await expect(
      by(
        `INSERT INTO "SignOff" ("id", "verdictId", "authorId", "contentHash", "signerId", "decision") VALUES (gen_random_uuid(), $1, $2, $3, $4, 'signed')`,
        [verdict?.id, desk.ada.id, verdict?.contentHash, cleo.id],
      ),
    ).rejects.toThrow(/second opinion/u);
    await expect(
      by(`UPDATE "OpinionRequest" SET "state" = 'withdrawn' WHERE "id" = $1`, [requestId]),
    ).rejects.toThrow(/cannot go from differ to withdrawn/u);
    await expect(by(`DELETE FROM "OpinionRequest" WHERE "id" = $1`, [requestId])).rejects.toThrow(
      /append-only/u,
    );
    await expect(
      by(
        `INSERT INTO "OpinionRequest" ("id", "claimId", "askedById", "editorId") VALUES (gen_random_uuid(), $1, $2, $3)`,
        [id, desk.ada.id, cleo.id],
      ),
    ).rejects.toThrow(/one_pending/u);
  });
});

describe("who is asked", () => {
  it("is another editor of the story, who neither decided nor signed here, once", async () => {
    const { id } = await claim();
    await decide(desk, id);
    const refused = async (as: Person, of: Person) => {
      const { status, body } = await opinions.ask(as, id, of);
      return [status, body.error?.field];
    };
    expect(await refused(desk.ada, desk.ada)).toEqual([422, "editorId"]);
    expect(await refused(desk.ben, desk.ben)).toEqual([422, "editorId"]);
    expect(await refused(desk.ben, desk.ada)).toEqual([422, "editorId"]); // she decided
    expect(await refused(desk.ada, desk.vera)).toEqual([422, "editorId"]);
    expect(await refused(desk.ada, desk.otto)).toEqual([422, "editorId"]);
    expect((await opinions.ask(desk.vera, id, desk.ben)).status).toBe(403);
    expect((await opinions.ask(desk.ada, id, desk.ben)).status).toBe(201);
    expect((await opinions.ask(desk.ada, id, cleo)).status).toBe(422); // one at a time
    expect((await opinions.withdraw(desk.ben, id)).status).toBe(200); // declines
    expect((await seen(desk, id, desk.ben)).verdict?.author.name).toBe("Ada Lindt");
    expect(await refused(desk.ada, desk.ben)).toEqual([422, "editorId"]); // may have seen it since
  });

  it("alone gives the opinion, and it is taken back by who asked, not by others", async () => {
    const { id } = await claim();
    await decide(desk, id);
    await opinions.ask(desk.ada, id, desk.ben);
    expect((await opinions.give(cleo, id)).status).toBe(403);
    expect((await opinions.give(desk.ada, id)).status).toBe(403);
    expect((await opinions.withdraw(cleo, id)).status).toBe(403);
    expect((await opinions.withdraw(desk.ada, id)).status).toBe(200);
    expect((await opinions.give(desk.ben, id)).status).toBe(403);
  });

  it("does nothing else on the claim meanwhile, and nobody corrects it", async () => {
    const { id } = await claim();
    await decide(desk, id);
    await opinions.ask(desk.ada, id, desk.ben);
    const at = async (as: Person) => {
      const { rowVersion } = await seen(desk, id, as);
      return { storyId: desk.storyId, claimId: id, rowVersion };
    };
    await expect(decide(desk, id, {}, desk.ben)).rejects.toThrow(/blind opinion/u);
    const asked = await at(desk.ben);
    await expect(
      write((tx) => changeClaim(tx, desk.ben, asked, { rowVersion: asked.rowVersion, statement: "Other?" })),
    ).rejects.toThrow(/blind opinion/u);
    const span = (await seen(desk, id)).readings[0]?.spans[0];
    const ours = await at(desk.ada);
    const input = { ...ours, revisionId: span?.revisionId ?? "", start: 0, end: 2 };
    await expect(write((tx) => addReading(tx, desk.ada, ours, input))).rejects.toThrow(/second opinion/u);
  });

  it("writes no comment and no note there, and changes none that they wrote before, until it is given", async () => {
    const { storyId, ada, ben } = desk;
    const { id, readings } = await claim();
    const where = { storyId, claimId: id };
    const targets = (readings[0]?.spans ?? []).map(({ revisionId, start, end }) => ({
      revisionId,
      start,
      end,
    }));
    const note = (body: string) => (tx: Tx) =>
      addAnnotation(tx, ben, storyId, { body, claimId: id, targets });
    const comment = (body: string) => (tx: Tx) => addComment(tx, ben, where, { body });
    const [own, noted] = [await write(comment("Who said it?")), await write(note("See page two."))];
    const ours = { ...where, commentId: own.id };
    const theirs = { storyId, annotationId: noted.id, rowVersion: noted.rowVersion };
    await opinions.ask(ada, id, ben);
    expect((await seen(desk, id, ben)).can.comment).toBe(false);
    expect((await seen(desk, id, ada)).can.comment).toBe(true);
    const acts: ((tx: Tx) => Promise<unknown>)[] = [
      comment("It is a, I am sure."),
      (tx) => addComment(tx, ben, where, { body: "It is a.", replyToId: own.id }),
      (tx) => changeComment(tx, ben, ours, { rowVersion: 1, body: "It is a." }),
      (tx) => changeComment(tx, ben, ours, { rowVersion: 1, resolved: true }),
      (tx) => deleteComment(tx, ben, ours),
      note("It is a."),
      (tx) => changeAnnotation(tx, ben, theirs, "It is a."),
      (tx) => deleteAnnotation(tx, ben, theirs),
    ];
    for (const act of acts) await expect(write(act)).rejects.toThrow(/^Your blind opinion is asked for/u);
    await opinions.give(ben, id);
    expect((await seen(desk, id, ben)).can.comment).toBe(true);
    await write(comment("Now it can be told."));
  });

  it("neither keeps a ruling from it, nor touches others' comments, nor has a report that tells it", async () => {
    const { id, number } = await claim();
    await decide(desk, id);
    const { storyId, ada, ben } = desk;
    const comment = await write((tx) =>
      addComment(tx, ada, { storyId, claimId: id }, { body: "Hers alone." }),
    );
    const report = await write((tx) =>
      freezeReport(tx, ada, storyId, { names: true, notes: false, claims: [number] }),
    );
    await opinions.ask(ada, id, ben);
    const refused = (act: (tx: Tx) => Promise<unknown>) => expect(write(act)).rejects;

    const pattern = { kind: "equivalence", phrases: ["ruled out", "unlikely"] };
    const ruling = rulingInput.parse({ scope: "claim", claimId: id, reason: "Because.", pattern });
    await refused((tx) => makeRuling(tx, ben, ruling)).toMatchObject({ code: "unprocessable" });
    const at = { storyId, claimId: id, commentId: comment.id };
    await refused((tx) => changeComment(tx, ben, at, { rowVersion: 1, resolved: true })).toMatchObject({
      code: "not_found",
    });
    await refused((tx) => freezeReport(tx, ben, storyId)).toMatchObject({ code: "unprocessable" });
    await refused((tx) => requestExport(tx, ben, storyId, report.id, "csv")).toMatchObject({
      code: "not_found",
    });
    const notice = { wrong: "all", since: "today", changed: "all" };
    await refused((tx) => withdrawReport(tx, ben, storyId, report.id, notice)).toMatchObject({
      code: "not_found",
    });
    const corrects = { reportId: report.id, notice };
    const choice = { names: true, notes: false, claims: [1], corrects };
    await refused((tx) => freezeReport(tx, ben, storyId, choice)).toMatchObject({ code: "not_found" });
  });

  it("finds it among what waits for them; a third finds two that differ", async () => {
    const { id } = await claim();
    await decide(desk, id);
    const needs = async (as: Person) => (await listStories(as)).find((row) => row.id === desk.storyId)?.needs;
    const before = { ben: await needs(desk.ben), cleo: await needs(cleo) };
    await opinions.ask(desk.ada, id, desk.ben);
    expect((await needs(desk.ben))?.opinions).toBe((before.ben?.opinions ?? 0) + 1);
    expect((await needs(desk.ben))?.toSign).toBe((before.ben?.toSign ?? 0) - 1);
    await opinions.give(desk.ben, id, stands(await seen(desk, id, desk.ben), "b"));
    expect((await needs(cleo))?.apart).toBe((before.cleo?.apart ?? 0) + 1);
    expect((await needs(desk.ada))?.apart).toBe(0);
  });
});
