import { afterAll, beforeAll, expect, it } from "vitest";
import * as inboxRoute from "@/app/api/v1/inbox/route";
import * as commentsRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/comments/route";
import { assign } from "@/lib/claims/assign";
import { changeComment, deleteComment } from "@/lib/claims/comments";
import type { CommentView } from "@/lib/claims/view";
import { write } from "@/lib/db/transaction";
import { removeMember } from "@/lib/stories/members";
import type { InboxItem, InboxView } from "@/lib/stories/view";
import { signOff } from "@/lib/verdicts/sign";
import { call } from "../../support/call";
import type { Person } from "../../support/people";
import { claimOn, type Desk, decide, openDesk, seen } from "../claims/desk";
import { opinionsAt } from "../verdicts/blind-desk";

let desk: Desk;
let claimId: string;
let number: number;
beforeAll(async () => {
  desk = await openDesk();
  const claim = await claimOn(desk, { Courier: "It is [ruled out].", Post: "It is [unlikely]." });
  claimId = claim.id;
  number = claim.number;
});
afterAll(() => desk.close());

async function inbox(as: Person): Promise<InboxView> {
  const { status, body } = await call(inboxRoute.GET, "GET", { as });
  expect(status).toBe(200);
  return body;
}
const lines = ({ items }: InboxView) =>
  items.map(({ kind, by, claim, isRead }: InboxItem) => `${kind} ${by?.name} C${claim?.number} ${isRead}`);
const say = (as: Person, body: { body: string; mentions?: string[]; replyToId?: string }) =>
  call(commentsRoute.POST, "POST", { as, params: { storyId: desk.storyId, claimId }, body });
const mark = (as: Person, ids: string[] | "all", isRead: boolean) =>
  call(inboxRoute.PATCH, "PATCH", { as, body: { ids, isRead } });

it("tells members who are named, and nobody of what they do themselves", async () => {
  const { ada, ben, vera } = desk;
  const { status, body } = await say(ada, {
    body: "@Ben Okoro @Vera Blum who has the tape?",
    mentions: [ben.id, vera.id, ada.id, ben.id],
  });
  expect(status).toBe(201);
  expect(body.mentions.map(({ name }: { name: string }) => name)).toEqual([
    "Ada Lindt",
    "Ben Okoro",
    "Vera Blum",
  ]);
  expect(lines(await inbox(ben))).toEqual([`mentioned Ada Lindt C${number} false`]);
  expect((await inbox(vera)).items[0]).toMatchObject({ words: "@Ben Okoro @Vera Blum who has the tape?" });
  expect((await inbox(ada)).items).toEqual([]);
});

it("refuses to name whoever is not on the story, and to answer what is not there", async () => {
  const { ada, otto, ben } = desk;
  const refused = await say(ada, { body: "@Otto Ferne look", mentions: [otto.id] });
  expect(refused.status).toBe(422);
  expect(refused.body.error.field).toBe("mentions");
  const other = await claimOn(desk, { Herald: "It was [said].", Globe: "It was [told]." });
  const elsewhere = await call(commentsRoute.POST, "POST", {
    ...{ as: ben, params: { storyId: desk.storyId, claimId: other.id } },
    body: { body: "On another claim." },
  });
  expect((await say(ada, { body: "Yes.", replyToId: elsewhere.body.id })).status).toBe(422);
  expect((await inbox(otto)).items).toEqual([]);
});

it("tells the author of a comment that it was answered, once", async () => {
  const { ada, ben } = desk;
  const asked: CommentView = (await say(ada, { body: "Is there a recording?" })).body;
  await say(ben, { body: "There is.", replyToId: asked.id });
  await say(ben, { body: "@Ada Lindt I have it.", mentions: [ada.id], replyToId: asked.id });
  expect(lines(await inbox(ada))).toEqual([
    `mentioned Ben Okoro C${number} false`,
    `replied Ben Okoro C${number} false`,
  ]);
});

