import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAnnotation } from "@/lib/claims/annotations";
import { addComment } from "@/lib/claims/comments";
import { listClaims } from "@/lib/claims/list";
import { removeReading } from "@/lib/claims/mutations";
import { listAnnotations } from "@/lib/claims/queries";
import type { ClaimRow } from "@/lib/claims/view";
import { write } from "@/lib/db/transaction";
import type { SourceView } from "@/lib/sources/view";
import { signOff } from "@/lib/verdicts/sign";
import {
  addDemoTexts,
  analyseNow,
  type Desk,
  decide,
  demoText,
  openDesk,
  revise,
  seen,
} from "../claims/desk";

// The real engine on real texts, several times over, on a machine that may be busy.
const patience = 180_000;

let desk: Desk;
let sources: SourceView[];
beforeAll(async () => {
  desk = await openDesk();
  sources = await addDemoTexts(desk);
  await analyseNow(desk);
}, patience);
afterAll(() => desk.close());

async function rows(): Promise<ClaimRow[]> {
  const list = await listClaims(desk.ada, desk.storyId);
  if (!list) throw new Error("The story is gone");
  return [...list.items];
}
const flagged = async () => (await rows()).filter(({ kind }) => kind !== null);
const sourceOf = (outlet: string) => {
  const source = sources.find((one) => one.outlet === outlet);
  if (!source) throw new Error(`There is no ${outlet}`);
  return source;
};

async function newestText(sourceId: string): Promise<string> {
  const { text } = await desk.database.db.sourceRevision.findFirstOrThrow({
    where: { sourceId },
    orderBy: { number: "desc" },
    include: { text: true },
  });
  return text?.body ?? "";
}

/** A paragraph that says nothing that any text speaks on. */
const paragraph =
  "The hotel's kitchen had been closed for repairs, and a caterer was found at the last minute.\n\n";
/** The text with the paragraph before its third one. */
function withParagraph(text: string): string {
  const at = text.indexOf("\n\n", text.indexOf("\n\n") + 2) + 2;
  return text.slice(0, at) + paragraph + text.slice(at);
}

