import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as undoRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/edits/[editId]/undo/route";
import * as mergeRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/merge/route";
import * as apartRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/not-same-event/route";
import * as moveRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/readings/[readingId]/move/route";
import * as splitRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/split/route";
import { addComment } from "@/lib/claims/comments";
import { changeClaim, createClaim } from "@/lib/claims/mutations";
import { claimView, mergedInto } from "@/lib/claims/queries";
import type { ClaimView } from "@/lib/claims/view";
import { write } from "@/lib/db/transaction";
import { signOff } from "@/lib/verdicts/sign";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk, seen } from "./desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let texts = 0;
/** A claim with the readings a: "ruled out" twice, b: "unlikely", c: "possible". */
const fourSay = () => {
  texts += 1;
  return claimOn(
    desk,
    {
      [`Courier ${texts}`]: `Day ${texts}. A deal is [ruled out], the envoy said.`,
      [`Herald ${texts}`]: `Day ${texts}. A deal was [ruled out], the paper has it.`,
      [`Post ${texts}`]: `Day ${texts}. A deal is [unlikely], the envoy said.`,
      [`Wire ${texts}`]: `Day ${texts}. Peace is [possible], the envoy said.`,
    },
    { severity: "high" },
  );
};
type Handler = typeof splitRoute.POST;
function post(
  handler: Handler,
  claim: ClaimView,
  body: Record<string, unknown>,
  { as = desk.ada, ...more }: { as?: Person; readingId?: string; editId?: string } = {},
) {
  const params = { storyId: desk.storyId, claimId: claim.id, ...more };
  return call(handler, "POST", { as, params, body: { rowVersion: claim.rowVersion, ...body } });
}
const say = (claim: ClaimView) => claim.readings.map(({ letter, spans }) => `${letter} ${spans[0]?.exact}`);
const reading = (claim: ClaimView, words: string) => {
  const found = claim.readings.find(({ spans }) => spans[0]?.exact === words);
  if (!found) throw new Error(`No reading says “${words}”`);
  return found.id;
};
async function undone(claim: ClaimView): Promise<ClaimView> {
  const { lastEdit } = await seen(desk, claim.id);
  if (!lastEdit) throw new Error("There is nothing to undo");
  const answer = await post(undoRoute.POST, await seen(desk, claim.id), {}, { editId: lastEdit.id });
  expect(answer.status).toBe(200);
  return answer.body;
}
/** What of a claim an undo has to bring back. */
const essence = ({ readings, kind, severity, state, verdict }: ClaimView) => ({
  readings: readings.map(({ id, value, letter }) => [id, value, letter]),
  ...{ kind, severity, state, verdict: verdict?.id },
});

describe("splitting a claim", () => {
  it("gives the chosen readings a claim of their own with the same kind and severity; undo brings them back", async () => {
    const claim = await fourSay();
    const readingIds = [reading(claim, "unlikely"), reading(claim, "possible")];
    const statement = "How likely is peace?";
    const { status, body } = await post(splitRoute.POST, claim, { readingIds, statement });
    expect(status).toBe(200);
    expect(say(body.claim)).toEqual(["a ruled out", "a ruled out"]);
    expect(body.claim.kind).toBeNull(); // what stays agrees: nothing there waits any more
    expect(say(body.other)).toEqual(["a unlikely", "b possible"]);
    expect(body.other).toMatchObject({ statement, kind: "quote_wording", severity: "high", state: "open" });
    expect(body.other.explanation).toContain("“unlikely”");

    expect(essence(await undone(claim))).toEqual(essence(claim));
    expect(await claimView(desk.ada, desk.storyId, body.other.id)).toBeNull();
  });

  it("leaves at least one reading, and takes only readings of the claim", async () => {
    const claim = await fourSay();
    const all = claim.readings.map(({ id }) => id);
    const whole = await post(splitRoute.POST, claim, { readingIds: all });
    expect(whole.body.error).toMatchObject({ code: "unprocessable", field: "readingIds" });
    const strange = await post(splitRoute.POST, claim, {
      readingIds: [reading(await fourSay(), "possible")],
    });
    expect(strange.status).toBe(404);
  });

  it("is not taken back once somebody has commented on the new claim", async () => {
    const claim = await fourSay();
    const { body } = await post(splitRoute.POST, claim, { readingIds: [reading(claim, "possible")] });
    const at = { storyId: desk.storyId, claimId: body.other.id };
    await write((tx) => addComment(tx, desk.ben, at, { body: "Good that this stands alone." }));
    const { lastEdit, ...now } = await seen(desk, claim.id);
    const refused = await post(undoRoute.POST, now as ClaimView, {}, { editId: lastEdit?.id });
    expect(refused.status).toBe(422);
    expect(refused.body.error.message).toContain("worked on the new claim");
  });
});

