import { expect, it } from "vitest";
import { kinds as engineKinds, sourceKinds as engineSourceKinds } from "@/lib/analysis/model";
import { kindFromEngine, kindToEngine, sourceKindToEngine } from "@/lib/claims/engine-names";
import { kinds } from "@/lib/claims/view";
import { sourceKinds } from "@/lib/sources/view";

it("every kind goes to the engine and comes back as itself", () => {
  expect(kinds.map((kind) => kindFromEngine(kindToEngine(kind)))).toEqual([...kinds]);
  expect(engineKinds.map((kind) => kindToEngine(kindFromEngine(kind)))).toEqual([...engineKinds]);
});
it("every kind of source has a name of its own in the engine", () => {
  expect(sourceKinds.map(sourceKindToEngine).sort()).toEqual([...engineSourceKinds].sort());
});
