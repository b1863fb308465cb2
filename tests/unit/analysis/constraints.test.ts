import { describe, expect, it } from "vitest";
import { documentsOf } from "@/lib/analysis/align/document";
import { applyToSlots } from "@/lib/analysis/claims/constraints";
import type { Slot } from "@/lib/analysis/claims/gather";
import type { Constraint, Kind } from "@/lib/analysis/model";
import { sourcesOf } from "./story";

const docs = documentsOf(
  sourcesOf(
    "“We lost 12 boats in the storm last night,” the harbour master said.",
    "“Some 15 boats went down in the storm,” said the harbour master.",
    "The master of the harbour spoke of boats that had sunk in the storm.",
  ),
);
const quoted = ["We lost 12 boats in the storm last night", "Some 15 boats went down in the storm"];
const counted = ["12 boats", "15 boats"];

/** The words in the text of each source in turn, as a reading of the engine and as a span of an editor. */
function placed(words: readonly string[]) {
  return words.flatMap((each, i) => {
    const doc = docs.find(({ source }) => source.id === "ABC"[i]);
    const start = doc?.text.indexOf(each) ?? -1;
    if (!doc || start < 0) return [];
    const span = { start, end: start + each.length };
    return [{ reading: { doc, ...span, value: each }, span: { source: doc.source.id, ...span } }];
  });
}

function slotOf(kind: Kind, words: readonly string[]): Slot {
  const readings = placed(words).map(({ reading }) => reading);
  const [a, b] = readings;
  if (!a || !b) throw new Error("A slot needs two readings");
  return { kind, topic: "", readings, first: { kind, a, b, topic: "", features: {} }, confidence: 1 };
}

const spansOf = (words: readonly string[]) => placed(words).map(({ span }) => span);
const shown = (slots: readonly Slot[]) =>
  slots.map(({ kind, readings }) => [
    kind,
    ...readings.map(({ doc, start, end }) => doc.text.slice(start, end)),
  ]);
const slots = [slotOf("quote-wording", quoted), slotOf("number", counted)];

describe("a reading that an editor added to a quotation", () => {
  const added = "boats that had sunk in the storm";
  const constraint: Constraint = { edit: "same-claim", spans: spansOf([...quoted, added]) };

  it("leaves the figures inside the quotation a claim of their own", () =>
    expect(shown(applyToSlots(slots, [constraint]))).toEqual(shown(slots)));
  it("joins the claims that were found apart at its places", () => {
    const [alone = ""] = quoted;
    const other = slotOf("certainty", ["We lost 12 boats in the storm", "Some 15 boats went down", added]);
    expect(shown(applyToSlots([...slots, other], [constraint]))).toEqual([
      ["quote-wording", alone, quoted[1], added],
      ["number", ...counted],
    ]);
  });
});

describe("another correction of a quotation", () => {
  it("that gives it another kind leaves the figures inside a number", () =>
    expect(shown(applyToSlots(slots, [{ edit: "kind", spans: spansOf(quoted), kind: "certainty" }]))).toEqual(
      [
        ["certainty", ...quoted],
        ["number", ...counted],
      ],
    ));
  it("that takes a reading out of it leaves the figure inside where it is", () => {
    const [first, second] = spansOf(quoted);
    if (!first || !second) throw new Error("The quotations stand in two texts");
    const third = slotOf("quote-wording", [...quoted, "boats that had sunk in the storm"]);
    expect(
      shown(
        applyToSlots(
          [third, slotOf("number", counted)],
          [{ edit: "reading-belongs-elsewhere", reading: second, claim: [first] }],
        ),
      ),
    ).toEqual([
      ["quote-wording", quoted[0], "boats that had sunk in the storm"],
      ["number", ...counted],
    ]);
  });
});
