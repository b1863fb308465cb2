import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listClaims } from "@/lib/claims/list";
import { mergeClaims } from "@/lib/claims/merge";
import { moveReading } from "@/lib/claims/move";
import { changeClaim } from "@/lib/claims/mutations";
import { markNotSameEvent } from "@/lib/claims/not-same-event";
import { splitClaim } from "@/lib/claims/split";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import { write } from "@/lib/db/transaction";
import type { SourceView } from "@/lib/sources/view";
import { addDemoTexts, analyseNow, type Desk, demoText, openDesk, revise, seen } from "../claims/desk";

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
const at = ({ id, rowVersion }: ClaimView) => ({ storyId: desk.storyId, claimId: id, rowVersion });
const words = ({ readings }: ClaimView) =>
  readings.map(({ siglum, spans }) => `${siglum}: ${spans.map(({ exact }) => exact).join(" … ")}`).sort();

/** A paragraph that says nothing that any text speaks on, so that all offsets after it are others. */
const paragraph =
  "The hotel's kitchen had been closed for repairs, and a caterer was found at the last minute.\n\n";
function withParagraph(text: string): string {
  const place = text.indexOf("\n\n", text.indexOf("\n\n") + 2) + 2;
  return text.slice(0, place) + paragraph + text.slice(place);
}
async function analyseChangedTexts() {
  for (const [outlet, file] of [
    ["Courier", "courier"],
    ["Meridian", "meridian"],
  ] as const) {
    const source = sources.find((one) => one.outlet === outlet);
    if (!source) throw new Error(`There is no ${outlet}`);
    await revise(desk, source.id, withParagraph(demoText(file)));
  }
  await analyseNow(desk);
}

describe("corrections of the engine, after the texts changed and were analysed again", () => {
  it("a split, a merge, a move, another event and a kind stand; nothing comes back under another number", {
    timeout: patience,
  }, async () => {
    const { ada } = desk;
    const usable = (await rows()).filter(
      ({ kind, groups }) => kind !== null && kind !== "omission" && kind !== "name" && groups.length > 1,
    );
    const views = await Promise.all(usable.map(({ id }) => seen(desk, id)));
    const [toSplit, keeps, joins, gives, takes, otherEvent, renamed] = views.sort(
      (a, b) => b.readings.length - a.readings.length,
    );
    if (!toSplit || !keeps || !joins || !gives || !takes || !otherEvent || !renamed) {
      throw new Error("The demo story has too few flags for this test");
    }
    const lastOf = ({ readings }: ClaimView) => {
      const last = readings.at(-1);
      if (!last) throw new Error("no reading");
      return last.id;
    };
    const split = await write((tx) =>
      splitClaim(tx, ada, at(toSplit), { readingIds: [lastOf(toSplit)], statement: "Another matter?" }),
    );
    const { id: claimId, rowVersion } = joins;
    await write((tx) => mergeClaims(tx, ada, at(keeps), { claimId, rowVersion }));
    const moved = lastOf(gives);
    const to = { claimId: takes.id, rowVersion: takes.rowVersion };
    await write((tx) => moveReading(tx, ada, at(gives), moved, to));
    await write((tx) => markNotSameEvent(tx, ada, at(otherEvent), [lastOf(otherEvent)]));
    const kind = renamed.kind === "context" ? "action" : "context";
    await write((tx) => changeClaim(tx, ada, at(renamed), { rowVersion: renamed.rowVersion, kind }));
    const corrected = [toSplit, keeps, gives, takes, otherEvent, renamed].map(({ id }) => id);
    if (split.other) corrected.push(split.other.id);
    const before = await Promise.all(corrected.map((id) => seen(desk, id)));
    const known = await rows();

    await analyseChangedTexts();

    const after = await Promise.all(corrected.map((id) => seen(desk, id)));
    for (const [index, claim] of before.entries()) {
      const now = after[index];
      // A run may add what another source says; what an editor put in or took out stays so.
      expect(now && words(now)).toEqual(expect.arrayContaining(words(claim)));
      expect(now?.number).toBe(claim.number);
    }
    expect(after[5]?.kind).toBe(kind);
    const out = (claim: ClaimView) =>
      words(claim).filter((line) => !words(before[corrected.indexOf(claim.id)] ?? claim).includes(line));
    for (const claim of [toSplit, gives, otherEvent]) {
      const now = after[corrected.indexOf(claim.id)];
      for (const line of out(claim)) expect(now && words(now)).not.toContain(line);
    }
    expect((await rows()).map(({ id }) => id)).not.toContain(joins.id);
    // No new claim holds readings of both sides of a correction.
    const made = (await rows()).filter(({ id }) => !known.some((row) => row.id === id));
    for (const { id } of made) {
      const fresh = words(await seen(desk, id));
      for (const claim of [toSplit, gives, otherEvent]) {
        const gone = out(claim);
        const stays = words(claim).filter((line) => !gone.includes(line));
        const both = fresh.some((line) => gone.includes(line)) && fresh.some((line) => stays.includes(line));
        expect(both, `${fresh.join("; ")} is C${claim.number} again`).toBe(false);
      }
      expect(words(joins).every((line) => fresh.includes(line))).toBe(false);
    }
  });
});
