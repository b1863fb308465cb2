import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Handler } from "@/app/api/v1/endpoint";
import { PATCH as changeStory, GET as head } from "@/app/api/v1/stories/[storyId]/route";
import { POST as restore } from "@/app/api/v1/stories/[storyId]/sources/[sourceId]/restore/route";
import { POST as revise } from "@/app/api/v1/stories/[storyId]/sources/[sourceId]/revisions/route";
import {
  PATCH as change,
  GET as open,
  DELETE as remove,
} from "@/app/api/v1/stories/[storyId]/sources/[sourceId]/route";
import { POST as add, GET as list } from "@/app/api/v1/stories/[storyId]/sources/route";
import { POST as create } from "@/app/api/v1/stories/route";
import { closeDatabase, Prisma } from "@/lib/db/client";
import { readOnly } from "@/lib/db/transaction";
import { loadSources, sourceParts } from "@/lib/sources/loaded";
import type { SourceView } from "@/lib/sources/view";
import { call } from "../../support/call";
import { type TestDatabase, testDatabase } from "../../support/database";
import { join, type Person, person } from "../../support/people";

let database: TestDatabase;
let editor: Person;
let stranger: Person;
let reader: Person;
let storyId: string;
beforeAll(async () => {
  database = await testDatabase();
  editor = await person(database.db, "editor");
  stranger = await person(database.db, "editor");
  reader = await person(database.db, "editor");
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});
beforeEach(async () => {
  storyId = (await call(create, "POST", { as: editor, body: { title: "Talks" } })).body.id;
  await join(database.db, storyId, reader, "viewer");
});

let texts = 0;
const article = (more: object = {}) => ({
  text: `The talks failed on Monday (${++texts}).\nMore is not known.`,
  outlet: "Courier",
  kind: "article",
  ...more,
});
const send = (sources: object[], as = editor) =>
  call(add, "POST", { as, params: { storyId }, body: { sources } });
async function added(...sources: object[]): Promise<SourceView[]> {
  const { status, body } = await send(sources);
  expect([status, body.error]).toEqual([201, undefined]);
  return body.items;
}
async function one(more: object = {}): Promise<SourceView> {
  const [source] = await added(article(more));
  if (!source) throw new Error("no source came back");
  return source;
}
const on = (handler: Handler, method: string, { id }: { id: string }, body?: object, as = editor) =>
  call(handler, method, { as, params: { storyId, sourceId: id }, ...(body ? { body } : {}) });
const present = async () =>
  (await call(list, "GET", { as: editor, params: { storyId } })).body.items as SourceView[];

describe("a text", () => {
  test("is kept to the last character: byte order mark, CRLF, NFD, odd spaces, emoji", async () => {
    const text = "\uFEFFTalks fail\r\n\r\nZu\u0308rich\u00a0\u2009\u202e 👩‍👩‍👧 \u0001\ttab\r end \n\n";
    const source = await one({ text });
    const { body } = await on(open, "GET", source);
    expect(body.text).toBe(text);
    expect(source.revision).toMatchObject({
      number: 1,
      reason: "first_import",
      headline: "Talks fail",
      length: text.length,
      contentHash: createHash("sha256").update(text, "utf8").digest("hex"),
    });
    const { rows } = await database.owner.query(`SELECT body FROM "SourceText" WHERE "revisionId" = $1`, [
      source.revision.id,
    ]);
    expect(rows[0].body).toBe(text);
  });

  test("that PostgreSQL cannot hold is refused with its place, and none of the others is added", async () => {
    const { status, body } = await send([article(), article({ text: "one\ntwo\0" })]);
    expect([status, body.error.field]).toEqual([422, "sources.1.text"]);
    expect(body.error.message).toContain("offset 7 (line 2)");
    expect(await present()).toEqual([]);
  });

  test("of nothing but white space is refused", async () => {
    expect((await send([article({ text: "\uFEFF \r\n" })])).body.error).toMatchObject({
      code: "unprocessable",
      field: "sources.0.text",
    });
  });

  test("may have 2 MB and not a byte more", async () => {
    const most = 2 * 1024 * 1024;
    expect((await one({ text: "a".repeat(most) })).revision.length).toBe(most);
    const { status, body } = await send([article({ text: `${"ä".repeat(most / 2)}a` })]);
    expect([status, body.error.field]).toEqual([413, "sources.0.text"]);
  });

  test("comes with up to 29 others", async () => {
    expect(await added(...Array.from({ length: 30 }, () => article()))).toHaveLength(30);
    expect((await send(Array.from({ length: 31 }, () => article()))).status).toBe(400);
  });

  test("that the story has already is refused by its siglum, for each, unless it is wanted", async () => {
    const first = article({ outlet: "ANSA" });
    await added(first);
    const { status, body } = await send([article(), { ...first, outlet: "Other" }]);
    expect(status).toBe(409);
    expect(body.error.issues).toEqual([
      { field: "sources.1.text", message: "The same text is here already: ANSA. Nothing was added." },
    ]);
    expect(await present()).toHaveLength(1);
    expect((await added({ ...first, allowDuplicate: true }))[0]?.siglum).toBe("ANSA 2");
  });

  test("sent twice in one upload is refused too", async () => {
    const twice = article();
    expect((await send([twice, twice])).body.error.issues).toMatchObject([{ field: "sources.1.text" }]);
  });
});

