import { readdirSync } from "node:fs";
import { join as path } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Handler } from "@/app/api/v1/endpoint";
import { GET as events } from "@/app/api/v1/events/route";
import type { AuditLine } from "@/lib/audit/view";
import { addAnnotation } from "@/lib/claims/annotations";
import { addComment } from "@/lib/claims/comments";
import { write } from "@/lib/db/transaction";
import { requestExport } from "@/lib/reports/export";
import { freezeReport } from "@/lib/reports/freeze";
import { makeRuling } from "@/lib/rulings/mutations";
import { rulingInput } from "@/lib/rulings/schema";
import { origin } from "../../support/call";
import { join, type Person, person } from "../../support/people";
import { analyseNow, claimOn, type Desk, decide, openDesk } from "../claims/desk";
import { opinionsAt } from "./blind-desk";

// Every route that answers to GET, found on disk: a new one is walked over by being there. The stream of events has
// a test of its own; the one-time link is for people without a session.
const root = "app/api/v1";
const elsewhere = ["events/route.ts", "invitations/accept/route.ts", "openapi.json/route.ts"];
const routes = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith("route.ts") && !elsewhere.includes(file),
);

/** Words that the first editor alone uses, in all places that can hold some. */
const secret = /zinnober|quarzit|0{3}zinn/iu;
const words = {
  outcome: "none_stands",
  readingIds: [],
  wording: "zinnober wording",
  rationale: "zinnober, by the transcript of the ministry",
  howChecked: "quarzit desk",
  evidence: [
    { kind: "link", url: "https://example.org/quarzit", text: "quarzit link" },
    { kind: "person", text: "Mr Zinnober, spokesman" },
  ],
};

interface Told {
  readonly status: number;
  readonly text: string;
}

let desk: Desk;
/** The blind editor, once of each role that could see more than others. */
let blind: Person[];
let ids: Record<string, string>;
let open: Map<Person, Map<string, Told>>;
let decided: Map<Person, Map<string, Told>>;
let contentHash: string;
let verdictId: string;
const heard: string[] = [];

async function walk(as: Person): Promise<Map<string, Told>> {
  const query: Record<string, Record<string, string>> = {
    "search/route.ts": { q: "zinnober OR quarzit OR transcript" },
    "rulings/export/route.ts": { format: "json" },
    "audit/route.ts": { chain: ids.storyId ?? "" },
    "audit/export/route.ts": { chain: ids.storyId ?? "" },
    "stories/[storyId]/texts/route.ts": { left: ids.sourceId ?? "", right: ids.otherSourceId ?? "" },
  };
  const told = new Map<string, Told>();
  for (const file of routes) {
    const module = (await import(/* @vite-ignore */ `${process.cwd()}/${path(root, file)}`)) as {
      GET?: Handler;
    };
    if (!module.GET) continue;
    const params = Object.fromEntries(
      [...file.matchAll(/\[(\w+)\]/gu)].map(([, name = ""]) => [name, ids[name] ?? ids.storyId ?? ""]),
    );
    const request = new Request(`${origin}/api/v1/${file}?${new URLSearchParams(query[file] ?? {})}`, {
      headers: { cookie: as.cookie, host: "127.0.0.1:3000" },
    });
    const response = await module.GET(request, { params: Promise.resolve(params) });
    told.set(file, { status: response.status, text: await response.text() });
  }
  return told;
}

