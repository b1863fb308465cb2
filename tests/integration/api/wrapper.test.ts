import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { endpoint, openEndpoint } from "@/app/api/v1/endpoint";
import { hashSecret } from "@/lib/auth/secret";
import { closeDatabase } from "@/lib/db/client";
import { conflict, say } from "@/lib/errors";
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

const echo = endpoint({
  body: z.strictObject({ text: z.string(), list: z.array(z.object({ n: z.int() })).optional() }),
  handle: async ({ body }) => body,
});
const whoami = endpoint({ handle: async ({ actor }) => actor });
const rename = endpoint({
  body: z.strictObject({ name: z.string() }),
  handle: async ({ actor, body, tx }) => {
    await tx.user.update({ where: { id: actor.id }, data: body });
    return { name: body.name, at: randomUUID() };
  },
});
const nameOf = async ({ id }: Person) => (await database.db.user.findUniqueOrThrow({ where: { id } })).name;

describe("who acts", () => {
  test("nobody: 401", async () => {
    expect(await call(whoami, "GET")).toMatchObject({
      status: 401,
      body: { error: { code: "unauthenticated" } },
    });
  });

  test("a session cookie", async () => {
    expect((await call(whoami, "GET", { as: editor })).body).toMatchObject({ id: editor.id, kind: "user" });
  });

  test("a cookie that somebody made up: 401", async () => {
    const cookie = editor.cookie.slice(0, -4) + (editor.cookie.endsWith("AAAA") ? "BBBB" : "AAAA");
    expect((await call(whoami, "GET", { as: { cookie } })).status).toBe(401);
  });

  test("a disabled user is out at the next request, and stays out with the old cookie when enabled", async () => {
    const gone = await person(database.db, "editor");
    const set = (data: object) => database.db.user.update({ where: { id: gone.id }, data });
    await set({ disabledAt: new Date() });
    expect((await call(whoami, "GET", { as: gone })).status).toBe(401);
    await set({ disabledAt: null, sessionVersion: { increment: 1 } });
    expect((await call(whoami, "GET", { as: gone })).status).toBe(401);
  });

  test("a role changes at the next request", async () => {
    const risen = await person(database.db, "viewer");
    await database.db.user.update({ where: { id: risen.id }, data: { role: "editor" } });
    expect((await call(whoami, "GET", { as: risen })).body.role).toBe("editor");
  });

  describe("an API token", () => {
    async function token(data: { scopes: string[]; revokedAt?: Date; expiresAt?: Date }) {
      const secret = randomUUID();
      const row = { userId: editor.id, name: "t", tokenHash: hashSecret(secret), ...data };
      await database.db.apiToken.create({ data: row });
      return { authorization: `Bearer ${secret}`, origin: null };
    }
    test("works without the origin of a page", async () => {
      const answer = await call(echo, "POST", {
        headers: await token({ scopes: ["write"] }),
        body: { text: "a" },
      });
      expect(answer).toMatchObject({ status: 200, body: { text: "a" } });
    });
    test("reads only with the scope for it", async () => {
      expect((await call(whoami, "GET", { headers: await token({ scopes: ["read"] }) })).status).toBe(200);
      expect((await call(whoami, "GET", { headers: await token({ scopes: ["write"] }) })).status).toBe(403);
      const reader = await token({ scopes: ["read"] });
      expect((await call(echo, "POST", { headers: reader, body: { text: "a" } })).status).toBe(403);
    });
    test.each([
      ["revoked", { revokedAt: new Date() }],
      ["expired", { expiresAt: new Date(Date.now() - 1000) }],
    ])("that is %s is none", async (_, data) => {
      const headers = await token({ scopes: ["read"], ...data });
      expect((await call(whoami, "GET", { headers })).status).toBe(401);
    });
    test("that is wrong is not made good by a cookie", async () => {
      const headers = { authorization: "Bearer wrong" };
      expect((await call(whoami, "GET", { as: editor, headers })).status).toBe(401);
    });
  });

  test("an open route asks for nobody", async () => {
    const open = openEndpoint({ handle: async ({ actor }) => ({ actor }) });
    expect((await call(open, "GET")).body).toEqual({ actor: null });
  });
});

describe("where a write comes from", () => {
  const from = (headers: Record<string, string | null>) =>
    call(echo, "POST", { as: editor, headers, body: { text: "a" } });
  test.each([
    ["a page of this server", {}, 200],
    ["the public address, behind a proxy", { host: "10.0.0.1:3000" }, 200],
    ["another site", { origin: "https://evil.example" }, 403],
    ["another port of this machine", { origin: "http://127.0.0.1:4000" }, 403],
    ["a sandboxed frame", { origin: "null" }, 403],
    ["the same site, by Sec-Fetch-Site alone", { origin: null, "sec-fetch-site": "same-origin" }, 200],
    ["a sister site, by Sec-Fetch-Site alone", { origin: null, "sec-fetch-site": "same-site" }, 403],
    ["nowhere that it says", { origin: null }, 403],
  ])("%s", async (_, headers, status) => {
    expect((await from(headers)).status).toBe(status);
  });
  test("reading is not writing: no origin is asked", async () => {
    expect(
      (await call(whoami, "GET", { as: editor, headers: { origin: "https://evil.example" } })).status,
    ).toBe(200);
  });
});

