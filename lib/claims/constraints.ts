import type { Constraint, SourceSpan as EngineSpan } from "@/lib/analysis/model";
import { kindToEngine } from "./engine-names";
import type { SourceSpan } from "./match";
import type { Kind } from "./view";

/** An editor's correction, its spans carried over to the texts of the run. */
export interface CarriedEdit {
  readonly kind:
    | "create"
    | "restate"
    | "add_reading"
    | "remove_reading"
    | "move_reading"
    | "regroup_reading"
    | "split"
    | "merge"
    | "change_kind"
    | "not_same_event";
  readonly newKind: Kind | null;
  readonly spans: readonly SourceSpan[];
}

/** A claim with the edits made on it, oldest first. */
export interface EditedClaim {
  readonly spans: readonly SourceSpan[];
  readonly edits: readonly CarriedEdit[];
}

/**
 * What the editors' corrections ask of the next run: readings put together stay together, one that was taken out
 * stays out, a kind stays as it was set. Corrections of wording and grouping concern the claim alone.
 */
export function constraintsOf(claims: readonly EditedClaim[]): Constraint[] {
  return claims.flatMap(({ spans, edits }): Constraint[] => {
    const held = spans.map(asEngine);
    const constraints: Constraint[] = [];
    const together = edits.some(
      ({ kind }) => kind === "create" || kind === "add_reading" || kind === "merge",
    );
    if (together && held.length > 1) constraints.push({ edit: "same-claim", spans: held });
    for (const { kind, spans: removed } of edits) {
      if (kind !== "remove_reading" || held.length === 0) continue;
      // What was put back since is not out any more.
      const still = removed.filter((span) => !spans.some((other) => isSame(span, other)));
      for (const span of still) {
        constraints.push({ edit: "reading-belongs-elsewhere", reading: asEngine(span), claim: held });
      }
    }
    const newKind = edits.findLast(({ newKind: set }) => set !== null)?.newKind ?? null;
    if (newKind !== null && held.length > 0) {
      constraints.push({ edit: "kind", spans: held, kind: kindToEngine(newKind) });
    }
    return constraints;
  });
}

const asEngine = ({ sourceId, start, end }: SourceSpan): EngineSpan => ({ source: sourceId, start, end });

const isSame = (a: SourceSpan, b: SourceSpan): boolean =>
  a.sourceId === b.sourceId && a.start === b.start && a.end === b.end;