beforeAll(async () => {
  desk = await openDesk();
  const { ada, ben, storyId } = desk;
  const { db } = desk.database;
  const admin = await person(db, "administrator", { name: "Nora Feld" });
  const standards = await person(db, "standards_editor", { name: "Cleo Marsh" });
  for (const one of [admin, standards]) await join(db, storyId, one, "editor");
  blind = [ben, admin, standards];
  const claim = await claimOn(desk, {
    Courier: "It is [ruled out], the minister said.",
    Post: "It is [unlikely], the minister said.",
  });
  const [source, other] = claim.readings;
  ids = {
    ...{ storyId, claimId: claim.id, format: "csv" },
    sourceId: source?.sourceId ?? "",
    otherSourceId: other?.sourceId ?? "",
    // Nothing has these ids yet: what comes later is put there.
    ...{ reportId: storyId, rulingId: storyId },
  };
  const another = await claimOn(desk, { Herald: "Some [12] came.", Mirror: "Some [15] came." });
  await decide(desk, another.id, {}, ada);
  const third = await claimOn(desk, { Globe: "It was [told] today.", Star: "It was [said] today." });
  const targets = claim.readings.flatMap(({ spans }) =>
    spans.map(({ revisionId, start, end }) => ({ revisionId, start, end })),
  );

  ids.runId = await analyseNow(desk);
  open = new Map();
  decided = new Map();
  for (const reader of blind) {
    // One request at a time is open on a claim: each reader has their turn, on the same claim.
    await db.opinionRequest.updateMany({
      where: { claimId: claim.id, state: "asked" },
      data: { state: "withdrawn" },
    });
    expect((await opinionsAt(desk).ask(ada, claim.id, reader)).status).toBe(201);
    if (reader === ben) {
      open.set(reader, await walk(reader));
      const leaving = new AbortController();
      const stream = await events(
        new Request(`${origin}/api/v1/events`, { headers: { cookie: ben.cookie }, signal: leaving.signal }),
        { params: Promise.resolve({}) },
      );
      const reading = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      const pump = async () => {
        for (;;) {
          const { done, value } = (await reading?.read()) ?? { done: true, value: "" };
          if (done) return;
          heard.push(value ?? "");
        }
      };
      pump().catch(() => {});
      await vi.waitFor(() => expect(heard.join("")).toContain("retry:"), { timeout: 60_000 });
      await decide(desk, claim.id, words, ada);
      await write((tx) => addComment(tx, ada, { storyId, claimId: claim.id }, { body: "zinnober comment" }));
      await write((tx) =>
        addAnnotation(tx, ada, storyId, { body: "quarzit note", claimId: claim.id, targets }),
      );
      const pattern = { kind: "equivalence", phrases: ["zinnober wording", "unlikely"] };
      const house = { scope: "house", claimId: claim.id, reason: "zinnober as the rule", pattern };
      const ruling = await write((tx) => makeRuling(tx, standards, rulingInput.parse(house)));
      // A ruling made from the claim speaks on another one, which is open.
      const { id: runId } = await db.analysisRun.findFirstOrThrow({ orderBy: { number: "desc" } });
      await db.claim.update({ where: { id: third.id }, data: { lastFoundRunId: runId } });
      await db.rulingEffect.create({ data: { rulingId: ruling.id, claimId: third.id, runId } });
      const report = await write((tx) => freezeReport(tx, ada, storyId));
      const again = await decide(desk, claim.id, { ...words, wording: "quarzit wording" }, ada);
      contentHash = again.verdict?.contentHash ?? "";
      verdictId = again.verdict?.id ?? "";
      const notice = { wrong: "zinnober", since: "today", changed: "quarzit" };
      const corrects = { reportId: report.id, notice };
      const corrected = await write((tx) =>
        freezeReport(tx, ada, storyId, { names: true, notes: true, corrects }),
      );
      await write((tx) => requestExport(tx, ada, storyId, corrected.id, "csv"));
      const bytes = new Uint8Array(Buffer.from("C1;zinnober wording"));
      const made = await db.reportExport.findFirstOrThrow({ where: { reportId: corrected.id } });
      const file = { fileId: made.id, exportId: made.id };
      await db.reportFilePart.create({ data: { ...file, position: 0, bytes } });
      await db.reportExport.update({
        where: { id: made.id },
        data: { state: "finished", fileId: made.id, bytes: bytes.length, finishedAt: new Date() },
      });
      ids = { ...ids, reportId: corrected.id, rulingId: ruling.id };
      await vi.waitFor(() => expect(heard.join("")).toContain("reports"), { timeout: 60_000 });
      leaving.abort();
    }
    decided.set(reader, await walk(reader));
  }
});
afterAll(() => desk.close());

const of = (told: Map<Person, Map<string, Told>>, reader: Person, file: string): Told =>
  told.get(reader)?.get(file) ?? { status: 0, text: "" };
const roles = [0, 1, 2] as const;
const reading = (index: number): Person => {
  const reader = blind[index];
  if (!reader) throw new Error("There is no such reader");
  return reader;
};

