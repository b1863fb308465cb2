import type { Kind } from "../model";
import type { Features } from "../semantics/feature";
import { probability, type TreeModel } from "./trees";

/** For each kind: how likely a difference of whole clauses is chiefly of that kind. */
export type KindModels = Readonly<Partial<Record<Kind, TreeModel>>>;

/** The likeliest kind of a difference of whole clauses, given all its figures. */
export function likeliestKind(figures: Features, models: KindModels): Kind {
  let best: Kind = "context";
  let most = 0;
  for (const [kind, model] of Object.entries(models) as [Kind, TreeModel][]) {
    const likely = probability(model, [figures]);
    if (likely <= most) continue;
    best = kind;
    most = likely;
  }
  return best;
}
