import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as readingsRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/readings/route";
import * as claimRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/route";
import * as claimsRoute from "@/app/api/v1/stories/[storyId]/claims/route";
import {
  addAnnotation,
  changeAnnotation,
  deleteAnnotation,
  restoreAnnotation,
} from "@/lib/claims/annotations";
import { addComment, changeComment, deleteComment, restoreComment } from "@/lib/claims/comments";
import { listClaims } from "@/lib/claims/list";
import { marksOf } from "@/lib/claims/marks";
import { addReading, changeClaim, createClaim, regroupReading, removeReading } from "@/lib/claims/mutations";
import { listAnnotations } from "@/lib/claims/queries";
import type { ClaimView } from "@/lib/claims/view";
import { type Tx, write } from "@/lib/db/transaction";
import { removeSource } from "@/lib/sources/remove";
import { call } from "../../support/call";
import { addTexts, claimOn, type Desk, decide, openDesk, revise, seen } from "./desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let texts = 0;
const differing = () => {
  texts += 1;
  return claimOn(desk, {
    [`Courier ${texts}`]: `Day ${texts}. A deal is [ruled out], the envoy said.`,
    [`Post ${texts}`]: `Day ${texts}. A deal is [unlikely], the envoy said.`,
  });
};
const at = ({ id, rowVersion }: ClaimView) => ({ storyId: desk.storyId, claimId: id, rowVersion });
const first = (claim: ClaimView) => {
  const [reading] = claim.readings;
  const span = reading?.spans[0];
  if (!reading || !span) throw new Error("The claim has no reading");
  return { reading, span };
};

describe("an original in the story", () => {
  it("is shown beside the renderings of a quotation with its words, unless it was removed", async () => {
    const claim = await differing();
    expect(claim.originals).toEqual([]);
    const words = "Сделка исключена.";
    const [original] = await addTexts(desk, { Envoy: words }, { kind: "original", language: "ru" });
    if (!original) throw new Error("No original was added");
    expect((await seen(desk, claim.id)).originals).toEqual([
      {
        ...{ sourceId: original.id, siglum: original.siglum, language: "ru" },
        words: [{ start: 0, end: words.length, text: words }],
      },
    ]);
    await write((tx) => removeSource(tx, desk.ada, desk.storyId, original.id, original.rowVersion));
    expect((await seen(desk, claim.id)).originals).toEqual([]);
  });

  it("is found by the place of the sentence for a reading of its translation, whatever the claim is on", async () => {
    const [original] = await addTexts(
      desk,
      {
        "Slobodna riječ": "Ministar je došao u Split. Most je zatvoren do srijede. Promet ide preko Solina.",
      },
      { kind: "original", language: "hr" },
    );
    const claim = await claimOn(
      desk,
      { Wire: "The minister came to Split. The bridge is closed [until Wednesday]. Traffic goes by Solin." },
      { kind: "time" },
    );
    expect(claim.originals).toEqual([]);
    await desk.database.db.source.update({
      where: { id: claim.readings[0]?.sourceId ?? "" },
      data: { kind: "translation", translationOfId: original?.id ?? null },
    });
    const [shown] = (await seen(desk, claim.id)).originals;
    expect(shown).toMatchObject({
      sourceId: original?.id,
      words: [{ text: "Most je zatvoren do srijede." }],
    });
  });
});