describe("what is noted of a source", () => {
  test("is found where it is not given: siglum, language, headline, words", async () => {
    const [german, russian] = await added(
      article({
        outlet: "Der Spiegel",
        text: "Die Gespräche in Genf sind gescheitert, sagte der Minister am Montag.",
      }),
      article({
        outlet: "Новая газета",
        text: "Переговоры в Женеве провалились, заявил министр в понедельник.",
      }),
    );
    expect(german).toMatchObject({ siglum: "SPIEGEL", language: "de", revision: { words: 11 } });
    expect(russian).toMatchObject({ siglum: "НОВАЯ", language: "ru" });
  });

  test("is kept where it is given", async () => {
    const source = await one({
      ...{
        siglum: "Wire-1",
        author: "A. Writer",
        url: "https://example.org/a",
        language: "en-GB",
        origin: "Alpine Wire",
      },
      ...{
        dateline: "GENEVA, Jan 9",
        publishedAt: "2022-01-09T14:30:00+01:00",
        publishedZone: "Europe/Zurich",
      },
    });
    expect(source).toMatchObject({
      ...{ siglum: "Wire-1", author: "A. Writer", url: "https://example.org/a", language: "en-GB" },
      origin: { name: "Alpine Wire", basis: "editor" },
      revision: {
        dateline: "GENEVA, Jan 9",
        publishedAt: "2022-01-09T13:30:00.000Z",
        publishedZone: "Europe/Zurich",
      },
    });
  });

  test("has a siglum that no other source of the story has, in any case", async () => {
    await one({ siglum: "ANSA" });
    expect((await send([article({ siglum: "ansa" })])).body.error.issues).toMatchObject([
      { field: "sources.0.siglum" },
    ]);
    expect((await one({ outlet: "ansa" })).siglum).toBe("ANSA 2");
    const [free, wanted] = await added(article({ outlet: "AFP" }), article({ siglum: "AFP" }));
    expect([free?.siglum, wanted?.siglum]).toEqual(["AFP 2", "AFP"]);
  });

  test("shares an origin by its name, whatever the case", async () => {
    const [first, second] = await added(
      article({ origin: "Alpine Wire" }),
      article({ origin: "ALPINE WIRE" }),
    );
    expect(second?.origin?.id).toBe(first?.origin?.id);
  });

  test("changes under the version that was seen", async () => {
    const source = await one({ origin: "Alpine Wire" });
    const changed = await on(change, "PATCH", source, { rowVersion: 1, outlet: "Herald", origin: null });
    expect(changed.body).toMatchObject({
      outlet: "Herald",
      origin: null,
      siglum: source.siglum,
      rowVersion: 2,
    });
    const late = await on(change, "PATCH", source, { rowVersion: 1, outlet: "Late" });
    expect([late.status, late.body.error.current.outlet]).toEqual([409, "Herald"]);
    const event = await database.db.auditEvent.findFirst({
      where: { action: "source.change", objectId: source.id },
    });
    expect(event?.fields).toEqual(["originBasis", "originId", "outlet"]);
  });

  test("stands in an order that can be changed", async () => {
    const sources = await added(
      article({ outlet: "A1" }),
      article({ outlet: "B2" }),
      article({ outlet: "C3" }),
    );
    const last = sources.at(-1);
    if (!last) throw new Error("no source");
    await on(change, "PATCH", last, { rowVersion: 1, position: 0 });
    expect((await present()).map(({ siglum, position }) => [siglum, position])).toEqual([
      ["C3", 0],
      ["A1", 1],
      ["B2", 2],
    ]);
  });
});

