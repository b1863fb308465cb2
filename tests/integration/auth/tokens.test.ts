import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as invite } from "@/app/api/v1/invitations/route";
import { GET as me, PATCH as rename } from "@/app/api/v1/me/route";
import { DELETE as revoke } from "@/app/api/v1/me/tokens/[tokenId]/route";
import { POST as make, GET as mine } from "@/app/api/v1/me/tokens/route";
import { PATCH as changeUser } from "@/app/api/v1/users/[userId]/route";
import { hashSecret } from "@/lib/auth/secret";
import { closeDatabase } from "@/lib/db/client";
import { call } from "../../support/call";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type Person, person } from "../../support/people";

let database: TestDatabase;
let editor: Person;
beforeAll(async () => {
  database = await testDatabase();
  editor = await person(database.db, "editor");
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

const input = { name: "Desk script", scope: "read", days: 30 };
const ask = (as: Person, more: object = {}) => call(make, "POST", { as, body: { ...input, ...more } });
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}`, origin: null });

test("a token is shown once, works, and is kept as a hash alone", async () => {
  const { status, body } = await ask(editor);
  expect(status).toBe(201);
  expect(body.secret).toMatch(/^vrm_[\w-]{43}$/u);
  expect((await call(me, "GET", { headers: bearer(body.secret) })).body.id).toBe(editor.id);
  const row = await database.db.apiToken.findUniqueOrThrow({ where: { id: body.token.id } });
  expect(row.tokenHash).toBe(hashSecret(body.secret));
  expect(JSON.stringify(row)).not.toContain(body.secret);
  const listed = (await call(mine, "GET", { as: editor })).body.items;
  expect(JSON.stringify(listed)).not.toMatch(/secret|hash/iu);
  expect(listed).toMatchObject([{ id: body.token.id, name: "Desk script", scopes: ["read"] }]);
});

test("the list tells when a token was last used", async () => {
  const used = await person(database.db, "editor");
  const { secret } = (await ask(used)).body;
  expect((await call(mine, "GET", { as: used })).body.items[0].lastUsedAt).toBeNull();
  await call(me, "GET", { headers: bearer(secret) });
  expect((await call(mine, "GET", { as: used })).body.items[0].lastUsedAt).not.toBeNull();
});

test("a token to read does not write, one to write does both", async () => {
  const write = (secret: string) =>
    call(rename, "PATCH", { headers: bearer(secret), body: { name: editor.name } });
  const reader = (await ask(editor)).body.secret;
  const writer = (await ask(editor, { scope: "write" })).body.secret;
  expect((await write(reader)).status).toBe(403);
  expect((await write(writer)).status).toBe(200);
  expect((await call(me, "GET", { headers: bearer(writer) })).status).toBe(200);
});

test("a token is at its end when its days are over, when it is revoked, and when its owner is shut out", async () => {
  const owner = await person(database.db, "editor");
  const answers = async (secret: string) => (await call(me, "GET", { headers: bearer(secret) })).status;
  const old = (await ask(owner)).body;
  await database.db.apiToken.update({ where: { id: old.token.id }, data: { expiresAt: new Date() } });
  expect.soft(await answers(old.secret)).toBe(401);
  const revoked = (await ask(owner)).body;
  const params = { tokenId: revoked.token.id };
  expect((await call(revoke, "DELETE", { as: owner, params })).status).toBe(204);
  expect.soft(await answers(revoked.secret)).toBe(401);
  expect((await call(revoke, "DELETE", { as: owner, params })).status).toBe(404);
  const last = (await ask(owner)).body;
  expect.soft(await answers(last.secret)).toBe(200);
  expect((await call(mine, "GET", { as: owner })).body.items).toHaveLength(1);
  await database.db.user.update({ where: { id: owner.id }, data: { disabledAt: new Date() } });
  expect.soft(await answers(last.secret)).toBe(401);
});

test("nobody sees or revokes another's token", async () => {
  const { token } = (await ask(editor)).body;
  const admin = await person(database.db, "administrator");
  expect((await call(mine, "GET", { as: admin })).body.items).toEqual([]);
  const params = { tokenId: token.id };
  expect((await call(revoke, "DELETE", { as: admin, params })).status).toBe(404);
});

test("a token makes, sees and revokes no tokens, and manages no people", async () => {
  const admin = await person(database.db, "administrator");
  const { secret, token } = (await ask(admin, { scope: "write" })).body;
  const headers = bearer(secret);
  expect.soft((await call(make, "POST", { headers, body: input })).status).toBe(403);
  expect.soft((await call(mine, "GET", { headers })).status).toBe(403);
  expect.soft((await call(revoke, "DELETE", { headers, params: { tokenId: token.id } })).status).toBe(403);
  const body = { email: "friend@example.org", role: "administrator" };
  expect.soft((await call(invite, "POST", { headers, body })).status).toBe(403);
  const patch = { rowVersion: 1, role: "administrator" };
  expect(
    (await call(changeUser, "PATCH", { headers, params: { userId: editor.id }, body: patch })).status,
  ).toBe(403);
});

test("twenty tokens are enough, also for two requests at once", async () => {
  const busy = await person(database.db, "editor");
  for (let count = 0; count < 19; count += 1) await ask(busy);
  const statuses = (await Promise.all([ask(busy), ask(busy)])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([201, 422]);
});

test.each([
  ["without a name", { name: " " }],
  ["with another scope", { scope: "people" }],
  ["for no time", { days: 0 }],
  ["for ever", { days: 367 }],
])("a token %s is refused", async (_, more) => {
  expect((await ask(editor, more)).status).toBe(400);
});

test("making and revoking is in the audit, without the token", async () => {
  const owner = await person(database.db, "editor");
  const { secret, token } = (await ask(owner)).body;
  await call(revoke, "DELETE", { as: owner, params: { tokenId: token.id } });
  const events = await database.db.auditEvent.findMany({
    where: { actorId: owner.id },
    orderBy: { number: "asc" },
  });
  expect(events.map(({ action, chain }) => [action, chain])).toEqual([
    ["token.make", "instance"],
    ["token.revoke", "instance"],
  ]);
  expect(JSON.stringify(events)).not.toContain(secret);
});

test("a repeated request does not show the token again", async () => {
  const headers = { "idempotency-key": "desk-script-1" };
  const once = () => call(make, "POST", { as: editor, headers, body: input });
  expect((await once()).status).toBe(201);
  expect((await once()).status).toBe(409);
});