describe("merging two claims", () => {
  it("brings readings, comments and the number together; undo parts them again", async () => {
    const claim = await fourSay();
    const other = await fourSay();
    const place = { storyId: desk.storyId, claimId: other.id };
    await write((tx) => addComment(tx, desk.ben, place, { body: "Is this not the same?" }));
    const body = { other: { claimId: other.id, rowVersion: other.rowVersion } };
    const merged = await post(mergeRoute.POST, claim, body);
    expect(merged.status).toBe(200);
    expect(merged.body.claim.readings).toHaveLength(8);
    expect(merged.body.claim.comments).toHaveLength(1);
    expect(await claimView(desk.ada, desk.storyId, other.number)).toBeNull();
    expect(await mergedInto(desk.vera, desk.storyId, other.number)).toBe(claim.number);
    expect(await mergedInto(desk.otto, desk.storyId, other.number)).toBeNull();
    expect(await mergedInto(desk.vera, desk.storyId, claim.number)).toBeNull();

    const back = await undone(claim);
    expect(essence(back)).toEqual(essence(claim));
    expect(back.comments).toEqual([]);
    const parted = await seen(desk, other.id);
    expect(essence(parted)).toEqual(essence(other));
    expect(parted.comments).toHaveLength(1);
  });

  it("asks for the state that was seen of both, and leaves a signed one alone", async () => {
    const claim = await fourSay();
    const other = await fourSay();
    const stale = await post(mergeRoute.POST, claim, {
      other: { claimId: other.id, rowVersion: other.rowVersion + 1 },
    });
    expect(stale.status).toBe(409);
    const { verdict } = await decide(desk, other.id);
    if (!verdict) throw new Error("no verdict");
    const { id: verdictId, contentHash } = verdict;
    await write((tx) =>
      signOff(tx, desk.ben, desk.storyId, {
        ...{ decision: "signed", comment: null },
        verdicts: [{ claimId: other.id, verdictId, contentHash }],
      }),
    );
    const { rowVersion } = await seen(desk, other.id);
    const refused = await post(mergeRoute.POST, claim, { other: { claimId: other.id, rowVersion } });
    expect(refused.status).toBe(422);
    expect(refused.body.error.message).toContain("signed");
  });

  it("takes no claim of another story, and none with itself", async () => {
    const claim = await fourSay();
    const itself = { claimId: claim.id, rowVersion: claim.rowVersion };
    expect((await post(mergeRoute.POST, claim, { other: itself })).status).toBe(422);
    const nowhere = { claimId: desk.storyId, rowVersion: 1 };
    expect((await post(mergeRoute.POST, claim, { other: nowhere })).status).toBe(404);
  });
});