test("sources are read, by one statement, as Prisma reads them in many", async () => {
  const original = await one({ kind: "original", origin: "Wire", publishedAt: "2026-03-01T10:00:00.250Z" });
  const translation = await one({ kind: "translation", translationOfId: original.id });
  const body = { rowVersion: 1, text: "Another text.", reason: "our_correction", note: "A slip." };
  expect((await on(revise, "POST", translation, body)).status).toBe(201);
  await on(remove, "DELETE", await one(), { rowVersion: 1 });
  const [ours, theirs] = await readOnly(async (tx) => [
    await loadSources(tx, Prisma.sql`s."storyId" = ${storyId}::uuid`),
    await tx.source.findMany({ where: { storyId }, include: sourceParts, orderBy: { position: "asc" } }),
  ]);
  expect(ours).toEqual(theirs);
  expect(
    ours.map(({ origin, translationOf, removedAt }) => [origin?.name, translationOf?.id, removedAt]),
  ).toEqual([
    ["Wire", undefined, null],
    [undefined, original.id, null],
    [undefined, undefined, expect.any(Date)],
  ]);
  expect(ours[1]?.revisions).toMatchObject([{ number: 2, createdBy: { id: editor.id } }]);
});

describe("a translation", () => {
  test("names its original in the same story, and by whom it is made", async () => {
    const original = await one({ kind: "original" });
    const translation = await one({ kind: "translation", translationOfId: original.id });
    expect(translation).toMatchObject({
      translatedBy: "unknown",
      translationOf: { id: original.id, siglum: original.siglum },
    });
  });

  test("of a source of another story is refused", async () => {
    const elsewhere = await one();
    const mine = storyId;
    storyId = (await call(create, "POST", { as: editor, body: { title: "Other" } })).body.id;
    const { status, body } = await send([article({ kind: "translation", translationOfId: elsewhere.id })]);
    expect([status, body.error.field]).toEqual([422, "sources.0.translationOfId"]);
    storyId = mine;
  });

  test("cannot go round in a circle, over any number of steps", async () => {
    const a = await one({ kind: "translation" });
    const b = await one({ kind: "translation", translationOfId: a.id });
    const c = await one({ kind: "translation", translationOfId: b.id });
    for (const id of [a.id, b.id, c.id]) {
      expect((await on(change, "PATCH", a, { rowVersion: 1, translationOfId: id })).status).toBe(422);
    }
  });

  test("is no article: the fields are refused there, and cleared when the kind changes", async () => {
    expect((await send([article({ translatedBy: "human" })])).body.error.field).toBe(
      "sources.0.translatedBy",
    );
    const original = await one();
    const translation = await one({
      kind: "translation",
      translatedBy: "machine",
      translationOfId: original.id,
    });
    const { body } = await on(change, "PATCH", translation, { rowVersion: 1, kind: "article" });
    expect(body).toMatchObject({ kind: "article", translatedBy: null, translationOf: null });
  });
});