describe("a claim that an editor starts", () => {
  it("holds the exact words of its spans, within their sentences", async () => {
    const claim = await differing();
    expect(
      claim.readings.map(({ spans, sentence, letter }) => [letter, spans[0]?.exact, sentence.text]),
    ).toEqual([
      ["a", "ruled out", "A deal is ruled out, the envoy said."],
      ["b", "unlikely", "A deal is unlikely, the envoy said."],
    ]);
    expect(claim).toMatchObject({ state: "open", madeBy: "editor", kind: "quote_wording" });
    expect(claim.explanation).toContain("“ruled out”");
  });

  it.each([
    ["past the end of the text", 10, 9999, /does not lie in a text/],
    ["backwards", 9, 3, /ends before it starts/],
    ["of nothing", 4, 4, /is empty/],
  ])("is refused with a span %s, and says what is wrong", async (_, start, end, message) => {
    const [source] = await addTexts(desk, { [`Odd ${start}`]: `A short text number ${start}.` });
    const body = {
      statement: "What?",
      kind: "name",
      spans: [{ revisionId: source?.revision.id, start, end }],
    };
    const answer = await call(claimsRoute.POST, "POST", {
      as: desk.ada,
      params: { storyId: desk.storyId },
      body,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.error).toMatchObject({ code: "unprocessable", field: "spans.0" });
    expect(answer.body.error.message).toMatch(message);
  });

  it("is not started by a viewer", async () => {
    const { span } = first(await differing());
    const body = {
      statement: "What?",
      kind: "name",
      spans: [{ revisionId: span.revisionId, start: 0, end: 3 }],
    };
    const answer = await call(claimsRoute.POST, "POST", {
      as: desk.vera,
      params: { storyId: desk.storyId },
      body,
    });
    expect(answer.status).toBe(403);
  });
});

describe("a correction", () => {
  it("adds a reading; a source without one is a gap until then", async () => {
    const claim = await differing();
    const [wire] = await addTexts(desk, {
      [`Wire ${texts}`]: `Wire ${texts}. Nothing is Ruled  Out, he said.`,
    });
    if (!wire) throw new Error("no source");
    expect((await seen(desk, claim.id)).gaps).toContain(wire.siglum);
    const start = `Wire ${texts}. Nothing is `.length;
    const input = {
      rowVersion: claim.rowVersion,
      revisionId: wire.revision.id,
      start,
      end: start + 10,
      value: undefined,
    };
    const after = await write((tx) => addReading(tx, desk.ada, at(claim), input));
    expect(after.gaps).not.toContain(wire.siglum);
    expect(after.groups.map(({ letter, sigla }) => [letter, sigla.length])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
    const twice = write((tx) => addReading(tx, desk.ada, at(after), input));
    await expect(twice).rejects.toMatchObject({ code: "unprocessable", field: "start" });
  });

  it("puts readings into one group, takes one out, restates, changes the kind: each is kept as an edit", async () => {
    const claim = await differing();
    const [one, two] = claim.readings;
    if (!one || !two) throw new Error("two readings expected");
    const grouped = await write((tx) => regroupReading(tx, desk.ada, at(claim), two.id, one.value));
    expect(grouped.groups.map(({ sigla }) => sigla.length)).toEqual([2]);
    const restated = await write((tx) =>
      changeClaim(tx, desk.ada, at(grouped), {
        rowVersion: grouped.rowVersion,
        statement: "Who refuses what?",
        kind: "action",
      }),
    );
    expect(restated).toMatchObject({ statement: "Who refuses what?", kind: "action" });
    const less = await write((tx) => removeReading(tx, desk.ada, at(restated), two.id));
    expect(less.readings.map(({ id }) => id)).toEqual([one.id]);
    const edits = await desk.database.db.claimEdit.findMany({
      where: { claimId: claim.id },
      orderBy: { id: "asc" },
    });
    expect(edits.map(({ kind }) => kind).sort()).toEqual(
      ["change_kind", "create", "regroup_reading", "remove_reading", "restate"].sort(),
    );
    expect(JSON.stringify(edits)).not.toContain("ruled out");
  });

  it("of another state than the one seen answers with the present one", async () => {
    const claim = await differing();
    await write((tx) =>
      changeClaim(tx, desk.ben, at(claim), { rowVersion: claim.rowVersion, statement: "Ben's question?" }),
    );
    const answer = await call(claimRoute.PATCH, "PATCH", {
      as: desk.ada,
      params: { storyId: desk.storyId, claimId: claim.id },
      body: { rowVersion: claim.rowVersion, statement: "Ada's question?" },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error.current).toMatchObject({ id: claim.id, statement: "Ben's question?" });
    expect((await seen(desk, claim.id)).statement).toBe("Ben's question?");
  });

  it("hands a claim to a member, and to nobody else", async () => {
    const claim = await differing();
    const given = await write((tx) =>
      changeClaim(tx, desk.ada, at(claim), { rowVersion: claim.rowVersion, assigneeId: desk.ben.id }),
    );
    expect(given.assignee?.name).toBe("Ben Okoro");
    const stranger = write((tx) =>
      changeClaim(tx, desk.ada, at(given), { rowVersion: given.rowVersion, assigneeId: desk.otto.id }),
    );
    await expect(stranger).rejects.toMatchObject({ code: "unprocessable", field: "assigneeId" });
  });

  it("may be sent twice with one key and happens once", async () => {
    const claim = await differing();
    const { span } = first(claim);
    const request = {
      as: desk.ada,
      params: { storyId: desk.storyId, claimId: claim.id },
      body: { rowVersion: claim.rowVersion, revisionId: span.revisionId, start: 0, end: 3 },
      headers: { "idempotency-key": "one-and-the-same-key" },
    };
    const answers = [
      await call(readingsRoute.POST, "POST", request),
      await call(readingsRoute.POST, "POST", request),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await seen(desk, claim.id)).readings).toHaveLength(3);
  });
});

describe("a source that was removed", () => {
  it("takes no reading, claim or note any more, and says so; it is evidence all the same", async () => {
    const { ada, storyId } = desk;
    const claim = await differing();
    const [wire] = await addTexts(desk, { "Gone Wire": "Nothing is ruled out, he said." });
    if (!wire) throw new Error("no source");
    await write((tx) => removeSource(tx, ada, storyId, wire.id, wire.rowVersion));
    const span = { revisionId: wire.revision.id, start: 0, end: 7 };
    const refused = async (field: string, act: (tx: Tx) => Promise<unknown>) =>
      expect(write(act)).rejects.toMatchObject({
        ...{ code: "unprocessable", field },
        message: expect.stringMatching(/removed from the story. Restore it/u),
      });
    const reading = { ...span, rowVersion: claim.rowVersion };
    await refused("start", (tx) => addReading(tx, ada, at(claim), { ...reading, value: undefined }));
    const question = { statement: "What?", kind: "name" as const, spans: [span] };
    await refused("spans.0", (tx) => createClaim(tx, ada, storyId, question));
    await refused("targets.0", (tx) => addAnnotation(tx, ada, storyId, { body: "Hm.", targets: [span] }));
    const { verdict } = await decide(desk, claim.id, {
      evidence: [{ kind: "span", span, confidential: false }],
    });
    expect(verdict?.evidence).toMatchObject([{ kind: "span", text: "Nothing" }]);
  });
});

describe("a source that contradicts itself", () => {
  it("stands in both groups and is named", async () => {
    const claim = await differing();
    const { span, reading } = first(claim);
    const input = {
      rowVersion: claim.rowVersion,
      revisionId: span.revisionId,
      start: 0,
      end: 3,
      value: undefined,
    };
    const after = await write((tx) => addReading(tx, desk.ada, at(claim), input));
    expect(after.selfContradicting).toEqual([reading.sourceId]);
    expect(claim.selfContradicting).toEqual([]);
  });
});

describe("comments", () => {
  it("are written, rewritten and deleted by their author, resolved by anybody who edits", async () => {
    const claim = await differing();
    const where = { storyId: desk.storyId, claimId: claim.id };
    const comment = await write((tx) => addComment(tx, desk.ada, where, { body: "Who has the tape?" }));
    const it = { ...where, commentId: comment.id };
    const rewrite = (as: typeof desk.ada, rowVersion: number) =>
      write((tx) => changeComment(tx, as, it, { rowVersion, body: "Who has it?" }));
    await expect(rewrite(desk.ben, 1)).rejects.toMatchObject({ code: "forbidden" });
    expect((await rewrite(desk.ada, 1)).body).toBe("Who has it?");
    await expect(rewrite(desk.ada, 1)).rejects.toMatchObject({
      code: "conflict",
      current: { body: "Who has it?" },
    });
    const resolved = await write((tx) => changeComment(tx, desk.ben, it, { rowVersion: 2, resolved: true }));
    expect(resolved.resolvedAt).not.toBeNull();
    await expect(write((tx) => deleteComment(tx, desk.ben, it))).rejects.toMatchObject({ code: "forbidden" });
    await write((tx) => deleteComment(tx, desk.ada, it));
    expect((await seen(desk, claim.id)).comments).toEqual([]);
    await write((tx) => restoreComment(tx, desk.ada, it));
    expect((await seen(desk, claim.id)).comments).toHaveLength(1);
    await expect(write((tx) => addComment(tx, desk.vera, where, { body: "Me too" }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("notes", () => {
  it("stand on spans of several texts; are changed, deleted and brought back by their author", async () => {
    const { ada, ben, storyId } = desk;
    const claim = await differing();
    const targets = claim.readings.flatMap(({ spans }) =>
      spans.map(({ revisionId, start, end }) => ({ revisionId, start, end })),
    );
    const note = await write((tx) =>
      addAnnotation(tx, ada, storyId, { body: "Two words for one.", claimId: claim.id, targets }),
    );
    expect(note.targets.map(({ exact }) => exact)).toEqual(["ruled out", "unlikely"]);
    const it = { storyId, annotationId: note.id, rowVersion: 1 };
    await expect(write((tx) => changeAnnotation(tx, ben, it, "Mine."))).rejects.toMatchObject({
      code: "forbidden",
    });
    await write((tx) => changeAnnotation(tx, ada, it, "Two words for one thing."));
    await expect(write((tx) => deleteAnnotation(tx, ada, it))).rejects.toMatchObject({ code: "conflict" });
    await write((tx) => deleteAnnotation(tx, ada, { ...it, rowVersion: 2 }));
    const held = async () =>
      ((await listAnnotations(ada, storyId)) ?? []).filter(({ id }) => id === note.id).length;
    expect(await held()).toBe(0);
    await write((tx) => restoreAnnotation(tx, ada, { ...it, rowVersion: 3 }));
    expect(await held()).toBe(1);
  });
});

describe("the marks in a text", () => {
  it("follow the words to a newer text, before any analysis", async () => {
    const claim = await differing();
    const { reading, span } = first(claim);
    const { body } = await desk.database.db.sourceText.findUniqueOrThrow({
      where: { revisionId: span.revisionId },
    });
    await revise(desk, reading.sourceId, `A new first line.\n\n${body}`);
    const revision = await desk.database.db.sourceRevision.findFirstOrThrow({
      where: { sourceId: reading.sourceId },
      orderBy: { number: "desc" },
      include: { text: true },
    });
    const text = revision.text?.body ?? "";
    const marks = await marksOf(desk.database.db, desk.ada, {
      storyId: desk.storyId,
      sourceId: reading.sourceId,
      revisionId: revision.id,
      text,
    });
    expect(marks.map((mark) => [mark.claimNumber, mark.letter, text.slice(mark.start, mark.end)])).toEqual([
      [claim.number, "a", "ruled out"],
    ]);
  });
});

describe("a story of others", () => {
  it("is not there: neither its claims nor its numbers", async () => {
    await differing();
    expect(await listClaims(desk.otto, desk.storyId)).toBeNull();
    const answer = await call(claimsRoute.GET, "GET", { as: desk.otto, params: { storyId: desk.storyId } });
    expect(answer.status).toBe(404);
  });
});