describe("while a blind opinion is waited for", () => {
  it("has all routes that answer to GET before it", () => {
    expect(decided.get(reading(0))?.size).toBeGreaterThanOrEqual(26);
  });

  it.each(roles)("no answer holds a word, the verdict's id or its hash (reader %i)", (index) => {
    const reader = reading(index);
    for (const [file, { status, text }] of decided.get(reader) ?? []) {
      expect([file, status < 500]).toEqual([file, true]);
      expect([file, text.match(secret)?.[0]]).toEqual([file, undefined]);
      expect([file, text.includes(contentHash) || text.includes(verdictId)]).toEqual([file, false]);
    }
  });

  it("the claim, the queue, the matrix, the counts and the preview are what they were before anybody decided", () => {
    const same = [
      "stories/[storyId]/claims/route.ts",
      "stories/[storyId]/claims/[claimId]/route.ts",
      "stories/[storyId]/matrix/route.ts",
      "stories/[storyId]/report/route.ts",
      "stories/[storyId]/reports/route.ts",
      "stories/[storyId]/annotations/route.ts",
      "stories/[storyId]/texts/route.ts",
      "search/route.ts",
      "rulings/route.ts",
      "rulings/export/route.ts",
    ];
    const ben = reading(0);
    for (const file of same) {
      expect(of(open, ben, file).status, file).toBe(200);
      expect(JSON.parse(of(decided, ben, file).text), file).toEqual(JSON.parse(of(open, ben, file).text));
    }
    const counts = (told: typeof open) => {
      const story = JSON.parse(of(told, ben, "stories/[storyId]/route.ts").text);
      const { items } = JSON.parse(of(told, ben, "stories/route.ts").text);
      return [story.counts, items[0].counts, items[0].needs, items[0].needsMe];
    };
    expect(counts(decided)).toEqual(counts(open));
  });

  it("the activity tells of the request and of nothing else on the claim", () => {
    const { items } = JSON.parse(of(decided, reading(0), "stories/[storyId]/activity/route.ts").text);
    const there = items.filter((item: { objectId: string }) => item.objectId === ids.claimId);
    expect(there.map((item: { action: string }) => item.action)).toEqual(["opinion.ask"]);
    expect(items.some(({ action }: { action: string }) => /^(?:comment|annotation)\./u.test(action))).toBe(
      false,
    );
  });

  it("the log has all its numbers, and says of what others did there only that it is withheld", async () => {
    const [admin, file] = [reading(1), "audit/route.ts"];
    const { items } = JSON.parse(of(decided, admin, file).text) as { items: AuditLine[] };
    expect(items.map(({ number }) => number).reverse()).toEqual(items.map((_, index) => index + 1));
    const withheld = items.filter(({ action }) => action === "withheld");
    expect(withheld.length).toBeGreaterThan(3);
    for (const line of withheld)
      expect([line.actorId, line.actorName, line.objectId, line.digestAfter]).toEqual([null, null, "", null]);
    const told = items.filter(({ objectId }) => objectId === ids.claimId);
    expect(new Set(told.map(({ action }) => action))).toEqual(new Set(["opinion.ask"]));
    const csv = of(decided, admin, "audit/export/route.ts").text;
    expect(csv.match(/,withheld,/gu)).toHaveLength(withheld.length);
    expect(csv).not.toContain(`verdict.record,claim,${ids.claimId}`);
  });

  it("the stream of events names stories and topics alone", () => {
    const lines = heard.join("").match(/^data: .*$/gmu) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const event = JSON.parse(line.slice("data: ".length));
      expect(Object.keys(event).sort()).toEqual(["storyId", "topic", "what"]);
    }
    expect(heard.join("")).not.toMatch(secret);
  });

  it("reports that tell the claim are not there for them", () => {
    const told = (file: string) => of(decided, reading(0), file).status;
    expect(told("stories/[storyId]/reports/[reportId]/changes/route.ts")).toBe(404);
    expect(told("stories/[storyId]/reports/[reportId]/exports/[format]/route.ts")).toBe(404);
    expect(told("rulings/[rulingId]/route.ts")).toBe(404);
    expect(told("stories/[storyId]/claims/[claimId]/ruling-draft/route.ts")).toBe(404);
  });

  it("and to everybody else they are", async () => {
    const told = await walk(desk.ada);
    const holding = [...told].filter(([, { text }]) => secret.test(text)).map(([file]) => file);
    expect(holding.sort()).toEqual(
      [
        "rulings/[rulingId]/route.ts",
        "rulings/export/route.ts",
        "rulings/route.ts",
        "search/route.ts",
        "stories/[storyId]/annotations/route.ts",
        "stories/[storyId]/claims/[claimId]/route.ts",
        "stories/[storyId]/claims/[claimId]/ruling-draft/route.ts",
        "stories/[storyId]/claims/route.ts",
        "stories/[storyId]/report/route.ts",
        "stories/[storyId]/reports/[reportId]/changes/route.ts",
        "stories/[storyId]/reports/[reportId]/exports/[format]/route.ts",
        "stories/[storyId]/reports/route.ts",
        "stories/[storyId]/sources/[sourceId]/route.ts",
        "stories/[storyId]/texts/route.ts",
      ].sort(),
    );
  });
});
