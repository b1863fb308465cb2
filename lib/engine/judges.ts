import { readFileSync } from "node:fs";
import { type JudgeWeights, judgeByWords, type MeaningJudge } from "@/lib/analysis/semantics/judge";
import type { LogisticModel } from "@/lib/analysis/semantics/logistic";
import { loadSemantics } from "./semantics";

/** Odds that an editor flags two clauses: that they speak of one thing and differ, and that they differ given that. */
export interface DivergenceWeights {
  readonly flagged: LogisticModel;
  readonly differs: LogisticModel;
}

let judge: MeaningJudge | null = null;
let divergence: DivergenceWeights | null = null;

/** The judge of meaning, loaded once per process. */
export function loadJudge(): MeaningJudge {
  judge ??= judgeByWords(weightsIn<JudgeWeights>("judge.json"), loadSemantics());
  return judge;
}

/** The weights learnt from annotated stories, loaded once per process. */
export function loadDivergence(): DivergenceWeights {
  divergence ??= weightsIn<DivergenceWeights>("divergence.json");
  return divergence;
}

// Our own files, written by scripts/train and read back as they were written.
function weightsIn<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8"));
}
