import { describe, expect, it } from "vitest";
import { type CarriedEdit, constraintsOf } from "@/lib/claims/constraints";

const at = (sourceId: string, start: number) => ({ sourceId, start, end: start + 5 });
const edit = (kind: CarriedEdit["kind"], more: Partial<CarriedEdit> = {}): CarriedEdit => ({
  kind,
  newKind: null,
  spans: [],
  ...more,
});
const engine = (source: string, start: number) => ({ source, start, end: start + 5 });

describe("an editor's correction in the next run", () => {
  it("a reading that was added stays with the claim", () => {
    expect(constraintsOf([{ spans: [at("A", 0), at("B", 0)], edits: [edit("add_reading")] }])).toEqual([
      { edit: "same-claim", spans: [engine("A", 0), engine("B", 0)] },
    ]);
  });
  it("a reading that was taken out stays out", () => {
    const edits = [edit("remove_reading", { spans: [at("C", 9)] })];
    expect(constraintsOf([{ spans: [at("A", 0)], edits }])).toEqual([
      { edit: "reading-belongs-elsewhere", reading: engine("C", 9), claim: [engine("A", 0)] },
    ]);
  });
  it("one that was taken out and put back is in", () => {
    const edits = [edit("remove_reading", { spans: [at("A", 0)] }), edit("add_reading")];
    expect(constraintsOf([{ spans: [at("A", 0), at("B", 0)], edits }]).map((one) => one.edit)).toEqual([
      "same-claim",
    ]);
  });
  it("a reading that was moved belongs to the other claim, which keeps it", () => {
    const [from, to] = [[at("A", 0), at("B", 0)], [at("C", 9)]];
    const out = edit("move_reading", { spans: [at("C", 9)], other: to });
    const gained = edit("move_reading", { gained: true, other: from });
    expect(
      constraintsOf([
        { spans: from, edits: [out] },
        { spans: [...to, at("D", 0)], edits: [gained] },
      ]),
    ).toEqual([
      {
        edit: "reading-belongs-elsewhere",
        reading: engine("C", 9),
        claim: [engine("A", 0), engine("B", 0)],
        to: [engine("C", 9)],
      },
      { edit: "same-claim", spans: [engine("C", 9), engine("D", 0)] },
    ]);
  });
  it("the two parts of a split are not compared, and a part that was merged back asks nothing", () => {
    const groups = [[engine("A", 0)], [engine("B", 0)]];
    const split = edit("split", { other: [at("B", 0)] });
    expect(constraintsOf([{ spans: [at("A", 0)], edits: [split] }])).toEqual([
      { edit: "different-claims", groups },
    ]);
    expect(constraintsOf([{ spans: [at("A", 0)], edits: [edit("split", { other: [] })] }])).toEqual([]);
  });
  it("sentences on another event are set apart whole", () => {
    const apart = [[at("B", 20)], [at("A", 20)]] as const;
    const edits = [edit("not_same_event", { spans: [at("B", 22)], apart })];
    expect(constraintsOf([{ spans: [at("A", 22)], edits }])).toEqual([
      { edit: "not-the-same-event", groups: [[engine("B", 20)], [engine("A", 20)]] },
    ]);
  });
  it("the kind that was set last counts, in the engine's word", () => {
    const edits = [
      edit("change_kind", { newKind: "name" }),
      edit("change_kind", { newKind: "quote_wording" }),
    ];
    expect(constraintsOf([{ spans: [at("A", 0)], edits }])).toEqual([
      { edit: "kind", spans: [engine("A", 0)], kind: "quote-wording" },
    ]);
  });
  it("a new wording of the question asks nothing of the engine", () => {
    expect(
      constraintsOf([{ spans: [at("A", 0)], edits: [edit("restate"), edit("regroup_reading")] }]),
    ).toEqual([]);
  });
  it("a claim whose words are all gone asks nothing", () => {
    const edits = [edit("create", { newKind: "name" }), edit("remove_reading", { spans: [at("A", 0)] })];
    expect(constraintsOf([{ spans: [], edits }])).toEqual([]);
  });
});
