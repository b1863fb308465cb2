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