describe("a revision", () => {
  const correction = (text: string, rowVersion = 1) => ({
    rowVersion,
    text,
    reason: "our_correction",
    note: "A paragraph was missing",
  });

  test("is added to those before it, which stay as they are, and takes over the dates", async () => {
    const source = await one({ dateline: "GENEVA, Jan 9", publishedAt: "2022-01-09T12:00:00Z" });
    const { status, body } = await on(revise, "POST", source, correction("Quite another text."));
    expect(status).toBe(201);
    expect(body.revision).toMatchObject({
      number: 2,
      reason: "our_correction",
      dateline: "GENEVA, Jan 9",
      publishedAt: "2022-01-09T12:00:00.000Z",
    });
    const opened = (await on(open, "GET", source)).body;
    expect([opened.text, opened.revisions.map(({ number }: { number: number }) => number)]).toEqual([
      "Quite another text.",
      [2, 1],
    ]);
    expect(opened.revisions[1].contentHash).toBe(source.revision.contentHash);
    expect(await database.db.sourceText.count({ where: { revision: { sourceId: source.id } } })).toBe(2);
  });

  test("without any difference is refused; one of the dates alone is a difference", async () => {
    const source = await one();
    const { text } = (await on(open, "GET", source)).body;
    expect((await on(revise, "POST", source, correction(text))).status).toBe(422);
    const dated = { ...correction(text), publishedAt: "2022-01-10T00:00:00Z" };
    expect((await on(revise, "POST", source, dated)).body.revision.number).toBe(2);
  });

  test("on a text that somebody else revised meanwhile is 409", async () => {
    const source = await one();
    const answers = await Promise.all([
      on(revise, "POST", source, correction("one")),
      on(revise, "POST", source, correction("two")),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test("cannot be changed or taken away, by the app or by the database's owner", async () => {
    const { revision } = await one();
    await expect(database.db.sourceRevision.delete({ where: { id: revision.id } })).rejects.toThrow();
    await expect(
      database.owner.query(`UPDATE "SourceText" SET body = 'x' WHERE "revisionId" = $1`, [revision.id]),
    ).rejects.toThrow(/append-only/);
  });
});

describe("removing", () => {
  test("takes a source out of the story and keeps all of it; restoring brings it back as it was", async () => {
    const source = await one();
    expect((await on(remove, "DELETE", source, { rowVersion: 1 })).body.rowVersion).toBe(2);
    expect(await present()).toEqual([]);
    const removed = await call(list, "GET", { as: editor, params: { storyId }, query: { removed: "true" } });
    expect(removed.body.items).toMatchObject([{ id: source.id }]);
    expect((await on(open, "GET", source)).body.text).not.toBeNull();
    await on(restore, "POST", source, { rowVersion: 2 });
    expect(await present()).toMatchObject([
      { id: source.id, siglum: source.siglum, position: source.position },
    ]);
  });
});

describe("who may", () => {
  const attempts = async (as: Person) => {
    const source = await one();
    const answers = [
      await send([article()], as),
      await on(change, "PATCH", source, { rowVersion: 1, outlet: "X" }, as),
      await on(remove, "DELETE", source, { rowVersion: 1 }, as),
      await on(restore, "POST", source, { rowVersion: 1 }, as),
      await on(revise, "POST", source, { rowVersion: 1, text: "x", reason: "outlet_change", note: "n" }, as),
    ];
    return {
      reads: (await on(open, "GET", source, undefined, as)).status,
      writes: answers.map(({ status }) => status),
    };
  };
  test("a viewer of the story reads and writes nothing", async () => {
    expect(await attempts(reader)).toEqual({ reads: 200, writes: [403, 403, 403, 403, 403] });
  });
  test("to a stranger nothing of it exists", async () => {
    expect(await attempts(stranger)).toEqual({ reads: 404, writes: [404, 404, 404, 404, 404] });
  });
  test("a source of one story is not reached through another", async () => {
    const source = await one();
    const mine = (await call(create, "POST", { as: stranger, body: { title: "Mine" } })).body.id;
    const through = { as: stranger, params: { storyId: mine, sourceId: source.id } };
    expect((await call(open, "GET", through)).status).toBe(404);
    expect((await call(change, "PATCH", { ...through, body: { rowVersion: 1, outlet: "X" } })).status).toBe(
      404,
    );
  });
  test("in an archived story nobody writes, not even its editors", async () => {
    const source = await one();
    await call(changeStory, "PATCH", {
      as: editor,
      params: { storyId },
      body: { rowVersion: 1, archived: true },
    });
    expect((await send([article()])).status).toBe(422);
    expect((await on(change, "PATCH", source, { rowVersion: 1, outlet: "X" })).status).toBe(422);
  });
});

describe("the analysis", () => {
  const isStale = async () =>
    (await call(head, "GET", { as: editor, params: { storyId } })).body.analysisIsStale;
  let number = 0;
  async function finishRun(): Promise<void> {
    const sources = await present();
    await database.db.analysisRun.create({
      data: {
        ...{ storyId, number: ++number, state: "finished", requestedById: editor.id, finishedAt: new Date() },
        sources: { create: sources.map(({ revision }) => ({ revisionId: revision.id })) },
      },
    });
  }
  test("is stale until it read the very texts that count now", async () => {
    const [first, second] = await added(article(), article());
    if (!first || !second) throw new Error("no sources");
    expect(await isStale()).toBe(true);
    await finishRun();
    expect(await isStale()).toBe(false);
    await on(change, "PATCH", first, { rowVersion: 1, outlet: "Herald" });
    expect(await isStale()).toBe(false);
    await on(revise, "POST", first, { rowVersion: 2, text: "New.", reason: "outlet_change", note: "n" });
    expect(await isStale()).toBe(true);
    await finishRun();
    await on(remove, "DELETE", second, { rowVersion: 1 });
    expect(await isStale()).toBe(true);
    await on(restore, "POST", second, { rowVersion: 2 });
    expect(await isStale()).toBe(false);
    await added(article());
    expect(await isStale()).toBe(true);
  });
});