describe("moving a reading", () => {
  it("takes it out of the one claim and into the other; undo moves it back", async () => {
    const claim = await fourSay();
    const other = await fourSay();
    const readingId = reading(claim, "possible");
    const to = { claimId: other.id, rowVersion: other.rowVersion };
    const { status, body } = await post(moveRoute.POST, claim, { to }, { readingId });
    expect(status).toBe(200);
    expect(say(body.claim)).not.toContain("c possible");
    expect(say(body.other).filter((line) => line.endsWith("possible"))).toHaveLength(2);

    expect(essence(await undone(claim))).toEqual(essence(claim));
    expect(essence(await seen(desk, other.id))).toEqual(essence(other));
  });

  it("flags a claim whose sources agreed until then, and takes the flag off one whose sources agree now", async () => {
    const [claim, other] = [await fourSay(), await fourSay()];
    const apart = [reading(other, "unlikely"), reading(other, "possible")];
    const split = await post(splitRoute.POST, other, { readingIds: apart });
    const agreeing: ClaimView = split.body.claim;
    expect(agreeing.kind).toBeNull();

    const to = { claimId: other.id, rowVersion: agreeing.rowVersion };
    const first = await post(moveRoute.POST, claim, { to }, { readingId: reading(claim, "possible") });
    expect(first.body.other).toMatchObject({ kind: "quote_wording" });
    expect(first.body.claim).toMatchObject({ kind: "quote_wording" });
    const then = { claimId: other.id, rowVersion: first.body.other.rowVersion };
    const left: ClaimView = first.body.claim;
    const second = await post(moveRoute.POST, left, { to: then }, { readingId: reading(left, "unlikely") });
    expect(say(second.body.claim)).toEqual(["a ruled out", "a ruled out"]);
    expect(second.body.claim.kind).toBeNull();

    expect((await undone(claim)).kind).toBe("quote_wording");
    await undone(claim);
    expect(essence(await seen(desk, claim.id))).toEqual(essence(claim));
    expect((await seen(desk, other.id)).kind).toBeNull();
  });

  it("adds nothing to a claim that holds the words already", async () => {
    const claim = await fourSay();
    const spans = claim.readings
      .filter(({ spans }) => spans[0]?.exact !== "ruled out")
      .flatMap(({ spans }) => spans.map(({ revisionId, start, end }) => ({ revisionId, start, end })));
    const made = await write((tx) =>
      createClaim(tx, desk.ada, desk.storyId, { statement: "How likely?", kind: "certainty", spans }),
    );
    const other = await seen(desk, made.id);
    const to = { claimId: other.id, rowVersion: other.rowVersion };
    const { body } = await post(moveRoute.POST, claim, { to }, { readingId: reading(claim, "possible") });
    expect(say(body.other)).toEqual(say(other));
    expect(say(body.claim)).not.toContain("c possible");
  });

  it("a decision that the move overtakes stands no longer, and stands again after the undo", async () => {
    const claim = await decide(desk, (await fourSay()).id);
    const other = await fourSay();
    const readingId = reading(claim, "possible");
    const to = { claimId: other.id, rowVersion: other.rowVersion };
    const { body } = await post(moveRoute.POST, claim, { to }, { readingId });
    expect(body.claim).toMatchObject({ state: "reopened", verdict: null });
    const back = await undone(claim);
    expect(back.state).toBe("awaiting_signature");
    expect(back.verdict?.contentHash).toBe(claim.verdict?.contentHash);
  });

  it("is taken back no more once a claim was decided or corrected since", async () => {
    const claim = await fourSay();
    const other = await fourSay();
    const to = { claimId: other.id, rowVersion: other.rowVersion };
    const readingId = reading(claim, "possible");
    const { body } = await post(moveRoute.POST, claim, { to }, { readingId });
    const editId = body.claim.lastEdit.id;
    await decide(desk, other.id);
    const decided = await post(undoRoute.POST, body.claim, {}, { editId });
    expect(decided.body.error.message).toContain("decided since");
  });
});

