import { afterAll, beforeAll, expect, it } from "vitest";
import { textsWithSentences } from "@/lib/claims/kept-texts";
import { db } from "@/lib/db/client";
import { addTexts, type Desk, openDesk } from "./desk";

let desk: Desk;
let ids: string[];
beforeAll(async () => {
  desk = await openDesk();
  const sources = await addTexts(desk, { Wire: "It begins. It ends.", Post: "Nobody came." });
  ids = sources.map(({ revision }) => revision.id);
});
afterAll(() => desk.close());

const read = async () => {
  const texts = await textsWithSentences(db(), ids);
  return ids.map((id) => texts.get(id));
};

it("reads and splits a text once for all who ask", async () => {
  const [first, second] = await read();
  expect(first?.sentences.map(({ start, end }) => [start, end])).toEqual([
    [0, 10],
    [11, 19],
  ]);
  const again = await read();
  expect(again[0]).toBe(first);
  expect(again[1]).toBe(second);
});

it("reads a text anew that was redacted, and leaves out one that was removed", async () => {
  const [, second] = await read();
  // As a redaction leaves it: no other way leads to a stored text.
  await desk.database.owner.query("SET session_replication_role = replica");
  await desk.database.owner.query(
    `UPDATE "SourceText" SET "body" = 'It ██████. It ends.' WHERE "revisionId" = $1`,
    [ids[0]],
  );
  expect((await read()).map((text) => text?.text)).toEqual(["It ██████. It ends.", "Nobody came."]);
  expect((await read())[1]).toBe(second);
  await desk.database.owner.query(`DELETE FROM "SourceText" WHERE "revisionId" = $1`, [ids[0]]);
  await desk.database.owner.query("RESET session_replication_role");
  expect((await read()).map((text) => text?.text)).toEqual([undefined, "Nobody came."]);
});