describe("the body", () => {
  const send = (body: unknown, headers = {}) => call(echo, "POST", { as: editor, body, headers });

  test("of the wrong shape: 400 with each field", async () => {
    const { status, body } = await send({ text: 1, list: [{ n: 1 }, { n: "x" }], more: true });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: "invalid", field: "text" });
    expect(body.error.issues.map(({ field }: { field: string }) => field)).toEqual([
      "text",
      "list.1.n",
      "more",
    ]);
  });
  test.each([
    ["cut JSON", '{"text": "secret wo'],
    ["nothing", ""],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
  ])("%s: 400, and its words are not repeated", async (_, raw) => {
    const { status, body } = await send(raw);
    expect([status, body.error.code]).toEqual([400, "invalid"]);
    expect(JSON.stringify(body)).not.toContain("secret");
  });
  test("of another type: 400", async () => {
    expect(
      (await send("text=a", { "content-type": "application/x-www-form-urlencoded" })).body.error.field,
    ).toBe("Content-Type");
  });
  test.each([
    ["a NUL character", "ab\0c", "offset 2 (line 1)"],
    ["half a character", "a\n\ud800", "offset 2 (line 2)"],
  ])("with %s: 422 with the field and the place", async (_, text, place) => {
    const { status, body } = await send({ text });
    expect(status).toBe(422);
    expect(body.error).toMatchObject({ code: "unprocessable", field: "text" });
    expect(body.error.message).toContain(place);
  });
  test("announced as too long: 413 before it is read", async () => {
    expect((await send({ text: "a".repeat(300_000) })).status).toBe(413);
  });
  test("too long without saying so: 413 while it arrives, and the rest is not waited for", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    const headers = {
      cookie: editor.cookie,
      origin: "http://127.0.0.1:3000",
      "content-type": "application/json",
    };
    const request = new Request("http://127.0.0.1:3000/x", {
      method: "POST",
      headers,
      body: endless,
      duplex: "half",
    } as RequestInit);
    const response = await echo(request, { params: Promise.resolve({}) });
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(10);
  });
});

test("a path with an id that is none: 400", async () => {
  const route = endpoint({ params: z.object({ storyId: z.uuid() }), handle: async () => ({}) });
  expect((await call(route, "GET", { as: editor, params: { storyId: "1; DROP" } })).body.error.field).toBe(
    "storyId",
  );
});

