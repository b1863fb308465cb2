import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as fromRoute } from "@/app/api/v1/stories/[storyId]/assignments/from/route";
import { POST as giveRoute, GET as waitingRoute } from "@/app/api/v1/stories/[storyId]/assignments/route";
import { verifyChains } from "@/lib/audit/verify";
import { changeUser } from "@/lib/auth/users";
import { mergeClaims } from "@/lib/claims/merge";
import type { HandedOver } from "@/lib/claims/view";
import { stranded } from "@/lib/claims/workload";
import { write } from "@/lib/db/transaction";
import { inboxOf } from "@/lib/stories/inbox";
import { removeMember } from "@/lib/stories/members";
import { createStory } from "@/lib/stories/mutations";
import { call } from "../../support/call";
import { join, type Person, person } from "../../support/people";
import { opinionsAt } from "../verdicts/blind-desk";
import { claimOn, type Desk, decide, openDesk, seen } from "./desk";

let desk: Desk;
let cleo: Person;
let ines: Person;
let ids: string[];
beforeAll(async () => {
  desk = await openDesk();
  cleo = await person(desk.database.db, "editor", { name: "Cleo Marsh" });
  ines = await person(desk.database.db, "administrator", { name: "Ines Admin" });
  await join(desk.database.db, desk.storyId, cleo, "editor");
  ids = [];
  for (const word of ["one", "two", "three", "four"]) {
    const texts = { [`C ${word}`]: `It is [no ${word}].`, [`P ${word}`]: `It is [maybe ${word}].` };
    ids.push((await claimOn(desk, texts)).id);
  }
});
afterAll(() => desk.close());

const at = () => ({ params: { storyId: desk.storyId } });
const give = (body: object, as: Person = desk.ada) => call(giveRoute, "POST", { as, ...at(), body });
const waiting = async (as: Person = desk.ada) =>
  (
    (await call(waitingRoute, "GET", { as, ...at() })).body.items as {
      person: { name: string };
      claims: number;
      isGone: boolean;
    }[]
  ).map(({ person: { name }, claims, isGone }) => `${name} ${claims}${isGone ? " gone" : ""}`);
const handed = (who: Person | null, some = ids) =>
  Promise.all(
    some.map(async (claimId) => ({
      claimId,
      rowVersion: (await seen(desk, claimId)).rowVersion,
      assigneeId: who?.id ?? null,
    })),
  );
const holders = () => Promise.all(ids.map(async (id) => (await seen(desk, id)).assignee?.name ?? null));
const lines = async (who: Person) =>
  (await inboxOf(who)).items.map(({ kind, count, words }) => `${kind} ${count} ${words}`);

it("hands several claims over with one line in the receiver's inbox, and takes them back together", async () => {
  const [first, ...others] = await handed(desk.ben);
  const answer: HandedOver = (await give({ claims: [first, ...others], note: "The first two before noon." }))
    .body;
  expect(answer.refused).toEqual([]);
  expect(await holders()).toEqual(Array(4).fill("Ben Okoro"));
  expect(await lines(desk.ben)).toEqual(["handed_over 4 The first two before noon."]);
  expect(await waiting()).toEqual(["Ben Okoro 4"]);

  const back: HandedOver = (await give({ claims: answer.done, undoes: answer.handOverId })).body;
  expect(back.done).toHaveLength(4);
  expect(await holders()).toEqual(Array(4).fill(null));
  expect(await lines(desk.ben)).toEqual([]);
  const { rows } = await desk.database.owner.query(
    `SELECT count(*)::int AS told FROM "AuditEvent" WHERE action = 'claim.assign' AND "actorId" = $1`,
    [desk.ada.id],
  );
  expect(rows).toEqual([{ told: 8 }]);
});

it("refuses one by one what changed meanwhile, and leaves it as it was", async () => {
  const claims = await handed(desk.ben);
  const [late, ...others] = claims;
  if (!late) throw new Error("no claim");
  const answer: HandedOver = (
    await give({ claims: [{ ...late, rowVersion: late.rowVersion - 1 }, ...others] })
  ).body;
  expect(answer.refused).toEqual([{ claimId: late.claimId, reason: expect.stringMatching(/changed/) }]);
  expect(await holders()).toEqual([null, "Ben Okoro", "Ben Okoro", "Ben Okoro"]);
});

it("refuses a claim that was merged into another, and one on which the giver's blind opinion is asked for", async () => {
  const { ada, ben, storyId } = desk;
  const [gone, into, blind] = await Promise.all(
    ["five", "six", "seven"].map((word) => claimOn(desk, { [`C ${word}`]: `It is [no ${word}].` })),
  );
  if (!gone || !into || !blind) throw new Error("no claims");
  const at = { storyId, claimId: into.id, rowVersion: into.rowVersion };
  await write((tx) => mergeClaims(tx, ada, at, { claimId: gone.id, rowVersion: gone.rowVersion }));
  const { rowVersion } = await desk.database.db.claim.findUniqueOrThrow({ where: { id: gone.id } });
  await opinionsAt(desk).ask(ada, blind.id, ben);
  const claims = [
    { claimId: gone.id, rowVersion, assigneeId: cleo.id },
    { claimId: blind.id, rowVersion: blind.rowVersion, assigneeId: cleo.id },
  ];
  const { done, refused }: HandedOver = (await give({ claims }, ben)).body;
  expect(done).toEqual([]);
  expect(refused.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/does not exist/u),
    expect.stringMatching(/^Your blind opinion is asked for/u),
  ]);
  expect((await seen(desk, blind.id)).assignee).toBeNull();
});

