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
  /** The words that the edit took out of the claim. */
  readonly spans: readonly SourceSpan[];
  /** True for the edit on the claim that gained: it keeps the claim's readings together. */
  readonly gained?: boolean;
  /** The words that the other claim of a split or a move holds now; none where it is no claim of its own any more. */
  readonly other?: readonly SourceSpan[];
  /** Not the same event: the sentences that were taken out, and those of the readings that stay. */
  readonly apart?: readonly [readonly SourceSpan[], readonly SourceSpan[]];
}

/** A claim with the edits made on it, oldest first. */
export interface EditedClaim {
  readonly spans: readonly SourceSpan[];
  readonly edits: readonly CarriedEdit[];
}

/**
 * What the editors' corrections ask of the next run: readings put together stay together, one that was taken out
 * stays out, what was split or tells another event is not compared any more, a kind stays as it was set.
 * Corrections of wording and grouping concern the claim alone.
 */
export function constraintsOf(claims: readonly EditedClaim[]): Constraint[] {
  return claims.flatMap(({ spans, edits }): Constraint[] => {
    const held = spans.map(asEngine);
    if (held.length === 0) return [];
    const constraints: Constraint[] = [];
    const together = edits.some(
      ({ kind, gained }) => kind === "create" || kind === "add_reading" || gained === true,
    );
    if (together && held.length > 1) constraints.push({ edit: "same-claim", spans: held });
    for (const edit of edits) constraints.push(...apartBy(edit, spans));
    const newKind = edits.findLast(({ newKind: set }) => set !== null)?.newKind ?? null;
    if (newKind !== null) constraints.push({ edit: "kind", spans: held, kind: kindToEngine(newKind) });
    return constraints;
  });
}

/** What one edit sets apart from the words that its claim holds now; what was put back since is in again. */
function apartBy(edit: CarriedEdit, held: readonly SourceSpan[]): Constraint[] {
  const other = edit.other ?? [];
  if (edit.kind === "split") {
    if (edit.gained || other.length === 0) return [];
    return [{ edit: "different-claims", groups: [held.map(asEngine), other.map(asEngine)] }];
  }
  const out = edit.spans.filter((span) => !held.some((kept) => isSame(span, kept)));
  if (out.length === 0) return [];
  if (edit.kind === "not_same_event") {
    const groups = edit.apart ?? [out, held];
    return [{ edit: "not-the-same-event", groups: groups.map((group) => group.map(asEngine)) }];
  }
  if (edit.kind !== "remove_reading" && edit.kind !== "move_reading") return [];
  const claim = held.map(asEngine);
  const to = other.length > 0 ? { to: other.map(asEngine) } : {};
  return out.map((span) => ({
    ...{ edit: "reading-belongs-elsewhere" as const, reading: asEngine(span), claim },
    ...to,
  }));
}

const asEngine = ({ sourceId, start, end }: SourceSpan): EngineSpan => ({ source: sourceId, start, end });

const isSame = (a: SourceSpan, b: SourceSpan): boolean =>
  a.sourceId === b.sourceId && a.start === b.start && a.end === b.end;