describe("analysing again", { timeout: patience }, () => {
  it("the first run flags claims on several texts, each in its words", async () => {
    const found = await flagged();
    expect(found.length).toBeGreaterThan(5);
    for (const row of found) {
      const claim = await seen(desk, row.id);
      for (const { spans, sentence } of claim.readings) {
        for (const { exact } of spans) expect(exact.length).toBeGreaterThan(0);
        expect(sentence.text).toContain(spans[0]?.exact ?? "?");
      }
    }
  });

  it("on the same texts finds every claim again and makes none", async () => {
    const before = await rows();
    await analyseNow(desk);
    const after = await rows();
    const named = (claims: readonly ClaimRow[]) =>
      claims.map(({ number, kind, statement }) => [number, kind, statement]);
    expect(named(after)).toEqual(named(before));
    expect(after.every(({ notFoundByRun }) => notFoundByRun === null)).toBe(true);
  });

  it("after a paragraph was put into one source: everything is on its claim, and nothing dismissed is new", async () => {
    const { ada, ben, storyId } = desk;
    const [decided, signed, dismissed, commented, annotated, corrected] = (await flagged())
      .filter(({ kind, groups }) => kind !== "omission" && kind !== "name" && groups.length > 1)
      .map(({ id }) => id);
    if (!decided || !signed || !dismissed || !commented || !annotated || !corrected) {
      throw new Error("The demo story has too few flags for this test");
    }
    await decide(desk, decided);
    const waiting = await decide(desk, signed);
    const { verdict } = waiting;
    if (!verdict) throw new Error("no verdict");
    await write((tx) =>
      signOff(tx, ben, storyId, {
        decision: "signed",
        comment: null,
        verdicts: [{ claimId: signed, verdictId: verdict.id, contentHash: verdict.contentHash }],
      }),
    );
    await decide(desk, dismissed, {
      outcome: "dismissed",
      readingIds: [],
      rationale: "Only a matter of style.",
    });
    await write((tx) => addComment(tx, ben, { storyId, claimId: commented }, { body: "Who has the tape?" }));
    const noted = await seen(desk, annotated);
    const targets = noted.readings.flatMap(({ spans }) =>
      spans.map(({ revisionId, start, end }) => ({ revisionId, start, end })),
    );
    await write((tx) =>
      addAnnotation(tx, ada, storyId, { body: "Ask the desk.", claimId: annotated, targets }),
    );
    const { rowVersion, readings } = await seen(desk, corrected);
    const out = readings.at(-1);
    if (!out) throw new Error("no reading");
    await write((tx) => removeReading(tx, ada, { storyId, claimId: corrected, rowVersion }, out.id));
    const before = await rows();

    for (const outlet of ["Courier", "Meridian"] as const) {
      const file = outlet === "Courier" ? "courier" : "meridian";
      await revise(desk, sourceOf(outlet).id, withParagraph(demoText(file)));
      await analyseNow(desk);
    }

    const after = await rows();
    const newest = await Promise.all(
      [decided, signed, dismissed, commented, annotated, corrected].map((id) => seen(desk, id)),
    );
    const [nowDecided, nowSigned, nowDismissed, nowCommented, nowAnnotated, nowCorrected] = newest;
    expect(nowDecided?.state).toBe("awaiting_signature");
    expect(nowDecided?.verdict?.rationale).toBe("The transcript has the stronger word.");
    expect(nowSigned?.state).toBe("signed");
    expect(nowSigned?.verdict?.signOffs).toHaveLength(1);
    expect(nowDismissed?.state).toBe("dismissed");
    expect(nowDismissed?.verdict?.rationale).toBe("Only a matter of style.");
    expect(nowCommented?.comments.map(({ body }) => body)).toEqual(["Who has the tape?"]);
    expect(nowAnnotated?.annotations.map(({ body }) => body)).toEqual(["Ask the desk."]);
    expect(nowCorrected?.readings.map(({ id }) => id)).not.toContain(out.id);

    // Every claim of before is there under its number, and no flag came on the words of the dismissed one.
    const numbers = new Map(after.map(({ id, number }) => [id, number]));
    for (const { id, number } of before) expect(numbers.get(id)).toBe(number);
    const rejected = newest[2];
    const made = after.filter(({ id }) => !before.some((row) => row.id === id));
    for (const { id } of made) {
      const fresh = await seen(desk, id);
      expect(fresh.kind === rejected?.kind && sharesWords(fresh, rejected)).toBe(false);
    }
  });

  it("the notes moved with their words, and say so", async () => {
    const [note] = (await listAnnotations(desk.ada, desk.storyId)) ?? [];
    expect(note).toBeDefined();
    for (const target of note?.targets ?? []) {
      const text = await desk.database.db.sourceText.findUniqueOrThrow({
        where: { revisionId: target.revisionId },
      });
      expect(text.body.slice(target.start, target.end)).toBe(target.exact);
      const newest = await desk.database.db.sourceRevision.findFirst({
        where: { sourceId: target.sourceId },
        orderBy: { number: "desc" },
      });
      expect(target.revisionId).toBe(newest?.id);
    }
  });

  it("a claim that the run no longer finds stays, with its comment, and says by which run", async () => {
    const { ben, storyId } = desk;
    const lonely = (await flagged()).find(({ kind, state }) => kind === "name" && state === "open");
    if (!lonely) throw new Error("no open flag on a name");
    await write((tx) =>
      addComment(tx, ben, { storyId, claimId: lonely.id }, { body: "Look at this spelling." }),
    );
    const claim = await seen(desk, lonely.id);
    const forms = new Set(claim.readings.flatMap(({ spans }) => spans.map(({ exact }) => exact)));
    for (const { sourceId } of claim.readings) {
      const text = [...forms].reduce(
        (changed, form) => changed.replaceAll(form, "the delegate"),
        await newestText(sourceId),
      );
      await revise(desk, sourceId, text);
    }
    await analyseNow(desk);
    const runs = await desk.database.db.analysisRun.count({ where: { storyId } });
    const still = await seen(desk, lonely.id);
    expect(still.notFoundByRun).toBe(runs);
    expect(still.kind).toBe("name");
    expect(still.comments.map(({ body }) => body)).toEqual(["Look at this spelling."]);
    expect(still.readings.map(({ id }) => id)).toEqual(claim.readings.map(({ id }) => id));
    for (const { spans } of still.readings) for (const { state } of spans) expect(state).toBe("orphaned");
  });

  it("a decided claim whose words the outlet changed is reopened", async () => {
    const open = (await flagged()).find(
      ({ state, notFoundByRun, groups }) => state === "open" && notFoundByRun === null && groups.length > 1,
    );
    if (!open) throw new Error("no open flag");
    const { readings } = await decide(desk, open.id);
    const [reading] = readings;
    if (!reading) throw new Error("no reading");
    const exact = reading.spans[0]?.exact ?? "";
    const text = await newestText(reading.sourceId);
    await revise(desk, reading.sourceId, text.replaceAll(exact, "something else altogether"));
    await analyseNow(desk);
    const after = await seen(desk, open.id);
    expect(after.state).toBe("reopened");
    expect(after.verdict).toBeNull();
    expect(after.history).toHaveLength(1);
  });
});

type Words = {
  readonly readings: readonly {
    readonly sourceId: string;
    readonly spans: readonly { readonly exact: string }[];
  }[];
};
function sharesWords(a: Words, b: Words | undefined): boolean {
  const words = (claim: Words) =>
    claim.readings.map(({ sourceId, spans }) => `${sourceId} ${spans[0]?.exact}`);
  const other = new Set(b ? words(b) : []);
  return words(a).filter((one) => other.has(one)).length * 2 >= a.readings.length;
}