it("leaves what others told the receiver where somebody else hands the claims on", async () => {
  const answer: HandedOver = (await give({ claims: await handed(cleo), note: "Before noon." })).body;
  const told = await lines(cleo);
  expect(told).toContain("handed_over 4 Before noon.");
  const claims = answer.done.map((one) => ({ ...one, assigneeId: desk.ben.id }));
  const body = { claims, undoes: answer.handOverId };
  expect((await give(body, desk.ben)).status).toBe(200);
  expect(await lines(cleo)).toEqual(told);
  await give({ claims: await handed(null, ids.slice(0, 1)) });
});

it("is for editors of the story, to editors of the story", async () => {
  const claims = await handed(cleo);
  expect((await give({ claims }, desk.vera)).status).toBe(403);
  expect((await give({ claims }, desk.otto)).status).toBe(404);
  expect((await call(waitingRoute, "GET", { as: desk.otto, ...at() })).status).toBe(404);
  for (const unfit of [desk.vera, desk.otto]) {
    const answer: HandedOver = (await give({ claims: await handed(unfit) })).body;
    expect([answer.done.length, answer.refused.length]).toEqual([0, 4]);
  }
  const own = await write((tx) => createStory(tx, desk.ada, { title: "Another" }));
  const elsewhere = await call(giveRoute, "POST", {
    as: desk.ada,
    params: { storyId: own.id },
    body: { claims },
  });
  expect(elsewhere.status).toBe(404);
  const body = { fromId: desk.ben.id, toId: desk.vera.id };
  const all: HandedOver = (await call(fromRoute, "POST", { as: desk.ada, ...at(), body })).body;
  expect(all.refused).toHaveLength(3);
  const [one] = claims;
  expect((await give({ claims: [one, one] })).status).toBe(400);
  const self = { fromId: desk.ben.id, toId: desk.ben.id };
  expect((await call(fromRoute, "POST", { as: desk.ada, ...at(), body: self })).status).toBe(400);
});

it("shows what waits for somebody who was taken off the story, and hands it all to another", async () => {
  const [one] = await handed(desk.ben, ids.slice(3));
  await decide(desk, one?.claimId ?? "", {}, desk.ben); // it waits for a signature, no longer for Ben
  await write((tx) => removeMember(tx, desk.ada, desk.storyId, desk.ben.id));
  expect(await waiting()).toEqual(["Ben Okoro 2 gone"]);
  const body = { fromId: desk.ben.id, toId: cleo.id, note: "Ben has left." };
  const { body: answer } = await call(fromRoute, "POST", { as: desk.ada, ...at(), body });
  expect(answer.done).toHaveLength(2);
  expect(await holders()).toEqual([null, "Cleo Marsh", "Cleo Marsh", "Ben Okoro"]);
  expect(await waiting()).toEqual(["Cleo Marsh 2"]);
  expect(await lines(cleo)).toContain("handed_over 2 Ben has left.");
});

it("shows administrators what waits for whoever is disabled, who is given nothing more", async () => {
  const { rowVersion } = await desk.database.db.user.findUniqueOrThrow({ where: { id: cleo.id } });
  await write((tx) => changeUser(tx, ines, cleo.id, { rowVersion, disabled: true }));
  const story = { id: desk.storyId, title: "Talks by the lake" };
  expect(await stranded(ines)).toEqual([{ userId: cleo.id, story, claims: 2 }]);
  expect(await stranded(desk.ada)).toBeNull();
  expect(await waiting()).toEqual(["Cleo Marsh 2 gone"]);
  const answer: HandedOver = (await give({ claims: await handed(cleo, ids.slice(0, 1)) })).body;
  expect(answer.refused[0]?.reason).toMatch(/disabled/);
});

it("hands a thousand claims over and takes them back, each with its event in one sound chain", async () => {
  const { database, ada, ben } = desk;
  const { id: storyId } = await write((tx) => createStory(tx, ada, { title: "Of a year" }));
  await join(database.db, storyId, ben, "editor");
  await database.db.claim.createMany({
    data: Array.from({ length: 1000 }, (_, index) => ({
      ...{ storyId, number: index + 1, statement: `Question ${index + 1}?`, assigneeId: ada.id },
      madeBy: "engine" as const,
    })),
  });
  const held = async () => [
    await database.db.claim.count({ where: { storyId, assigneeId: ada.id } }),
    await database.db.claim.count({ where: { storyId, assigneeId: ben.id } }),
  ];
  const params = { storyId };
  const body = { fromId: ada.id, toId: ben.id, note: "All of them." };
  const { body: answer } = await call(fromRoute, "POST", { as: ada, params, body });
  expect([answer.done.length, answer.refused.length, await held()]).toEqual([1000, 0, [0, 1000]]);
  expect(await lines(ben)).toContain("handed_over 1000 All of them.");
  const back = { claims: answer.done, undoes: answer.handOverId };
  const undone = await call(giveRoute, "POST", { as: ada, params, body: back });
  expect([undone.body.done.length, await held()]).toEqual([1000, [1000, 0]]);
  const events = await database.db.auditEvent.count({ where: { storyId, action: "claim.assign" } });
  expect(events).toBe(2000);
  for await (const { fault } of verifyChains(database.db)) expect(fault).toBeNull();
});
