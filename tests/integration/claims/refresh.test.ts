import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anchorsOf } from "@/lib/claims/anchor";
import { addMissingReadings } from "@/lib/claims/refresh-readings";
import { write } from "@/lib/db/transaction";
import { addTexts, claimOn, type Desk, openDesk, seen } from "./desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it("a claim that people worked on and on which all agreed is flagged when a run finds a source that does not", async () => {
  const claim = await claimOn(desk, {
    Courier: "The mission counted [twelve] officials.",
    Post: "They were [twelve], said the mission.",
  });
  await desk.database.db.discrepancy.deleteMany({ where: { claimId: claim.id } });
  expect((await seen(desk, claim.id)).kind).toBeNull();
  const text = "Fifteen officials came, said a diplomat.";
  const [wire] = await addTexts(desk, { Wire: text });
  if (!wire) throw new Error("no source");
  const found = async (value: string) => {
    const span = { revisionId: wire.revision.id, start: 0, end: "Fifteen".length };
    await write(async (tx) => {
      const [anchor] = await anchorsOf(tx, desk.storyId, [span], "spans");
      if (!anchor) throw new Error("no anchor");
      await addMissingReadings(tx, claim.id, {
        ...{ id: randomUUID(), position: 0, statement: "How many officials came?", oddOneOut: null },
        ...{ kind: "number", severity: "high", confidence: 0.9, explanation: "WIRE has “Fifteen”." },
        readings: [{ anchor, value, scale: null, degree: null }],
        absentFrom: [],
      });
    });
    return seen(desk, claim.id);
  };
  const after = await found("fifteen");
  expect(after).toMatchObject({ kind: "number", severity: "high", explanation: "WIRE has “Fifteen”." });
  expect(after.readings).toHaveLength(3);
});