describe("the transaction", () => {
  test("of a read cannot write, whatever the handler does", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const before = await nameOf(editor);
    const sly = endpoint({
      handle: ({ actor, tx }) => tx.user.update({ where: { id: actor.id }, data: { name: "sly" } }),
    });
    expect((await call(sly, "GET", { as: editor })).status).toBe(500);
    expect(await nameOf(editor)).toBe(before);
  });

  test("of a write that fails leaves nothing behind", async () => {
    const before = await nameOf(editor);
    const failing = endpoint({
      handle: async ({ actor, tx }) => {
        await tx.user.update({ where: { id: actor.id }, data: { name: "half done" } });
        throw conflict("Somebody was faster.", { rowVersion: 7 });
      },
    });
    const { status, body } = await call(failing, "POST", { as: editor });
    expect([status, body.error.current]).toEqual([409, { rowVersion: 7 }]);
    expect(await nameOf(editor)).toBe(before);
  });

  test("is done again after a deadlock, and takes effect once", async () => {
    const one = await person(database.db, "editor");
    const other = await person(database.db, "editor");
    let tries = 0;
    let met: () => void = () => {};
    const meeting = new Promise<void>((resolve) => {
      met = resolve;
    });
    const crossing = (first: Person, second: Person) =>
      endpoint({
        handle: async ({ tx }) => {
          tries += 1;
          await tx.user.update({ where: { id: first.id }, data: { rowVersion: { increment: 1 } } });
          if (tries >= 2) met();
          await meeting;
          await tx.user.update({ where: { id: second.id }, data: { rowVersion: { increment: 1 } } });
          return {};
        },
      });
    const answers = await Promise.all([
      call(crossing(one, other), "POST", { as: one }),
      call(crossing(other, one), "POST", { as: other }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(tries).toBeGreaterThan(2);
    const { rowVersion } = await database.db.user.findUniqueOrThrow({ where: { id: one.id } });
    expect(rowVersion).toBe(3);
  });
});

describe("the language of a refusal", () => {
  const refuse = endpoint({
    handle: async () => {
      const message = say`The siglum ${"AFP"} is taken in this story. Nothing was saved.`;
      throw conflict(message, undefined, [{ field: "siglum", message }]);
    },
  });
  const messageTo = async (asked: string | null, chosen: string | null) => {
    const cookie = chosen ? `${editor.cookie}; variorum-language=${chosen}` : editor.cookie;
    const { body } = await call(refuse, "GET", { headers: { "accept-language": asked, cookie } });
    expect(body.error.issues).toEqual([{ field: "siglum", message: body.error.message }]);
    return body.error.message;
  };
  test.each([
    [null, null, /^The siglum AFP is taken/u],
    ["de-AT,de;q=0.9", null, /^Die Sigle AFP ist/u],
    ["de", "en", /^The siglum AFP/u],
    [null, "de", /^Die Sigle AFP/u],
  ])("is that of the viewer's pages, English unless they say so: %s, %s", async (asked, chosen, message) => {
    expect(await messageTo(asked, chosen)).toMatch(message);
  });
});

describe("what the database refuses", () => {
  test.each([
    ["a second row with a unique value", 409, "conflict", "email"],
    ["a value against a check", 422, "unprocessable", "check"],
    ["a reference to nothing", 422, "unprocessable", "reference"],
    ["a change of what stands", 409, "conflict", "restrict"],
  ])("%s: %i", async (_, status, code, what) => {
    const route = endpoint({
      handle: async ({ actor, tx }) => {
        if (what === "email") await tx.user.create({ data: { name: "x", email: editor.email } });
        if (what === "check")
          await tx.user.update({ where: { id: actor.id }, data: { email: "UPPER@example.org" } });
        if (what === "reference") await tx.story.create({ data: { title: "x", createdById: randomUUID() } });
        if (what === "restrict") {
          await tx.$executeRaw`DO $$ BEGIN RAISE 'stands' USING ERRCODE = 'restrict_violation'; END $$`;
        }
        return {};
      },
    });
    vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await call(route, "POST", { as: editor });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });
});

describe("an error that nobody expected", () => {
  afterEach(() => vi.restoreAllMocks());
  test("is 500 with a reference that the log has too, and the words of a text are in neither", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const route = endpoint({
      handle: async ({ tx }) => {
        await tx.$executeRaw`SELECT ${"completely excluded"}::int`;
        return {};
      },
    });
    const { status, body } = await call(route, "POST", { as: editor });
    const logged = log.mock.calls.flat().join("\n");
    const reference = /reference (\w+)/.exec(body.error.message)?.[1] ?? "none";
    expect([status, body.error.code]).toEqual([500, "internal"]);
    expect(logged).toContain(reference);
    expect(`${logged}${JSON.stringify(body)}`).not.toContain("completely excluded");
  });
});

describe("an Idempotency-Key", () => {
  const send = (key: string, name: string, as: Person) =>
    call(rename, "POST", { as, body: { name }, headers: { "idempotency-key": key } });

  test("gives the stored answer to the same request, and does nothing again", async () => {
    const one = await person(database.db, "editor");
    const key = randomUUID();
    const first = await send(key, "Anna", one);
    await database.db.user.update({ where: { id: one.id }, data: { name: "changed since" } });
    const second = await send(key, "Anna", one);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(await nameOf(one)).toBe("changed since");
  });
  test("is refused for another request", async () => {
    const one = await person(database.db, "editor");
    const key = randomUUID();
    await send(key, "Anna", one);
    expect((await send(key, "Berta", one)).status).toBe(422);
    expect(await nameOf(one)).toBe("Anna");
  });
  test("belongs to its user alone", async () => {
    const [one, other] = [await person(database.db, "editor"), await person(database.db, "editor")];
    const key = randomUUID();
    await send(key, "Anna", one);
    expect((await send(key, "Berta", other)).body.name).toBe("Berta");
  });
  test("sent twice at one time takes effect once", async () => {
    const one = await person(database.db, "editor");
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(key, "Anna", one)));
    expect(new Set(answers.map(({ body }) => body.at)).size).toBe(1);
  });
  test("of a write that failed can be used again", async () => {
    const one = await person(database.db, "editor");
    const key = randomUUID();
    let fails = true;
    const route = endpoint({
      handle: async () => {
        if (fails) throw conflict("Not yet.");
        return { done: true };
      },
    });
    const go = () => call(route, "POST", { as: one, headers: { "idempotency-key": key } });
    expect((await go()).status).toBe(409);
    fails = false;
    expect((await go()).body).toEqual({ done: true });
  });
  test("does not keep an answer that holds a secret", async () => {
    const one = await person(database.db, "editor");
    const route = endpoint({ secretAnswer: true, handle: async () => ({ link: "one-time" }) });
    const go = () =>
      call(route, "POST", { as: one, headers: { "idempotency-key": "once and only".replaceAll(" ", "-") } });
    expect((await go()).body).toEqual({ link: "one-time" });
    expect((await go()).status).toBe(409);
    const kept = await database.db.idempotencyKey.findMany({ where: { userId: one.id } });
    expect(JSON.stringify(kept)).not.toContain("one-time");
  });
});
