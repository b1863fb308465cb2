import { afterAll, beforeAll, expect, it } from "vitest";
import { addAnnotation } from "@/lib/claims/annotations";
import { addComment } from "@/lib/claims/comments";
import { viewParts } from "@/lib/claims/load";
import { loadClaims } from "@/lib/claims/load-claims";
import { changeClaim } from "@/lib/claims/mutations";
import { Prisma } from "@/lib/db/client";
import { readOnly, write } from "@/lib/db/transaction";
import { opinionsAt } from "../verdicts/blind-desk";
import { claimOn, type Desk, decide, openDesk, seen } from "./desk";

let desk: Desk;
let claimId: string;
beforeAll(async () => {
  desk = await openDesk();
  const made = await claimOn(desk, { Wire: "A deal is [ruled out].", Post: "A deal is [unlikely]." });
  claimId = made.id;
  await fill();
});
afterAll(() => desk.close());

/** Puts something into all that a claim opened can hold. */
async function fill(): Promise<void> {
  const { ada, ben, otto, vera, storyId } = desk;
  const { db } = desk.database;
  const at = { storyId, claimId };
  const [reading] = (await seen(desk, claimId)).readings;
  const [span] = reading?.spans ?? [];
  if (!span) throw new Error("The claim has lost its reading");
  const place = { revisionId: span.revisionId, start: span.start, end: span.end };

  const first = await write((tx) =>
    addComment(tx, ada, at, {
      body: "@Ben Okoro, is that the minister?",
      mentions: [vera.id, ben.id],
      replyToId: null,
    }),
  );
  await write((tx) => addComment(tx, ben, at, { body: "It is.", mentions: [], replyToId: first.id }));
  await write((tx) =>
    addAnnotation(tx, ben, storyId, { body: "Twice in the text.", claimId, targets: [place, place] }),
  );
  const { rowVersion } = await seen(desk, claimId);
  await write((tx) =>
    changeClaim(tx, ada, { ...at, rowVersion }, { rowVersion, assigneeId: ben.id, kind: "certainty" }),
  );

  await db.ratingScale.create({
    data: {
      ...{ version: 1, isOn: true, createdById: ada.id },
      steps: { create: ["true", "in part", "false"].map((words, at) => ({ position: at + 1, words })) },
    },
  });
  const evidence = [
    { kind: "link", url: "https://example.org/a", accessedAt: "2026-03-01T10:00:00Z" },
    { kind: "span", span: place },
  ];
  await decide(desk, claimId, {
    ...{ evidence, outcome: "needs_check", readingIds: [] },
    check: { what: "the tape", who: "the mission", by: "2026-03-02T10:00:00Z" },
  });
  await decide(desk, claimId, { evidence, rating: { version: 1, step: 1 } });
  const { verdict } = await seen(desk, claimId);
  if (!verdict) throw new Error("The verdict is lost");
  await db.signOff.create({
    data: {
      ...{ verdictId: verdict.id, authorId: ada.id, contentHash: verdict.contentHash },
      ...{ signerId: otto.id, decision: "sent_back", comment: "Ask again." },
    },
  });
  const opinions = opinionsAt(desk);
  const asked = await opinions.ask(ada, claimId, ben);
  const given = await opinions.give(ben, claimId, { evidence, rating: { version: 1, step: 2 } });
  expect([asked.status, given.status], JSON.stringify([asked.body, given.body])).toEqual([201, 201]);

  const run = await db.analysisRun.create({
    data: { storyId, number: 1, state: "finished", requestedById: ada.id },
  });
  await db.claim.update({ where: { id: claimId }, data: { lastFoundRunId: run.id } });
  for (const expiresAt of [null, new Date("2030-01-01T00:00:00Z")]) {
    const ruling = await db.ruling.create({
      data: {
        ...{ scope: "house", kind: "house_form", reason: "We write it so.", authorId: ada.id, expiresAt },
        pattern: { forms: ["ruled out"], use: "excluded" },
      },
    });
    await db.rulingEffect.create({ data: { rulingId: ruling.id, claimId, runId: run.id } });
  }
}

it("reads of a claim, in one statement, what Prisma reads in many", async () => {
  const [ours, theirs] = await readOnly(async (tx) => [
    await loadClaims(tx, Prisma.sql`c."id" = ${claimId}::uuid`),
    await tx.claim.findMany({ where: { id: claimId }, include: viewParts }),
  ]);
  // Ids of readings come in no order that anybody asks for.
  const sorted = (claims: typeof ours) =>
    claims.map((claim) => ({
      ...claim,
      discrepancies: claim.discrepancies.map((flag) => ({
        ...flag,
        readings: flag.readings.map(({ readingId }) => readingId).sort(),
        absences: flag.absences.map(({ sourceId }) => sourceId).sort(),
      })),
    }));
  expect(sorted(ours)).toEqual(sorted(theirs));
  const [claim] = ours;
  const parts = {
    ...{
      readings: claim?.readings,
      verdicts: claim?.verdicts,
      comments: claim?.comments,
      ruled: claim?.ruled,
    },
    ...{ annotations: claim?.annotations, edits: claim?.edits, opinionsAsked: claim?.opinionsAsked },
  };
  // Nothing that is compared is empty.
  expect(Object.entries(parts).filter(([, list]) => !list?.length)).toEqual([]);
  expect(claim?.opinionsAsked[0]?.opinion?.rating).not.toBeNull();
});

it("answers no claims where none is meant", async () => {
  expect(await readOnly((tx) => loadClaims(tx, Prisma.sql`c."number" = 99`))).toEqual([]);
});
