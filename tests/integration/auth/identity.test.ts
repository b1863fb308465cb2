import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Identity, userOfIdentity } from "@/lib/auth/identity";
import { closeDatabase } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type Person, person } from "../../support/people";

let database: TestDatabase;
let admin: Person;
beforeAll(async () => {
  database = await testDatabase();
  admin = await person(database.db, "administrator");
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

const issuer = "https://id.example.org";
let subjects = 0;
const identity = (more: Partial<Identity>): Identity => ({
  ...{ issuer, subject: `s${++subjects}`, email: null, emailVerified: true, name: "From Provider" },
  ...more,
});
const arrive = (who: Identity) => write((tx) => userOfIdentity(tx, who));

describe("single sign-on", () => {
  test("links a verified address to the account that has it, once and for all", async () => {
    const one = await person(database.db, "editor");
    const who = identity({ email: one.email.toUpperCase() });
    expect(await arrive(who)).toEqual({ userId: one.id });
    // Later the provider's word on the address no longer matters: the subject is what stays.
    expect(await arrive({ ...who, email: admin.email, emailVerified: false })).toEqual({ userId: one.id });
  });

  test("believes no address that the provider has not verified", async () => {
    const who = identity({ email: admin.email, emailVerified: false });
    expect(await arrive(who)).toEqual({ refused: "NotVerified" });
    expect(await arrive(identity({ email: null }))).toEqual({ refused: "NotVerified" });
    expect(await database.db.account.count({ where: { userId: admin.id } })).toBe(0);
  });

  test("lets in nobody who was not invited", async () => {
    expect(await arrive(identity({ email: "stranger@example.org" }))).toEqual({ refused: "NotInvited" });
    expect(await database.db.user.count({ where: { email: "stranger@example.org" } })).toBe(0);
  });

  test("takes up the invitation of the address", async () => {
    const email = "invited@example.org";
    const expiresAt = new Date(Date.now() + 60_000);
    await database.db.invitation.create({
      data: { tokenHash: "h1", email, role: "viewer", invitedById: admin.id, expiresAt },
    });
    const arrived = await arrive(identity({ email }));
    const user = await database.db.user.findUniqueOrThrow({ where: { email } });
    expect(arrived).toEqual({ userId: user.id });
    expect(user).toMatchObject({ role: "viewer", name: "From Provider", passwordHash: null });
    expect((await database.db.invitation.findUniqueOrThrow({ where: { tokenHash: "h1" } })).usedById).toBe(
      user.id,
    );
  });

  test("keeps out the disabled, linked or not", async () => {
    const one = await person(database.db, "editor");
    const who = identity({ email: one.email });
    await arrive(who);
    await database.db.user.update({ where: { id: one.id }, data: { disabledAt: new Date() } });
    expect(await arrive(who)).toEqual({ refused: "Disabled" });
    expect(await arrive(identity({ email: one.email }))).toEqual({ refused: "Disabled" });
  });

  test("tells apart the same subject of two issuers", async () => {
    const one = await person(database.db, "editor");
    const who = identity({ email: one.email });
    await arrive(who);
    expect(await arrive({ ...who, issuer: "https://other.example", email: "stranger@example.org" })).toEqual({
      refused: "NotInvited",
    });
  });
});
