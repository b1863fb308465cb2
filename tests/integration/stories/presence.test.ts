import { afterAll, beforeAll, expect, it } from "vitest";
import * as presenceRoute from "@/app/api/v1/stories/[storyId]/presence/route";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { type Desk, openDesk } from "../claims/desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const pages = {
  ada: "a".repeat(32),
  ben: "b".repeat(32),
} as const;
const handlers = { GET: presenceRoute.GET, PUT: presenceRoute.PUT, DELETE: presenceRoute.DELETE };
const say = (method: keyof typeof handlers, as: Person, body?: unknown) =>
  call(handlers[method], method, { as, params: { storyId: desk.storyId }, body });

it("others see who is here and on which claim, oneself is left out, and who leaves is gone", async () => {
  const alone = await say("PUT", desk.ada, { page: pages.ada, claim: 3 });
  expect(alone.body.items).toEqual([]);
  const both = await say("PUT", desk.ben, { page: pages.ben, claim: null });
  expect(both.body.items).toEqual([{ id: desk.ada.id, name: "Ada Lindt", claims: [3] }]);
  await say("PUT", desk.ada, { page: pages.ada, claim: 5 });
  expect((await say("GET", desk.vera)).body.items).toMatchObject([
    { name: "Ada Lindt", claims: [5] },
    { name: "Ben Okoro", claims: [] },
  ]);
  await say("DELETE", desk.ada, { page: pages.ada });
  expect((await say("GET", desk.vera)).body.items).toMatchObject([{ name: "Ben Okoro" }]);
});

it("a page that fell silent is forgotten", async () => {
  await say("PUT", desk.ada, { page: pages.ada, claim: 1 });
  await desk.database.owner.query(`UPDATE "Presence" SET "seenAt" = now() - interval '1 minute'`);
  expect((await say("GET", desk.vera)).body.items).toEqual([]);
});

it("nobody looks into a story that is hidden from them, or says that they are there", async () => {
  expect((await say("GET", desk.otto)).status).toBe(404);
  expect((await say("PUT", desk.otto, { page: pages.ada, claim: 1 })).status).toBe(404);
  expect((await say("DELETE", desk.otto, { page: pages.ada })).status).toBe(404);
});
