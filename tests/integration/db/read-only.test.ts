import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sql-state";
import { readOnly, type Tx, write } from "@/lib/db/transaction";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type Person, person } from "../../support/people";

const refusedInReading = "25006";
let database: TestDatabase;
let ada: Person;
beforeAll(async () => {
  database = await testDatabase();
  ada = await person(database.db, "editor", { name: "Ada Lindt" });
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

const rename = (name: string) => (tx: Tx) =>
  tx.user.update({ where: { id: ada.id }, data: { name }, select: { name: true } });
const nameOf = async (tx: Tx) => (await tx.user.findUniqueOrThrow({ where: { id: ada.id } })).name;

it("a reading transaction refuses every write, whatever was forgotten above it", async () => {
  const refused = await readOnly(rename("Somebody else")).catch(sqlState);
  expect(refused).toBe(refusedInReading);
  expect(await readOnly(nameOf)).toBe("Ada Lindt");
});

it("a reading transaction sees one state of the database to its end", async () => {
  const seen = await readOnly(async (tx) => {
    const before = await nameOf(tx);
    await write(rename("Ada Lindt-Moor"));
    return [before, await nameOf(tx)];
  });
  expect(seen).toEqual(["Ada Lindt", "Ada Lindt"]);
  expect(await readOnly(nameOf)).toBe("Ada Lindt-Moor");
});

it("a writing one that comes on the same connection afterwards writes", async () => {
  expect(await write(rename("Ada Lindt"))).toEqual({ name: "Ada Lindt" });
});
