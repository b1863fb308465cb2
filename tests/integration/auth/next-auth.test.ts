import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { GET as me } from "@/app/api/v1/me/route";
import { addressHeader } from "@/lib/auth/address";
import { closeDatabase } from "@/lib/db/client";
import { call } from "../../support/call";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type Claims, IdentityProvider } from "../../support/identity-provider";
import { AuthBrowser } from "../../support/next-auth";
import { type Person, person } from "../../support/people";

const password = "harbour lamp eleven";
const provider = new IdentityProvider();
let database: TestDatabase;
let anna: Person;
beforeAll(async () => {
  await provider.start();
  database = await testDatabase();
  Object.assign(process.env, {
    VARIORUM_OIDC_ISSUER: provider.issuer,
    VARIORUM_OIDC_CLIENT_ID: provider.clientId,
    VARIORUM_OIDC_CLIENT_SECRET: "not much of a secret",
    AUTH_TRUST_HOST: "true",
  });
  anna = await person(database.db, "editor", { name: "Anna", password });
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
  await provider.stop();
});

const actions = async (userId: string) =>
  (await database.db.auditEvent.findMany({ where: { objectId: userId }, orderBy: { number: "asc" } })).map(
    ({ action }) => action,
  );

describe("sign-in with a password", () => {
  test("gives a session that the API takes, and sign-out takes away", async () => {
    const browser = new AuthBrowser();
    const { status, location } = await browser.post("callback/credentials", {
      email: anna.email,
      password,
      callbackUrl: "/stories",
    });
    expect([status, location]).toEqual([200, "http://127.0.0.1:3000/stories"]);
    expect((await call(me, "GET", { as: browser.session })).body).toMatchObject({ id: anna.id });
    await browser.post("signout");
    expect((await call(me, "GET", { as: browser.session })).status).toBe(401);
    expect(await actions(anna.id)).toEqual(["session.begin", "session.end"]);
  });

  test("with the wrong one gives none, and says the same as for nobody", async () => {
    const answers = [];
    for (const email of [anna.email, "nobody@example.org"]) {
      const browser = new AuthBrowser();
      answers.push(await browser.post("callback/credentials", { email, password: "wrong wrong wrong" }));
      expect(browser.cookies).not.toHaveProperty("variorum.session");
    }
    expect(answers[0]?.status).toBe(401);
    expect(answers[1]).toEqual(answers[0]);
  });

  test("without next-auth's token of the form does nothing", async () => {
    const browser = new AuthBrowser();
    await browser.request("POST", "callback/credentials", { body: { email: anna.email, password } });
    expect(browser.cookies).not.toHaveProperty("variorum.session");
  });

  test("tried too often says so, with the seconds to wait, by the address that the server noted", async () => {
    const one = await person(database.db, "editor", { password });
    const attempt = () =>
      new AuthBrowser().post(
        "callback/credentials",
        { email: one.email, password: "wrong wrong wrong" },
        { [addressHeader]: "192.0.2.77" },
      );
    for (let tries = 0; tries < 10; tries += 1) await attempt();
    const { location } = await attempt();
    expect(new URL(location ?? "").searchParams.get("error")).toMatch(/^too_many \d+$/);
    const { rows } = await database.owner.query(
      `SELECT points FROM "RateLimit" WHERE key = 'address:192.0.2.77'`,
    );
    expect(rows[0].points).toBe(11);
  });

  test("leads back to this server only", async () => {
    const browser = new AuthBrowser();
    const { location } = await browser.post("callback/credentials", {
      email: anna.email,
      password,
      callbackUrl: "https://evil.example/",
    });
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:3000/);
  });
});

describe("next-auth's own answer on the session", () => {
  test("tells who it is, and nothing once the user is disabled", async () => {
    const one = await person(database.db, "editor", { password });
    const browser = new AuthBrowser();
    await browser.post("callback/credentials", { email: one.email, password });
    expect((await browser.request("GET", "session")).body.user).toEqual({ id: one.id, name: one.name });
    await database.db.user.update({ where: { id: one.id }, data: { disabledAt: new Date() } });
    expect((await browser.request("GET", "session")).body).toEqual({});
    expect(browser.cookies).not.toHaveProperty("variorum.session");
  });
});

describe("single sign-on", () => {
  async function arrive(
    claims: Claims,
    meddle: (sent: { code: string; state: string }) => object = (sent) => sent,
  ) {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const browser = new AuthBrowser();
    const { location } = await browser.post("signin/oidc", { callbackUrl: "/stories" });
    const asked = new URL(location ?? "").searchParams;
    expect([asked.get("code_challenge_method"), asked.get("scope")]).toEqual([
      "S256",
      "openid email profile",
    ]);
    expect(asked.get("nonce")?.length).toBeGreaterThan(20);
    const query = meddle(provider.authorize(location ?? "", claims));
    const back = await browser.request("GET", "callback/oidc", { query });
    return {
      browser,
      error: new URL(back.location ?? "", "http://127.0.0.1:3000").searchParams.get("error"),
    };
  }

  test("lets in the user who has the verified address, under the app's own session", async () => {
    const one = await person(database.db, "editor");
    const { browser, error } = await arrive({ sub: "s-one", email: one.email, email_verified: true });
    expect(error).toBeNull();
    expect((await call(me, "GET", { as: browser.session })).body.id).toBe(one.id);
    expect(await actions(one.id)).toEqual(["user.link", "session.begin"]);
  });

  test.each<[string, Claims, string]>([
    ["a stranger", { sub: "s2", email: "stranger@example.org", email_verified: true }, "NotInvited"],
    [
      "an address that is not verified",
      { sub: "s3", email: "anna@example.org", email_verified: false },
      "NotVerified",
    ],
    ["an address of which nothing is said", { sub: "s4", email: "anna@example.org" }, "NotVerified"],
  ])("refuses %s, and says why", async (_, claims, why) => {
    const { browser, error } = await arrive(claims);
    expect(error).toBe(why);
    expect(browser.cookies).not.toHaveProperty("variorum.session");
  });

  test("refuses an answer to another question: the state", async () => {
    const { browser } = await arrive({ sub: "s5", email: anna.email, email_verified: true }, (sent) => ({
      ...sent,
      state: "x",
    }));
    expect(browser.cookies).not.toHaveProperty("variorum.session");
  });

  test.each<[string, string | undefined]>([
    ["of another question", "another nonce"],
    ["of none", undefined],
  ])("refuses a provider's word that is %s: the nonce", async (_, nonce) => {
    const one = await person(database.db, "editor");
    const { browser, error } = await arrive({ sub: "s7", email: one.email, email_verified: true, nonce });
    expect(error).toBe("OAuthCallback");
    expect(browser.cookies).not.toHaveProperty("variorum.session");
  });

  test("refuses a code that was stolen from another browser: PKCE", async () => {
    const thief = new AuthBrowser();
    const victim = new AuthBrowser();
    const claims = { sub: "s6", email: anna.email, email_verified: true };
    const stolen = provider.authorize((await victim.post("signin/oidc")).location ?? "", claims);
    const own = provider.authorize((await thief.post("signin/oidc")).location ?? "", claims);
    await thief.request("GET", "callback/oidc", { query: { code: stolen.code, state: own.state } });
    expect(thief.cookies).not.toHaveProperty("variorum.session");
  });
});
