import { afterAll, beforeAll, expect, it } from "vitest";
import { PATCH as change } from "@/app/api/v1/webhooks/[webhookId]/route";
import { POST as test } from "@/app/api/v1/webhooks/[webhookId]/test/route";
import { POST as add } from "@/app/api/v1/webhooks/route";
import { deliver } from "@/lib/jobs/deliver";
import { call } from "../../support/call";
import { type Person, person } from "../../support/people";
import { type Receiver, receiver } from "../../support/receiver";
import { type Desk, openDesk } from "../claims/desk";

let desk: Desk;
let ines: Person;
let there: Receiver;
beforeAll(async () => {
  desk = await openDesk();
  ines = await person(desk.database.db, "administrator");
  there = await receiver();
});
afterAll(async () => {
  await there.close();
  await desk.close();
});

const body = { address: "https://hooks.example.org/desk", events: ["signed"] };

it("without the setting an address of the own network is neither set nor changed to", async () => {
  const own = `https://127.0.0.1:${there.port}/`;
  const refused = await call(add, "POST", { as: ines, body: { ...body, address: own } });
  expect([refused.status, refused.body.error.field]).toEqual([422, "address"]);
  const { webhook } = (await call(add, "POST", { as: ines, body })).body;
  const { rowVersion } = webhook;
  const changed = await call(change, "PATCH", {
    ...{ as: ines, params: { webhookId: webhook.id } },
    body: { rowVersion, address: own },
  });
  expect(changed.status).toBe(422);
});

it("a public name that leads to the own network gets nothing: the message says why, and is tried again", async () => {
  const { webhook } = (await call(add, "POST", { as: ines, body })).body;
  const sent = (await call(test, "POST", { as: ines, params: { webhookId: webhook.id } })).body;
  await deliver(sent.id, { resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
  expect(there.received).toEqual([]);
  const row = await desk.database.db.webhookDelivery.findUniqueOrThrow({ where: { id: sent.id } });
  expect(row).toMatchObject({ state: "waiting", tries: 1, status: null });
  expect(row.error).toMatch(/127\.0\.0\.1.*may not reach/);
});
