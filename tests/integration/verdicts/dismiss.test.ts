import { afterAll, beforeAll, expect, it } from "vitest";
import * as dismissRoute from "@/app/api/v1/stories/[storyId]/dismissals/route";
import * as undoRoute from "@/app/api/v1/stories/[storyId]/dismissals/undo/route";
import type { ClaimView } from "@/lib/claims/view";
import { write } from "@/lib/db/transaction";
import { createStory } from "@/lib/stories/mutations";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk, seen } from "../claims/desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let texts = 0;
const differing = () => {
  texts += 1;
  return claimOn(desk, {
    [`Courier ${texts}`]: `Day ${texts}. A deal is [ruled out], the envoy said.`,
    [`Post ${texts}`]: `Day ${texts}. A deal is [unlikely], the envoy said.`,
  });
};
const named = (claims: readonly ClaimView[]) =>
  claims.map(({ id, rowVersion }) => ({ claimId: id, rowVersion }));
const dismiss = (claims: readonly ClaimView[], as: Person = desk.ada, reason = "Only a matter of style.") =>
  call(dismissRoute.POST, "POST", {
    as,
    params: { storyId: desk.storyId },
    body: { reason, claims: named(claims) },
  });

it("dismisses several claims with one reason, and takes them all back", async () => {
  const claims = [await differing(), await differing(), await differing()];
  const { status, body } = await dismiss(claims);
  expect(status).toBe(200);
  expect(body.refused).toEqual([]);
  for (const { id } of claims) {
    const now = await seen(desk, id);
    expect([now.state, now.verdict?.rationale]).toEqual(["dismissed", "Only a matter of style."]);
  }
  const undo = await call(undoRoute.POST, "POST", {
    as: desk.ada,
    params: { storyId: desk.storyId },
    body: { claims: body.done },
  });
  expect(undo.body.refused).toEqual([]);
  for (const { id } of claims) expect((await seen(desk, id)).state).toBe("open");
});

it("leaves alone what somebody changed meanwhile, says why, and dismisses the others", async () => {
  const [changed, other] = [await differing(), await differing()];
  await decide(desk, changed.id);
  const { body } = await dismiss([changed, other]);
  expect(body.done.map(({ claimId }: { claimId: string }) => claimId)).toEqual([other.id]);
  expect(body.refused).toMatchObject([{ claimId: changed.id }]);
  expect(body.refused[0].reason.length).toBeGreaterThan(10);
  expect((await seen(desk, changed.id)).state).toBe("awaiting_signature");
});

it("asks for a reason, for each claim once, and for the right to edit", async () => {
  const claim = await differing();
  expect((await dismiss([claim], desk.ada, " ")).status).toBe(400);
  expect((await dismiss([claim, claim])).status).toBe(400);
  expect((await dismiss([claim], desk.vera)).status).toBe(403);
  expect((await dismiss([claim], desk.otto)).status).toBe(404);
  expect((await seen(desk, claim.id)).state).toBe("open");
});

it("knows no claim of another story, also of one's own", async () => {
  const { id } = await write((tx) => createStory(tx, desk.ada, { title: "Another" }));
  const theirs = await claimOn({ ...desk, storyId: id }, { Sun: "It [rains].", Moon: "It [snows]." });
  const ours = await differing();
  expect((await dismiss([ours, theirs])).status).toBe(404);
  expect((await seen(desk, ours.id)).state).toBe("open");
});

it("takes back only one's own", async () => {
  const claim = await differing();
  const { body } = await dismiss([claim]);
  const undo = await call(undoRoute.POST, "POST", {
    as: desk.ben,
    params: { storyId: desk.storyId },
    body: { claims: body.done },
  });
  expect(undo.body.done).toEqual([]);
  expect(undo.body.refused).toHaveLength(1);
});
