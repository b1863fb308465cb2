import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { regroupReading, removeReading } from "@/lib/claims/mutations";
import type { ClaimView } from "@/lib/claims/view";
import { transitions } from "@/lib/claims/view";
import { write } from "@/lib/db/transaction";
import { presentHash } from "@/lib/verdicts/load-content";
import { reopenClaim } from "@/lib/verdicts/reopen";
import { signOff } from "@/lib/verdicts/sign";
import { undoVerdict } from "@/lib/verdicts/undo";
import type { Person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk, seen } from "../claims/desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let texts = 0;
/** A claim on which two texts differ. */
const differing = (severity: "high" | "medium" = "medium") => {
  texts += 1;
  return claimOn(
    desk,
    {
      [`Courier ${texts}`]: `Day ${texts}. A deal is [ruled out], the envoy said.`,
      [`Post ${texts}`]: `Day ${texts}. A deal is [unlikely], the envoy said.`,
    },
    { severity },
  );
};

function sign(
  claim: ClaimView,
  as: Person,
  more: { decision?: "signed" | "sent_back"; comment?: string } = {},
) {
  const { verdict } = claim;
  if (!verdict) throw new Error("There is no verdict to sign");
  return write((tx) =>
    signOff(tx, as, desk.storyId, {
      decision: more.decision ?? "signed",
      comment: more.comment ?? null,
      verdicts: [{ claimId: claim.id, verdictId: verdict.id, contentHash: verdict.contentHash }],
    }),
  );
}
const at = ({ id, rowVersion }: ClaimView) => ({ storyId: desk.storyId, claimId: id, rowVersion });
const undo = (claim: ClaimView, as: Person) => write((tx) => undoVerdict(tx, as, at(claim)));

describe("confidential evidence", () => {
  it("is for those who edit the story: a viewer sees neither its words nor that it is there", async () => {
    const { id } = await claimOn(desk, { Tablet: "It is [sure].", Sheet: "It is [open]." });
    await decide(desk, id, {
      evidence: [
        { kind: "person", text: "the deputy, off the record", confidential: true },
        { kind: "document", text: "the minutes" },
      ],
    });
    const shown = async (as: Person) => {
      const { verdict, history } = await seen(desk, id, as);
      return [verdict, ...history].map((one) => one?.evidence.map(({ text }) => text));
    };
    expect(await shown(desk.ben)).toEqual([
      ["the deputy, off the record", "the minutes"],
      ["the deputy, off the record", "the minutes"],
    ]);
    expect(await shown(desk.vera)).toEqual([["the minutes"], ["the minutes"]]);
  });
});

describe("the table of states", () => {
  it("is the same in the program and in the database", async () => {
    const { rows } = await desk.database.owner.query<{ pair: string }>(
      `SELECT "from" || ' ' || "to" AS pair FROM "ClaimTransition"`,
    );
    const ours = Object.entries(transitions).flatMap(([from, next]) => next.map((to) => `${from} ${to}`));
    expect(rows.map(({ pair }) => pair).sort()).toEqual(ours.sort());
  });

  it("is held by the database: a claim that nobody decided cannot be signed", async () => {
    const { id } = await differing();
    const set = (state: string) =>
      desk.database.db.$executeRawUnsafe(`UPDATE "Claim" SET "state" = '${state}' WHERE "id" = '${id}'`);
    await expect(set("signed")).rejects.toThrow(/cannot go from open to signed/);
    await expect(set("decided")).rejects.toThrow(/has a verdict/);
  });
});

