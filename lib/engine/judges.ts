import { readFileSync } from "node:fs";
import type { KindModels } from "@/lib/analysis/score/kind";
import type { TreeModel } from "@/lib/analysis/score/trees";
import { type JudgeWeights, judgeByWords, type MeaningJudge } from "@/lib/analysis/semantics/judge";
import { loadSemantics } from "./semantics";

let judge: MeaningJudge | null = null;

/** The judge of meaning, loaded once per process; the comparison does not ask it. */
export function loadJudge(): MeaningJudge {
  judge ??= judgeByWords(weightsIn<JudgeWeights>("judge.json"), loadSemantics());
  return judge;
}

/** What was learnt from annotated stories of which differences editors flag. */
export const loadConfidence = (): TreeModel => weightsIn<TreeModel>("confidence.json");

/** What was learnt from them of which kind a difference of whole clauses is. */
export const loadKinds = (): KindModels => weightsIn<{ models: KindModels }>("kinds.json").models;

/** What was learnt from them of which facts that others leave out editors miss. */
export const loadOmissions = (): TreeModel => weightsIn<TreeModel>("omissions.json");

// Our own files, written by scripts/train and read back as they were written.
function weightsIn<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8"));
}
