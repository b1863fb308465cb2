import { afterAll, beforeAll, expect, it } from "vitest";
import { changeClaim } from "@/lib/claims/mutations";
import { write } from "@/lib/db/transaction";
import { listStories } from "@/lib/stories/queries";
import { signOff } from "@/lib/verdicts/sign";
import type { Person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk } from "../claims/desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const needs = async (person: Person) => (await listStories(person))[0]?.needs;
const nothing = { sentBack: 0, toSign: 0, assigned: 0, opinions: 0, apart: 0 };

it("the list of stories says what waits for whom: given to them, to sign, sent back", async () => {
  const claim = await claimOn(desk, {
    Courier: "A deal is [ruled out], the envoy said.",
    Post: "A deal is [unlikely], the envoy said.",
  });
  const at = { storyId: desk.storyId, claimId: claim.id, rowVersion: claim.rowVersion };
  const patch = { rowVersion: claim.rowVersion, assigneeId: desk.ada.id };
  await write((tx) => changeClaim(tx, desk.ada, at, patch));
  expect(await needs(desk.ada)).toEqual({ ...nothing, assigned: 1 });
  expect(await needs(desk.ben)).toEqual(nothing);

  const { verdict } = await decide(desk, claim.id);
  if (!verdict) throw new Error("no verdict");
  expect(await needs(desk.ada)).toEqual(nothing);
  expect(await needs(desk.ben)).toEqual({ ...nothing, toSign: 1 });
  expect(await needs(desk.vera)).toEqual(nothing); // reads only: nothing waits for her

  const { id: verdictId, contentHash } = verdict;
  await write((tx) =>
    signOff(tx, desk.ben, desk.storyId, {
      ...{ decision: "sent_back", comment: "Which transcript?" },
      verdicts: [{ claimId: claim.id, verdictId, contentHash }],
    }),
  );
  expect(await needs(desk.ada)).toEqual({ ...nothing, sentBack: 1 });
  expect(await needs(desk.ben)).toEqual(nothing);
});
