import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DELETE as withdraw } from "@/app/api/v1/invitations/[invitationId]/route";
import { POST as accept, GET as look } from "@/app/api/v1/invitations/accept/route";
import { POST as invite, GET as openInvitations } from "@/app/api/v1/invitations/route";
import { POST as changePassword } from "@/app/api/v1/me/password/route";
import { GET as me, PATCH as rename } from "@/app/api/v1/me/route";
import { GET as people } from "@/app/api/v1/people/route";
import { POST as createStory } from "@/app/api/v1/stories/route";
import { PATCH as changeUser } from "@/app/api/v1/users/[userId]/route";
import { GET as users } from "@/app/api/v1/users/route";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { closeDatabase } from "@/lib/db/client";
import { call } from "../../support/call";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type Person, person } from "../../support/people";

const password = "harbour lamp eleven";
let database: TestDatabase;
let admin: Person;
let editor: Person;
beforeAll(async () => {
  database = await testDatabase();
  admin = await person(database.db, "administrator");
  editor = await person(database.db, "editor");
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

const rowOf = (id: string) => database.db.user.findUniqueOrThrow({ where: { id } });
const patch = (as: Person, id: string, body: object) =>
  call(changeUser, "PATCH", { as, params: { userId: id }, body });

describe("an invitation", () => {
  async function link(email: string, more: object = {}): Promise<string> {
    const { status, body } = await call(invite, "POST", {
      as: admin,
      body: { email, role: "editor", ...more },
    });
    expect(status).toBe(201);
    return new URL(body.link).searchParams.get("token") ?? "";
  }
  const join = (token: string, more: object = { name: "New Person", password }) =>
    call(accept, "POST", { body: { token, ...more } });

  test("is for administrators to make, to see and to withdraw", async () => {
    const body = { email: "x@example.org", role: "editor" };
    expect((await call(invite, "POST", { as: editor, body })).status).toBe(403);
    expect((await call(openInvitations, "GET", { as: editor })).status).toBe(403);
    const id = (await call(invite, "POST", { as: admin, body })).body.invitation.id;
    const params = { invitationId: id };
    expect((await call(withdraw, "DELETE", { as: editor, params })).status).toBe(403);
    expect((await call(withdraw, "DELETE", { as: admin, params })).status).toBe(204);
    expect((await call(withdraw, "DELETE", { as: admin, params })).status).toBe(404);
  });

  test("lets its person in, with its role, under the address that was invited", async () => {
    const token = await link("Berta@Example.org", { role: "standards_editor" });
    expect((await call(look, "GET", { query: { token } })).body).toEqual({
      email: "berta@example.org",
      hasAccount: false,
    });
    expect((await join(token)).status).toBe(201);
    const user = await signInWithPassword({ email: "berta@example.org", password, address: "192.0.2.1" });
    expect(await rowOf(user?.id ?? "")).toMatchObject({ role: "standards_editor", name: "New Person" });
  });

  test("works once, even when two open it at one time", async () => {
    const token = await link("twice@example.org");
    const answers = await Promise.all([join(token), join(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect((await join(token)).status).toBe(404);
    expect((await call(look, "GET", { query: { token } })).status).toBe(404);
  });

  test.each([
    ["was withdrawn", { withdrawnAt: new Date() }],
    ["is older than its seven days", { expiresAt: new Date(Date.now() - 1) }],
  ])("that %s is none", async (what, data) => {
    const email = `${what.replaceAll(" ", ".").replace("'", "")}@example.org`;
    const token = await link(email);
    await database.db.invitation.updateMany({ where: { email }, data });
    expect((await join(token)).status).toBe(404);
  });

  test("holds for seven days", async () => {
    await link("seven@example.org");
    const { expiresAt, createdAt } = await database.db.invitation.findFirstOrThrow({
      where: { email: "seven@example.org" },
    });
    expect((expiresAt.getTime() - createdAt.getTime()) / 86_400_000).toBeCloseTo(7, 2);
  });

  test("is kept as a hash: the database does not hold the link", async () => {
    const token = await link("hash@example.org");
    const { rows } = await database.owner.query(
      `SELECT i::text AS row FROM "Invitation" i UNION ALL SELECT k::text FROM "IdempotencyKey" k`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("to a weak password is refused and stays open", async () => {
    const token = await link("weak@example.org");
    const { status, body } = await join(token, { name: "W", password: "password1234" });
    expect([status, body.error.field]).toEqual([400, "password"]);
    expect((await join(token)).status).toBe(201);
  });

  test("to somebody who has an account puts them on the story, and leaves their password alone", async () => {
    const known = await person(database.db, "editor", { password });
    const story = (await call(createStory, "POST", { as: admin, body: { title: "Talks" } })).body;
    const token = await link(known.email, { storyId: story.id });
    expect((await join(token, { name: "Other", password: "another one entirely" })).status).toBe(201);
    const membership = { storyId: story.id, userId: known.id };
    expect(await database.db.membership.findUnique({ where: { storyId_userId: membership } })).toMatchObject({
      role: "editor",
    });
    expect((await rowOf(known.id)).name).toBe(known.name);
    expect(await signInWithPassword({ email: known.email, password, address: "192.0.2.2" })).not.toBeNull();
  });
});

describe("users", () => {
  test("are seen and changed by administrators alone", async () => {
    expect((await call(users, "GET", { as: editor })).status).toBe(403);
    expect((await patch(editor, editor.id, { rowVersion: 1, role: "administrator" })).status).toBe(403);
    expect((await call(users, "GET", { as: admin })).body.items.map(({ id }: Person) => id)).toContain(
      editor.id,
    );
  });

  test("are out at the next request once disabled, and can come back with a new session only", async () => {
    const gone = await person(database.db, "editor");
    const disabled = await patch(admin, gone.id, { rowVersion: 1, disabled: true });
    expect(disabled.status).toBe(200);
    expect((await call(me, "GET", { as: gone })).status).toBe(401);
    await patch(admin, gone.id, { rowVersion: disabled.body.rowVersion, disabled: false });
    expect((await call(me, "GET", { as: gone })).status).toBe(401);
  });

  test("changed by somebody else meanwhile: 409 with the present state", async () => {
    const one = await person(database.db, "editor");
    await patch(admin, one.id, { rowVersion: 1, role: "viewer" });
    const { status, body } = await patch(admin, one.id, { rowVersion: 1, role: "standards_editor" });
    expect([status, body.error.current.role]).toEqual([409, "viewer"]);
  });

  test("the last administrator cannot be disabled or demoted", async () => {
    for (const body of [{ disabled: true }, { role: "editor" }]) {
      expect((await patch(admin, admin.id, { rowVersion: 1, ...body })).status).toBe(422);
    }
    expect(await rowOf(admin.id)).toMatchObject({ role: "administrator", disabledAt: null });
  });

  test("two administrators cannot shut out each other at one time", async () => {
    const other = await person(database.db, "administrator");
    const answers = await Promise.all([
      patch(admin, other.id, { rowVersion: 1, role: "editor" }),
      patch(other, admin.id, { rowVersion: 1, role: "editor" }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await database.db.user.count({ where: { role: "administrator", disabledAt: null } })).toBe(1);
    await database.db.user.update({
      where: { id: admin.id },
      data: { role: "administrator", rowVersion: 1 },
    });
    await database.db.user.update({ where: { id: other.id }, data: { role: "editor" } });
  });

  test("are found by name and address, the disabled ones not, and wildcards are plain characters", async () => {
    const one = await person(database.db, "editor", { name: "Zoë Ångström" });
    const gone = await person(database.db, "editor", { name: "Zoë Gone" });
    await database.db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    const find = async (q: string, as = editor) =>
      (await call(people, "GET", { as, query: { q } })).body.items;
    expect(await find("zoë")).toEqual([{ id: one.id, name: one.name, email: one.email }]);
    expect(await find("%")).toEqual([]);
    const viewer = await person(database.db, "viewer");
    expect((await call(people, "GET", { as: viewer })).status).toBe(403);
  });
});

describe("oneself", () => {
  test("can be renamed", async () => {
    const one = await person(database.db, "viewer");
    await call(rename, "PATCH", { as: one, body: { name: "  Carla  " } });
    expect((await call(me, "GET", { as: one })).body).toMatchObject({ name: "Carla", rowVersion: 2 });
  });

  test("a new password ends all sessions but the one that set it", async () => {
    const one = await person(database.db, "editor", { password });
    const next = "three unrelated words";
    const { status, headers } = await call(changePassword, "POST", {
      as: one,
      body: { current: password, next },
    });
    expect(status).toBe(204);
    expect((await call(me, "GET", { as: one })).status).toBe(401);
    const cookie = headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
    expect((await call(me, "GET", { as: { cookie: cookie.split(";")[0] ?? "" } })).status).toBe(200);
    expect(await signInWithPassword({ email: one.email, password, address: "192.0.2.3" })).toBeNull();
    expect(
      await signInWithPassword({ email: one.email, password: next, address: "192.0.2.3" }),
    ).not.toBeNull();
    const event = await database.db.auditEvent.findFirst({
      where: { action: "user.password", objectId: one.id },
    });
    expect(event).toMatchObject({ actorId: one.id, fields: ["password"], digestAfter: null });
  });

  test("the present password is asked for, and not without end", async () => {
    const one = await person(database.db, "editor", { password });
    const guess = () =>
      call(changePassword, "POST", { as: one, body: { current: "wrong wrong wrong", next: password } });
    expect((await guess()).body.error.field).toBe("current");
    for (let tries = 1; tries < 10; tries += 1) await guess();
    const answer = await guess();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(60);
  });

  test("a weak new password is refused", async () => {
    const one = await person(database.db, "editor", { password });
    const { status, body } = await call(changePassword, "POST", {
      as: one,
      body: { current: password, next: "short" },
    });
    expect([status, body.error.field]).toEqual([400, "next"]);
  });
});