describe("a verdict", () => {
  it("waits for a signature; each new one is a new version", async () => {
    const claim = await differing();
    const first = await decide(desk, claim.id);
    expect(first).toMatchObject({ state: "awaiting_signature", verdict: { version: 1 } });
    const second = await decide(desk, claim.id, { wording: "ruled out" });
    expect(second.history.map(({ version }) => version)).toEqual([2, 1]);
    expect(second.verdict?.contentHash).not.toBe(first.verdict?.contentHash);
  });

  it("that needs a check is decided, a dismissal is dismissed", async () => {
    const claim = await differing();
    const held = await decide(desk, claim.id, {
      outcome: "needs_check",
      readingIds: [],
      check: { what: "the tape", who: "Ines" },
    });
    expect(held.state).toBe("decided");
    const dismissed = await decide(desk, claim.id, {
      outcome: "dismissed",
      readingIds: [],
      rationale: "Only a matter of style.",
    });
    expect(dismissed).toMatchObject({ state: "dismissed", discrepancies: [{ state: "dismissed" }] });
    const events = await desk.database.db.auditEvent.findMany({
      where: { objectId: claim.id, action: { startsWith: "verdict." } },
      orderBy: { number: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual(["verdict.record", "verdict.dismiss"]);
  });

  it("on a grave discrepancy needs words of one's own", async () => {
    const claim = await differing("high");
    await expect(decide(desk, claim.id, { rationale: null })).rejects.toMatchObject({
      code: "unprocessable",
      field: "rationale",
    });
    await expect(decide(desk, claim.id)).resolves.toMatchObject({ state: "awaiting_signature" });
  });

  it("is not recorded over a state that the editor has not seen", async () => {
    const claim = await differing();
    await decide(desk, claim.id);
    const stale = write((tx) => undoVerdict(tx, desk.ada, at(claim)));
    await expect(stale).rejects.toMatchObject({
      code: "conflict",
      current: { id: claim.id, state: "awaiting_signature" },
    });
  });

  it("marks the other reading's words against the one that stands", async () => {
    const claim = await differing();
    const { readings } = await decide(desk, claim.id);
    const other = readings.find(({ letter }) => letter === "b");
    expect(other?.marks).toEqual(other?.spans.map(({ start, end }) => ({ start, end })));
    expect(readings.find(({ letter }) => letter === "a")?.marks).toEqual([]);
  });

  it("is checked where its evidence points", async () => {
    const claim = await differing();
    const revisionId = claim.readings[0]?.spans[0]?.revisionId;
    const span = { revisionId, start: 5, end: 5000 };
    await expect(decide(desk, claim.id, { evidence: [{ kind: "span", span }] })).rejects.toMatchObject({
      code: "unprocessable",
      field: "evidence.0.span",
    });
    const held = await decide(desk, claim.id, {
      evidence: [{ kind: "span", span: { ...span, start: 0, end: 3 } }],
    });
    expect(held.verdict?.evidence[0]).toMatchObject({ kind: "span", text: "Day" });
  });
});

describe("a signature", () => {
  it("comes from a second editor", async () => {
    const claim = await decide(desk, (await differing()).id);
    expect(await sign(claim, desk.ben)).toEqual({ signed: [{ claimId: claim.id }], refused: [] });
    expect((await seen(desk, claim.id)).state).toBe("signed");
  });

  it("never from the author: not by the program", async () => {
    const claim = await decide(desk, (await differing()).id);
    const { signed, refused } = await sign(claim, desk.ada);
    expect(signed).toEqual([]);
    expect(refused[0]?.reason).toMatch(/your own/);
    expect((await seen(desk, claim.id)).can.sign).toBe(false);
  });

  it("never from the author: not in the database either, for the app or its owner", async () => {
    const { verdict } = await decide(desk, (await differing()).id);
    if (!verdict) throw new Error("no verdict");
    const insert = (authorId: string, signerId: string, hash: string) =>
      `INSERT INTO "SignOff" ("id", "verdictId", "authorId", "contentHash", "signerId", "decision")
       VALUES ('${randomUUID()}', '${verdict.id}', '${authorId}', '${hash}', '${signerId}', 'signed')`;
    const own = insert(desk.ada.id, desk.ada.id, verdict.contentHash);
    await expect(desk.database.db.$executeRawUnsafe(own)).rejects.toThrow(/signer_is_not_author|23514/);
    await expect(desk.database.owner.query(own)).rejects.toThrow(/SignOff_signer_is_not_author/);
    // Another author named, to slip by the check; another content than the verdict's.
    const disguised = insert(desk.ben.id, desk.ada.id, verdict.contentHash);
    await expect(desk.database.owner.query(disguised)).rejects.toThrow(
      /SignOff_verdictId_authorId_contentHash_fkey/,
    );
    const other = insert(desk.ada.id, desk.ben.id, "0".repeat(64));
    await expect(desk.database.owner.query(other)).rejects.toThrow(
      /SignOff_verdictId_authorId_contentHash_fkey/,
    );
  });

  it("never from a viewer", async () => {
    const claim = await decide(desk, (await differing()).id);
    await expect(sign(claim, desk.vera)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is given to the words that were seen, and to no others", async () => {
    const claim = await decide(desk, (await differing()).id);
    const stale = { ...claim, verdict: claim.verdict && { ...claim.verdict, contentHash: "0".repeat(64) } };
    expect((await sign(stale, desk.ben)).refused[0]?.reason).toMatch(/changed since/);
    await decide(desk, claim.id, { wording: "not on the table" });
    expect((await sign(claim, desk.ben)).refused[0]?.reason).toMatch(/newer verdict/);
  });

  it("is refused when the claim was changed behind the program's back", async () => {
    const claim = await decide(desk, (await differing()).id);
    await desk.database.owner.query(`UPDATE "Reading" SET "value" = 'other' WHERE "id" = $1`, [
      claim.readings[0]?.id,
    ]);
    expect((await sign(claim, desk.ben)).refused[0]?.reason).toMatch(/changed since/);
    // Nor is it signed by the hash of what it has become: that is not what was decided.
    const { verdict } = claim;
    const contentHash = await write((tx) => presentHash(tx, verdict?.id ?? ""));
    const become = { ...claim, verdict: verdict && { ...verdict, contentHash } };
    expect((await sign(become, desk.ben)).refused[0]?.reason).toMatch(/changed since/);
  });

  it("comes for several at once; what does not hold is refused alone", async () => {
    const mine = await decide(desk, (await differing()).id, {}, desk.ben);
    const theirs = await decide(desk, (await differing()).id);
    const open = await differing();
    const items = [mine, theirs].map(({ id, verdict }) => ({
      claimId: id,
      verdictId: verdict?.id ?? "",
      contentHash: verdict?.contentHash ?? "",
    }));
    const undecided = { claimId: open.id, verdictId: randomUUID(), contentHash: "0".repeat(64) };
    const result = await write((tx) =>
      signOff(tx, desk.ben, desk.storyId, {
        decision: "signed",
        comment: null,
        verdicts: [...items, undecided],
      }),
    );
    expect(result.signed).toEqual([{ claimId: theirs.id }]);
    expect(result.refused.map(({ claimId }) => claimId)).toEqual([mine.id, open.id]);
  });

  it("is given to what waits for one: not to what still has to be checked, or was sent back", async () => {
    const check = { what: "the tape", who: "Ines" };
    const held = await decide(desk, (await differing()).id, {
      outcome: "needs_check",
      readingIds: [],
      check,
    });
    expect((await sign(held, desk.ben)).refused[0]?.reason).toMatch(/does not wait/);
    const claim = await decide(desk, (await differing()).id);
    await sign(claim, desk.ben, { decision: "sent_back", comment: "Which tape?" });
    expect((await sign(claim, desk.ben)).refused[0]?.reason).toMatch(/does not wait/);
  });

  it("is withheld with a comment: the claim goes back to its author", async () => {
    const claim = await decide(desk, (await differing()).id);
    await sign(claim, desk.ben, { decision: "sent_back", comment: "Which tape?" });
    const back = await seen(desk, claim.id);
    expect(back).toMatchObject({
      state: "sent_back",
      verdict: { signOffs: [{ decision: "sent_back", comment: "Which tape?" }] },
    });
    const again = await decide(desk, claim.id, { howChecked: "The tape of the ministry." });
    expect(again.state).toBe("awaiting_signature");
  });

  it("closes the claim: it is reopened with a reason before it is decided or corrected again", async () => {
    const claim = await decide(desk, (await differing()).id);
    await sign(claim, desk.ben);
    const signed = await seen(desk, claim.id);
    await expect(decide(desk, claim.id)).rejects.toMatchObject({ code: "unprocessable" });
    const [reading] = signed.readings;
    const early = await decide(desk, (await differing()).id);
    const reopen = write((tx) => reopenClaim(tx, desk.ben, at(early), "No reason at all."));
    await expect(reopen).rejects.toMatchObject({ code: "unprocessable" });
    const correct = write((tx) => regroupReading(tx, desk.ada, at(signed), reading?.id ?? "", "another"));
    await expect(correct).rejects.toMatchObject({ code: "unprocessable" });
    await write((tx) => reopenClaim(tx, desk.ben, at(signed), "The ministry corrected its transcript."));
    const reopened = await seen(desk, claim.id);
    expect(reopened).toMatchObject({
      state: "reopened",
      verdict: null,
      discrepancies: [{ state: "suspected" }],
    });
    expect(reopened.comments.map(({ body }) => body)).toEqual([
      "Reopened: The ministry corrected its transcript.",
    ]);
    expect(reopened.history[0]?.signOffs).toHaveLength(1);
    expect((await decide(desk, claim.id)).state).toBe("awaiting_signature");
  });
});

describe("a change of what the verdict is about", () => {
  it("reopens the claim", async () => {
    const claim = await decide(desk, (await differing()).id);
    const last = claim.readings.at(-1)?.id ?? "";
    await write((tx) => removeReading(tx, desk.ben, at(claim), last));
    expect(await seen(desk, claim.id)).toMatchObject({ state: "reopened", verdict: null });
  });

  it("does not when nothing changed", async () => {
    const claim = await decide(desk, (await differing()).id);
    const [reading] = claim.readings;
    await write((tx) => regroupReading(tx, desk.ben, at(claim), reading?.id ?? "", reading?.value ?? ""));
    expect((await seen(desk, claim.id)).state).toBe("awaiting_signature");
  });
});

describe("taking a verdict back", () => {
  it("puts the claim where it was", async () => {
    const claim = await differing();
    await undo(await decide(desk, claim.id), desk.ada);
    expect(await seen(desk, claim.id)).toMatchObject({
      state: "open",
      verdict: null,
      discrepancies: [{ state: "suspected" }],
    });
  });

  it("brings the verdict before it back, but none that was taken back itself", async () => {
    const { id } = await differing();
    const first = await decide(desk, id);
    await undo(
      await decide(desk, id, { outcome: "dismissed", readingIds: [], rationale: "Style." }),
      desk.ada,
    );
    const back = await seen(desk, id);
    expect(back).toMatchObject({ state: "awaiting_signature", verdict: { id: first.verdict?.id } });
    await undo(back, desk.ada);
    await undo(await decide(desk, id), desk.ada);
    expect(await seen(desk, id)).toMatchObject({ state: "open", verdict: null });
  });

  it("is for its author alone, and only while nobody signed it", async () => {
    const claim = await decide(desk, (await differing()).id);
    await expect(undo(claim, desk.ben)).rejects.toMatchObject({ code: "forbidden" });
    await sign(claim, desk.ben);
    await expect(undo(await seen(desk, claim.id), desk.ada)).rejects.toMatchObject({ code: "unprocessable" });
  });

  it("wants a verdict, and brings none back that no longer says what the claim says", async () => {
    const claim = await differing();
    await expect(undo(claim, desk.ada)).rejects.toMatchObject({ code: "unprocessable" });
    await decide(desk, claim.id);
    const dismissal = { outcome: "dismissed", readingIds: [], rationale: "Style." };
    const dismissed = await decide(desk, claim.id, dismissal);
    await desk.database.owner.query(`UPDATE "Reading" SET "value" = 'other' WHERE "id" = $1`, [
      claim.readings[0]?.id,
    ]);
    await undo(dismissed, desk.ada);
    expect(await seen(desk, claim.id)).toMatchObject({ state: "open", verdict: null });
  });

  it("of a dismissal on a reopened claim leaves it open", async () => {
    const claim = await decide(desk, (await differing()).id);
    await write((tx) => removeReading(tx, desk.ada, at(claim), claim.readings.at(-1)?.id ?? ""));
    const dismissed = await decide(desk, claim.id, {
      outcome: "dismissed",
      readingIds: [],
      rationale: "Style.",
    });
    await undo(dismissed, desk.ada);
    expect((await seen(desk, claim.id)).state).toBe("open");
  });
});

describe("what was decided stays", () => {
  const tables = [
    "Verdict",
    "VerdictReading",
    "Evidence",
    "Opinion",
    "SignOff",
    "ClaimEdit",
    "ClaimTransition",
  ];
  beforeAll(async () => {
    const claim = await decide(desk, (await differing()).id, {
      evidence: [{ kind: "person", text: "Ines" }],
    });
    await sign(claim, desk.ben);
  });

  it.each(tables)("no row of %s is changed or deleted, by the app or by its owner", async (table) => {
    const { database } = desk;
    const column = { VerdictReading: `"readingId"`, ClaimTransition: `"to"` }[table] ?? `"id"`;
    for (const sql of [
      `UPDATE "${table}" SET ${column} = ${column}`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
    ]) {
      await expect(database.db.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied|42501/);
      await expect(database.owner.query(sql)).rejects.toThrow(/append-only/);
    }
  });
});