describe("what no correction does", () => {
  it("move a reading to where it is, or a claim's only one", async () => {
    const claim = await fourSay();
    const other = await fourSay();
    const readingId = reading(claim, "possible");
    const itself = { claimId: claim.id, rowVersion: claim.rowVersion };
    const same = await post(moveRoute.POST, claim, { to: itself }, { readingId });
    expect([same.status, same.body.error.message]).toEqual([422, "The reading is in this claim already."]);
    const rest = claim.readings.map(({ id }) => id).filter((id) => id !== readingId);
    const { body } = await post(apartRoute.POST, claim, { readingIds: rest });
    const to = { claimId: other.id, rowVersion: other.rowVersion };
    const last = await post(moveRoute.POST, body.claim, { to }, { readingId });
    expect([last.status, last.body.error.message]).toEqual([
      422,
      "It is the claim's only reading. Merge the two claims instead.",
    ]);
  });

  it("leave a claim without an event", async () => {
    const claim = await fourSay();
    const all = claim.readings.map(({ id }) => id);
    const { status, body } = await post(apartRoute.POST, claim, { readingIds: all });
    expect([status, body.error.field]).toEqual([422, "readingIds"]);
  });

  it("overwrite what somebody else did meanwhile", async () => {
    const claim = await fourSay();
    const other = await fourSay();
    const stale = { ...claim, rowVersion: claim.rowVersion + 1 };
    const readingIds = [reading(claim, "possible")];
    const goal = { claimId: other.id, rowVersion: other.rowVersion };
    const [readingId] = readingIds;
    const answers = [
      await post(splitRoute.POST, stale, { readingIds }),
      await post(apartRoute.POST, stale, { readingIds }),
      await post(mergeRoute.POST, stale, { other: goal }),
      await post(moveRoute.POST, stale, { to: goal }, { readingId }),
      await post(moveRoute.POST, claim, { to: { ...goal, rowVersion: 99 } }, { readingId }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409]);
    expect(essence(await seen(desk, claim.id))).toEqual(essence(claim));
  });

  it("change what is signed", async () => {
    const claim = await decide(desk, (await fourSay()).id);
    const other = await fourSay();
    if (!claim.verdict) throw new Error("no verdict");
    const { id: verdictId, contentHash } = claim.verdict;
    await write((tx) =>
      signOff(tx, desk.ben, desk.storyId, {
        ...{ decision: "signed", comment: null },
        verdicts: [{ claimId: claim.id, verdictId, contentHash }],
      }),
    );
    const signed = await seen(desk, claim.id);
    const readingIds = [reading(signed, "possible")];
    const [readingId] = readingIds;
    const goal = { claimId: other.id, rowVersion: other.rowVersion };
    const answers = [
      await post(splitRoute.POST, signed, { readingIds }),
      await post(apartRoute.POST, signed, { readingIds }),
      await post(mergeRoute.POST, signed, { other: goal }),
      await post(moveRoute.POST, signed, { to: goal }, { readingId }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    const at = { storyId: desk.storyId, claimId: signed.id, rowVersion: signed.rowVersion };
    const patch = { rowVersion: signed.rowVersion, kind: "certainty" } as const;
    await expect(write((tx) => changeClaim(tx, desk.ada, at, patch))).rejects.toThrow("signed");
    expect(essence(await seen(desk, claim.id))).toEqual(essence(signed));
  });

  it("come back twice, past a later one, from the other side, or on another claim", async () => {
    const claim = await fourSay();
    const other = await fourSay();
    const to = { claimId: other.id, rowVersion: other.rowVersion };
    const moved = await post(moveRoute.POST, claim, { to }, { readingId: reading(claim, "possible") });
    const editId = moved.body.claim.lastEdit.id;
    const refusal = async (id: string, edit: string) => {
      const { status, body } = await post(undoRoute.POST, await seen(desk, id), {}, { editId: edit });
      return `${status} ${body.error.message}`;
    };
    const partner = await desk.database.db.claimEdit.findFirstOrThrow({
      where: { claimId: other.id, kind: "move_reading" },
    });
    expect(await refusal(other.id, partner.id)).toBe("422 This cannot be taken back by itself.");
    expect(await refusal(other.id, editId)).toMatch(/^404 /);
    await post(apartRoute.POST, await seen(desk, claim.id), { readingIds: [reading(claim, "unlikely")] });
    expect(await refusal(claim.id, editId)).toBe(
      "422 The claim was corrected again since. Take that back first.",
    );
    await undone(claim);
    await undone(claim);
    expect(await refusal(claim.id, editId)).toBe("422 This was taken back already.");
  });
});

describe("readings of another event", () => {
  it("leave the claim; undo brings them back", async () => {
    const claim = await fourSay();
    const readingIds = [reading(claim, "possible")];
    const { status, body } = await post(apartRoute.POST, claim, { readingIds });
    expect(status).toBe(200);
    expect(say(body.claim)).toEqual(["a ruled out", "a ruled out", "b unlikely"]);
    expect(body.claim.lastEdit.kind).toBe("not_same_event");
    expect(essence(await undone(claim))).toEqual(essence(claim));
  });
});

describe("a correction", () => {
  it("of the kind can be taken back", async () => {
    const claim = await fourSay();
    const at = { storyId: desk.storyId, claimId: claim.id, rowVersion: claim.rowVersion };
    await write((tx) => changeClaim(tx, desk.ada, at, { rowVersion: claim.rowVersion, kind: "certainty" }));
    expect(await seen(desk, claim.id)).toMatchObject({ kind: "certainty" });
    expect((await undone(claim)).kind).toBe("quote_wording");
  });

  it("is made by editors of the story alone", async () => {
    const claim = await fourSay();
    const readingIds = [reading(claim, "possible")];
    const to = { claimId: (await fourSay()).id, rowVersion: 1 };
    for (const [as, status] of [
      [desk.vera, 403],
      [desk.otto, 404],
    ] as const) {
      expect((await post(splitRoute.POST, claim, { readingIds }, { as })).status).toBe(status);
      expect((await post(apartRoute.POST, claim, { readingIds }, { as })).status).toBe(status);
      expect((await post(mergeRoute.POST, claim, { other: to }, { as })).status).toBe(status);
      const [readingId] = readingIds;
      expect((await post(moveRoute.POST, claim, { to }, { as, readingId })).status).toBe(status);
      const editId = claim.id;
      expect((await post(undoRoute.POST, claim, {}, { as, editId })).status).toBe(status);
    }
  });

  it("is written into the audit, and so is its undo", async () => {
    const claim = await fourSay();
    await post(splitRoute.POST, claim, { readingIds: [reading(claim, "possible")] });
    await undone(claim);
    const events = await desk.database.db.auditEvent.findMany({
      where: { objectId: claim.id },
      orderBy: { number: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual(["claim.create", "claim.split", "claim.undo_edit"]);
    const words = JSON.stringify(await desk.database.db.claimEdit.findMany({ where: { claimId: claim.id } }));
    expect(words).not.toContain("possible"); // ids and places only
  });
});
