import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as activity } from "@/app/api/v1/stories/[storyId]/activity/route";
import {
  DELETE as removeMember,
  PUT as setMember,
} from "@/app/api/v1/stories/[storyId]/members/[userId]/route";
import { PATCH as change, GET as head } from "@/app/api/v1/stories/[storyId]/route";
import { POST as create, GET as list } from "@/app/api/v1/stories/route";
import { closeDatabase } from "@/lib/db/client";
import { call } from "../../support/call";
import { type TestDatabase, testDatabase } from "../../support/database";
import { meet } from "../../support/meet";
import { join, type Person, person } from "../../support/people";

let database: TestDatabase;
let admin: Person;
let owner: Person;
let other: Person;
let viewer: Person;
beforeAll(async () => {
  database = await testDatabase();
  admin = await person(database.db, "administrator");
  owner = await person(database.db, "editor");
  other = await person(database.db, "editor");
  viewer = await person(database.db, "viewer");
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

async function story(title = "Talks", as = owner): Promise<string> {
  const { status, body } = await call(create, "POST", { as, body: { title } });
  expect(status).toBe(201);
  return body.id;
}
const view = (as: Person, storyId: string) => call(head, "GET", { as, params: { storyId } });
const patch = (as: Person, storyId: string, body: object) =>
  call(change, "PATCH", { as, params: { storyId }, body });
const put = (as: Person, storyId: string, { id }: Person, body: object) =>
  call(setMember, "PUT", { as, params: { storyId, userId: id }, body });
const remove = (as: Person, storyId: string, { id }: Person) =>
  call(removeMember, "DELETE", { as, params: { storyId, userId: id } });
const idsOf = async (as: Person, query = {}) =>
  (await call(list, "GET", { as, query })).body.items.map(({ id }: { id: string }) => id);

describe("a story", () => {
  test("is its opener's, as story editor", async () => {
    const { body } = await view(owner, await story("  Talks in Geneva "));
    expect(body).toMatchObject({ title: "Talks in Geneva", sources: 0, analysisIsStale: true });
    expect(body.members).toMatchObject([{ id: owner.id, role: "story_editor" }]);
    expect(body.can).toEqual({ edit: true, manage: true });
  });

  test("is not a viewer's to open", async () => {
    expect((await call(create, "POST", { as: viewer, body: { title: "Talks" } })).status).toBe(403);
  });

  test("exists for its members and administrators only: for others it is 404, in the list as in the address", async () => {
    const id = await story();
    for (const as of [owner, admin]) {
      expect((await view(as, id)).status).toBe(200);
      expect(await idsOf(as)).toContain(id);
    }
    expect(await idsOf(other)).not.toContain(id);
    const hidden = await view(other, id);
    const missing = await view(other, "00000000-0000-7000-8000-000000000000");
    expect([hidden.status, hidden.body]).toEqual([404, missing.body]);
    for (const answer of [
      await patch(other, id, { rowVersion: 1, title: "Mine" }),
      await put(other, id, other, { role: "editor" }),
      await call(activity, "GET", { as: other, params: { storyId: id } }),
    ]) {
      expect(answer.status).toBe(404);
    }
  });

  test("is renamed under the version that was seen; another version is 409 with the present state", async () => {
    const id = await story();
    expect((await patch(owner, id, { rowVersion: 1, title: "Renamed" })).body).toMatchObject({
      title: "Renamed",
      rowVersion: 2,
    });
    const late = await patch(owner, id, { rowVersion: 1, title: "Late" });
    expect(late.status).toBe(409);
    expect(late.body.error.current).toMatchObject({ title: "Renamed", rowVersion: 2 });
    expect((await view(owner, id)).body.title).toBe("Renamed");
  });

  test("renamed by three at one time is renamed by one of them", async () => {
    const id = await story();
    const answers = await meet(
      database.owner,
      `SELECT FROM "Story" WHERE "id" = $1 FOR UPDATE`,
      [id],
      ["A", "B", "C"].map((title) => () => patch(owner, id, { rowVersion: 1, title })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test("in the archive leaves the list, and is found there", async () => {
    const id = await story();
    await patch(owner, id, { rowVersion: 1, archived: true });
    expect(await idsOf(owner)).not.toContain(id);
    expect(await idsOf(owner, { archived: "true" })).toContain(id);
    expect((await view(owner, id)).body.can).toEqual({ edit: false, manage: true });
    await patch(owner, id, { rowVersion: 2, archived: false });
    expect(await idsOf(owner)).toContain(id);
  });

  test("changed last stands first", async () => {
    const [first, second] = [await story("first"), await story("second")];
    expect((await idsOf(owner)).slice(0, 2)).toEqual([second, first]);
    await put(owner, first, other, { role: "viewer" });
    expect((await idsOf(owner)).slice(0, 2)).toEqual([first, second]);
  });
});

describe("members", () => {
  test("are put on by the story editor, changed under their version, and taken off", async () => {
    const id = await story();
    const added = await put(owner, id, other, { role: "editor" });
    expect(added.body.members).toContainEqual(
      expect.objectContaining({ id: other.id, role: "editor", rowVersion: 1 }),
    );
    expect((await view(other, id)).status).toBe(200);
    expect((await put(owner, id, other, { role: "viewer" })).status).toBe(409);
    expect((await put(owner, id, other, { role: "viewer", rowVersion: 1 })).status).toBe(200);
    expect((await view(other, id)).body.can).toEqual({ edit: false, manage: false });
    expect((await remove(owner, id, other)).status).toBe(204);
    expect((await view(other, id)).status).toBe(404);
    expect((await put(owner, id, other, { role: "editor", rowVersion: 2 })).status).toBe(409);
  });

  test("an editor of the story changes neither members nor title", async () => {
    const id = await story();
    await join(database.db, id, other, "editor");
    expect((await put(other, id, viewer, { role: "viewer" })).status).toBe(403);
    expect((await remove(other, id, owner)).status).toBe(403);
    expect((await patch(other, id, { rowVersion: 1, title: "Mine" })).status).toBe(403);
  });

  test("a house viewer who was made story editor still changes nothing", async () => {
    const id = await story();
    await join(database.db, id, viewer, "story_editor");
    expect((await patch(viewer, id, { rowVersion: 1, title: "Mine" })).status).toBe(403);
  });

  test("the last story editor can neither go nor step down", async () => {
    const id = await story();
    expect((await remove(owner, id, owner)).status).toBe(422);
    expect((await put(owner, id, owner, { role: "viewer", rowVersion: 1 })).status).toBe(422);
  });

  test("a disabled user is not put on a story", async () => {
    const gone = await person(database.db, "editor");
    await database.db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    expect((await put(owner, await story(), gone, { role: "editor" })).status).toBe(422);
  });
});

describe("activity", () => {
  test("names who did what to what, newest first, page by page, and holds no words", async () => {
    const id = await story("A secret title");
    for (let version = 1; version <= 60; version += 1) {
      await patch(owner, id, { rowVersion: version, title: `A secret title ${version}` });
    }
    await put(owner, id, other, { role: "viewer" });
    const page = async (query = {}) =>
      (await call(activity, "GET", { as: owner, params: { storyId: id }, query })).body;
    const first = await page();
    expect(first.items).toHaveLength(50);
    expect(first.items[0]).toMatchObject({
      action: "member.add",
      actor: { id: owner.id, name: owner.name },
      label: other.name,
      fields: ["role"],
    });
    const second = await page({ before: String(first.next) });
    expect(second.items.map(({ action }: { action: string }) => action).at(-1)).toBe("story.create");
    expect([second.items.length, second.next]).toEqual([12, null]);
    const { rows } = await database.owner.query(`SELECT e::text AS row FROM "AuditEvent" e`);
    expect(JSON.stringify(rows)).not.toContain("secret");
  });
});
