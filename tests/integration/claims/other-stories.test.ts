import { readdirSync } from "node:fs";
import { join as path } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "@/app/api/v1/endpoint";
import * as claimRoute from "@/app/api/v1/stories/[storyId]/claims/[claimId]/route";
import { addAnnotation } from "@/lib/claims/annotations";
import { addComment } from "@/lib/claims/comments";
import { write } from "@/lib/db/transaction";
import { requestRun } from "@/lib/jobs/runs";
import { requestExport } from "@/lib/reports/export";
import { freezeReport } from "@/lib/reports/freeze";
import { createStory } from "@/lib/stories/mutations";
import { call } from "../../support/call";
import { addTexts, claimOn, type Desk, decide, openDesk } from "./desk";

// Every route below a story that this part of the program owns, found on disk: a new one is tested by being there.
const root = "app/api/v1/stories/[storyId]";
const owned = ["runs", "claims", "assignments", "sign-offs", "annotations", "report", "reports"];
const routes = owned.flatMap((folder) =>
  readdirSync(path(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => path(root, folder, file)),
);
const methods = ["GET", "POST", "PATCH", "DELETE"] as const;

let desk: Desk;
/** Ids in the story of the desk, of which Otto is no member. */
let theirs: Record<string, string>;
/** Otto's own story, with a text of its own. */
let own: { storyId: string; revisionId: string };
const span = () => ({ revisionId: own.revisionId, start: 0, end: 3 });

beforeAll(async () => {
  desk = await openDesk();
  const { ada, otto, storyId } = desk;
  const claim = await claimOn(desk, { Courier: "It is [ruled out].", Post: "It is [unlikely]." });
  const other = await claimOn(desk, { Herald: "It was [said] today.", Globe: "It was [told] today." });
  const comment = await write((tx) => addComment(tx, ada, { storyId, claimId: claim.id }, { body: "Who?" }));
  const targets = claim.readings.flatMap(({ spans }) =>
    spans.map(({ revisionId, start, end }) => ({ revisionId, start, end })),
  );
  const note = await write((tx) =>
    addAnnotation(tx, ada, storyId, { body: "Note.", claimId: claim.id, targets }),
  );
  const at = { as: ada, params: { storyId, claimId: claim.id } };
  await call(claimRoute.PATCH, "PATCH", { ...at, body: { rowVersion: claim.rowVersion, kind: "title" } });
  const edit = await desk.database.db.claimEdit.findFirstOrThrow({ where: { claimId: claim.id } });
  await decide(desk, claim.id);
  const report = await write((tx) => freezeReport(tx, ada, storyId));
  await write((tx) => requestExport(tx, ada, storyId, report.id, "csv"));
  const { id: requestId } = await desk.database.db.opinionRequest.create({
    data: { claimId: other.id, askedById: ada.id, editorId: desk.ben.id },
  });
  const run = await write((tx) => requestRun(tx, ada, storyId));
  theirs = {
    storyId,
    claimId: claim.id,
    otherClaimId: other.id,
    editId: edit.id,
    readingId: claim.readings[0]?.id ?? "",
    commentId: comment.id,
    annotationId: note.id,
    reportId: report.id,
    requestId,
    runId: run.id,
    format: "csv",
  };
  const mine = await write((tx) => createStory(tx, otto, { title: "Another matter" }));
  const [source] = await addTexts({ ada: otto, storyId: mine.id }, { Gazette: "A text of Otto's own." });
  own = { storyId: mine.id, revisionId: source?.revision.id ?? "" };
});
afterAll(() => desk.close());

const otherClaim = () => ({ claimId: theirs.otherClaimId, rowVersion: 1 });

/** A body that each route would take, were the ids right. */
function bodyFor(route: string, method: string): unknown {
  if (method === "GET") return undefined;
  if (route.includes("/assignments/from")) return { fromId: theirs.runId, toId: null };
  if (route.includes("/assignments")) {
    return { claims: [{ claimId: theirs.claimId, rowVersion: 1, assigneeId: null }] };
  }
  if (route.includes("/sign-offs")) {
    return {
      decision: "signed",
      verdicts: [{ claimId: theirs.claimId, verdictId: theirs.claimId, contentHash: "0".repeat(64) }],
    };
  }
  if (route.endsWith("exports/route.ts")) return { format: "csv" };
  if (/\/(runs|cancel|reports)\/route/.test(route)) return {};
  if (/\/import\/route/.test(route)) return { file: "{}" };
  if (/\/withdrawal\/route/.test(route)) return { wrong: "all of it", since: "today", changed: "all" };
  if (/\/(merge)\/route/.test(route)) return { rowVersion: 1, other: otherClaim() };
  if (/\/(move)\/route/.test(route)) return { rowVersion: 1, to: otherClaim() };
  if (/\/(split|not-same-event)\/route/.test(route)) return { rowVersion: 1, readingIds: [theirs.readingId] };
  if (/\/annotations\/route/.test(route)) return { body: "x", claimId: theirs.claimId, targets: [span()] };
  if (/\/comments\/route/.test(route)) return { body: "x" };
  if (/\[commentId\]\/route/.test(route))
    return method === "PATCH" ? { rowVersion: 1, body: "x" } : undefined;
  if (/\/readings\/route/.test(route)) return { rowVersion: 1, ...span() };
  if (/\[readingId\]/.test(route))
    return method === "PATCH" ? { rowVersion: 1, value: "x" } : { rowVersion: 1 };
  if (/\/opinions\/route/.test(route)) return { editorId: desk.otto.id };
  if (/\[requestId\]\/route/.test(route)) return { rowVersion: 1, outcome: "cut" };
  if (/\/verdicts\/route/.test(route)) return { rowVersion: 1, outcome: "cut" };
  if (/\/reopen\/route/.test(route)) return { rowVersion: 1, reason: "because" };
  if (/\/claims\/route/.test(route)) return { statement: "x", kind: "name", spans: [span()] };
  if (/\[claimId\]\/route/.test(route)) return { rowVersion: 1, statement: "x" };
  if (/\[annotationId\]\/route/.test(route))
    return method === "PATCH" ? { rowVersion: 1, body: "x" } : { rowVersion: 1 };
  return { rowVersion: 1 };
}

/** Every method that the route has, called by Otto with these parameters. */
async function answers(route: string, storyId: string): Promise<[string, number, string | undefined][]> {
  const module = (await import(/* @vite-ignore */ `${process.cwd()}/${route}`)) as Partial<
    Record<(typeof methods)[number], Handler>
  >;
  const params = { ...theirs, storyId };
  const results: [string, number, string | undefined][] = [];
  for (const method of methods) {
    const handler = module[method];
    if (!handler) continue;
    const answer = await call(handler, method, { as: desk.otto, params, body: bodyFor(route, method) });
    results.push([method, answer.status, answer.body?.error?.code]);
  }
  return results;
}

describe("an editor of another story", () => {
  it("has all routes of this part before them", () => {
    expect(routes.length).toBeGreaterThanOrEqual(19);
  });

  it.each(routes)("%s: the story is not there", async (route) => {
    const results = await answers(route, theirs.storyId ?? "");
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect(result).toEqual([result[0], 404, "not_found"]);
  });

  // In one's own story, with the ids of things in another one.
  const withIds = routes.filter((route) => /\[storyId\].*\[/.test(route) || route.includes("sign-offs"));
  it.each(withIds)("%s: nor are its things, asked for through one's own story", async (route) => {
    for (const result of await answers(route, own.storyId))
      expect(result).toEqual([result[0], 404, "not_found"]);
  });

  it("does not hang a claim or a note of one's own on another story's text or claim", async () => {
    const { POST } = await import("@/app/api/v1/stories/[storyId]/annotations/route");
    const note = { body: "x", claimId: theirs.claimId, targets: [span()] };
    const params = { storyId: own.storyId };
    expect((await call(POST, "POST", { as: desk.otto, params, body: note })).status).toBe(404);
    const { revisionId } = await desk.database.db.readingSpan.findFirstOrThrow({
      where: { readingId: theirs.readingId },
    });
    const targets = [{ revisionId, start: 0, end: 2 }];
    expect((await call(POST, "POST", { as: desk.otto, params, body: { body: "x", targets } })).status).toBe(
      422,
    );
    const claims = await import("@/app/api/v1/stories/[storyId]/claims/route");
    const claim = { statement: "x", kind: "name", spans: targets };
    expect((await call(claims.POST, "POST", { as: desk.otto, params, body: claim })).status).toBe(422);
  });
});
