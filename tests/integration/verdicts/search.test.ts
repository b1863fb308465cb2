import { afterAll, beforeAll, expect, it } from "vitest";
import * as searchRoute from "@/app/api/v1/search/route";
import { settleLines } from "@/lib/claims/lines";
import { write } from "@/lib/db/transaction";
import type { SearchHit } from "@/lib/verdicts/view";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { addTexts, claimOn, type Desk, decide, openDesk, revise, seen } from "../claims/desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function find(words: string, as: Person = desk.ada): Promise<SearchHit[]> {
  const { status, body } = await call(searchRoute.GET, "GET", { as, query: { q: words } });
  expect(status).toBe(200);
  return body.items;
}
const found = (hits: readonly SearchHit[]) =>
  hits.map(({ kind, source, claim }) => `${kind} ${source?.siglum ?? claim?.number}`);
const marked = ([hit]: readonly SearchHit[]) =>
  hit?.snippet.filter(({ isFound }) => isFound).map(({ text }) => text);

it("finds a text by any form of its words, in its own language, and shows where", async () => {
  await addTexts(desk, { Herald: "The delegations were negotiating over the harbours until midnight." });
  await addTexts(
    desk,
    { Blatt: "Die Häfen blieben nach den Verhandlungen geschlossen." },
    { language: "de" },
  );
  const english = await find("negotiated harbour");
  expect(found(english)).toEqual(["text HERALD"]);
  expect(marked(english)).toEqual(["negotiating", "harbours"]);
  expect(found(await find("Verhandlung"))).toEqual(["text BLATT"]);
  expect(await find('"negotiated harbour"')).toEqual([]);
});

it("finds claims by their question and readings, and verdicts by their reasons", async () => {
  const claim = await claimOn(desk, {
    Courier: "A pact is [ruled out], the envoy said.",
    Post: "A pact is [improbable], the envoy said.",
  });
  await decide(desk, claim.id, { rationale: "The stenographer's protocol has it so." });
  expect(found(await find("improbable"))).toEqual([`claim ${claim.number}`, "text POST"]);
  expect(found(await find("stenographers"))).toEqual([`verdict ${claim.number}`]);
});

it("finds a claim by what it asks now, before its line is put back and after", async () => {
  const { id } = await claimOn(desk, { Mail: "The bridge [opened] on Friday." });
  await desk.database.db.claim.update({ where: { id }, data: { statement: "Was the viaduct inaugurated?" } });
  const { number } = await seen(desk, id);
  const before = await find("inauguration");
  expect(found(before)).toEqual([`claim ${number}`]);
  await write((tx) => settleLines(tx, desk.storyId));
  expect(await find("inauguration")).toEqual(before);
  await desk.database.db.claim.update({ where: { id }, data: { statement: "When was it opened?" } });
  expect(await find("inauguration")).toEqual([]);
});

it("finds the newest version of a text only", async () => {
  const [source] = await addTexts(desk, { Gazette: "The ferry sank off the cape." });
  if (!source) throw new Error("no source");
  await revise(desk, source.id, "The barge sank off the cape.");
  expect(await find("ferry")).toEqual([]);
  expect(found(await find("barge"))).toEqual(["text GAZETTE"]);
});

it("keeps to the stories that one may see, and takes odd queries as they are", async () => {
  expect(await find("delegations", desk.otto)).toEqual([]);
  expect(found(await find("delegations", desk.vera))).toEqual(["text HERALD"]);
  for (const odd of ["'", "& | !", "the", "-negotiating", ":*", "\\"]) await find(odd);
});
