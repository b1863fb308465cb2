import { afterAll, beforeAll, expect, it } from "vitest";
import * as textsRoute from "@/app/api/v1/stories/[storyId]/texts/route";
import type { BesideView } from "@/lib/claims/view";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { addTexts, claimOn, type Desk, openDesk } from "./desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it("two sources stand side by side: anchored where they tell the same, marked where a passage is alone, with what others say", async () => {
  const claim = await claimOn(desk, {
    Wire: "The ferry left Harwich at noon. [Twelve sailors] were aboard. The owner praised the captain.",
    Paper: "The ferry left Harwich shortly after noon. There were [fifteen sailors] aboard.",
  });
  await addTexts(desk, { Gazette: "Fog lay over the estuary until the evening." });
  const [left, right] = claim.readings.map(({ sourceId }) => sourceId);
  const ask = (as: Person, query: Record<string, string>) =>
    call(textsRoute.GET, "GET", { as, params: { storyId: desk.storyId }, query });
  const { status, body } = await ask(desk.vera, { left: left ?? "", right: right ?? "" });
  expect(status).toBe(200);
  const view: BesideView = body;
  expect(view.anchors[0]).toEqual({ left: 0, right: 0 });
  const words = view.alone.left.map(({ start, end }) => view.left.text?.slice(start, end));
  expect(words).toEqual(["The owner praised the captain."]);
  expect(view.alone.right).toEqual([]);
  expect(view.left.marks[0]).toMatchObject({
    claimNumber: claim.number,
    others: [{ letter: "b", label: "fifteen sailors", sigla: ["PAPER"] }],
  });

  expect((await ask(desk.otto, { left: left ?? "", right: right ?? "" })).status).toBe(404);
  expect((await ask(desk.ada, { left: left ?? "", right: desk.storyId })).status).toBe(404);
  expect((await ask(desk.ada, { left: left ?? "" })).status).toBe(400);
});