it("tells whom an author names later on, and forgets what was deleted", async () => {
  const { ada, ben, vera, storyId } = desk;
  const before = (await inbox(vera)).items.length;
  const { body: comment } = await say(ben, { body: "Check the hour." });
  const at = { storyId, claimId, commentId: comment.id };
  const change = (rowVersion: number) =>
    write((tx) =>
      changeComment(tx, ben, at, { rowVersion, body: "@Vera Blum check the hour.", mentions: [vera.id] }),
    );
  const { rowVersion } = await change(comment.rowVersion);
  await change(rowVersion);
  expect((await inbox(vera)).items).toHaveLength(before + 1);
  await expect(
    write((tx) => changeComment(tx, ada, at, { rowVersion: rowVersion + 1, mentions: [] })),
  ).rejects.toMatchObject({ code: "forbidden" });
  await write((tx) => deleteComment(tx, ben, at));
  expect((await inbox(vera)).items).toHaveLength(before);
});

it("tells of a claim that one is given, a verdict sent back, and verdicts that wait for a second editor", async () => {
  const { ada, ben, vera, storyId } = desk;
  await mark(ada, "all", true);
  await mark(ben, "all", true);
  const { rowVersion } = await seen(desk, claimId);
  await write((tx) => assign(tx, ada, { storyId, claimId, rowVersion }, ben.id));
  expect(lines(await inbox(ben))[0]).toBe(`assigned Ada Lindt C${number} false`);

  const decided = await decide(desk, claimId);
  const [waits] = (await inbox(ben)).items;
  expect(waits).toMatchObject({ kind: "to_sign", count: 1, isRead: false, story: { id: storyId } });
  expect((await inbox(ada)).items.some(({ kind }) => kind === "to_sign")).toBe(false);
  expect((await inbox(vera)).items.some(({ kind }) => kind === "to_sign")).toBe(false);

  await mark(ben, [storyId], true);
  expect((await inbox(ben)).items.find(({ kind }) => kind === "to_sign")?.isRead).toBe(true);
  const second = await claimOn(desk, { Bulletin: "[Twelve] came.", Gazette: "[Fifteen] came." });
  await decide(desk, second.id);
  expect((await inbox(ben)).items.find(({ kind }) => kind === "to_sign")).toMatchObject({
    count: 2,
    isRead: false,
  });

  const { verdict } = decided;
  if (!verdict) throw new Error("no verdict");
  const verdicts = [{ claimId, verdictId: verdict.id, contentHash: verdict.contentHash }];
  await write((tx) => signOff(tx, ben, storyId, { decision: "sent_back", comment: "Which tape?", verdicts }));
  expect(lines(await inbox(ada))[0]).toBe(`sent_back Ben Okoro C${number} false`);
});

it("keeps silent about a claim that one is to judge blind, and tells what was said there when the opinion is given", async () => {
  const { ada, ben, storyId } = desk;
  const claim = await claimOn(desk, { Echo: "It is [settled].", Sun: "It is [open]." });
  const named = { body: "@Ben Okoro settled, I say", mentions: [ben.id] };
  await call(commentsRoute.POST, "POST", { as: ada, params: { storyId, claimId: claim.id }, body: named });
  const told = async () => (await inbox(ben)).items.filter((item) => item.claim?.number === claim.number);
  expect(await told()).toHaveLength(1);
  const opinions = opinionsAt(desk);
  expect((await opinions.ask(ada, claim.id, ben)).status).toBe(201);
  expect(await told()).toEqual([]);
  await decide(desk, claim.id);
  const { status, body } = await call(inboxRoute.GET, "GET", { as: ben });
  expect([status, JSON.stringify(body).includes("settled")]).toEqual([200, false]);
  expect((await opinions.give(ben, claim.id)).status).toBe(201);
  expect(await told()).toHaveLength(1);
});

it("is one's own: others' lines are neither seen nor marked, and it ends with the membership", async () => {
  const { ada, ben, otto, vera, storyId } = desk;
  const [line] = (await inbox(ada)).items;
  if (!line) throw new Error("no line");
  for (const other of [ben, otto]) await mark(other, [line.id], true);
  expect((await inbox(ada)).items[0]).toEqual(line);
  const { body } = await mark(ada, [line.id], true);
  expect(body.items[0]).toEqual({ ...line, isRead: true });
  expect((await mark(ada, [line.id], false)).body.items[0]).toEqual(line);

  expect((await inbox(vera)).items).not.toEqual([]);
  await write((tx) => removeMember(tx, ada, storyId, vera.id));
  expect(await inbox(vera)).toEqual({ items: [], unread: 0 });
});
