import type { ClaimEditKind } from "@/lib/db/generated/client";
import type { EditDetail } from "./edit-detail";
import type { EditKind } from "./view";

// Of the two edits of a move, a split or a merge the one on the claim where somebody acted is the one to take back.
const leading: Readonly<Record<EditKind, "to" | "from" | "any">> = {
  add_reading: "any",
  remove_reading: "any",
  change_kind: "any",
  not_same_event: "any",
  move_reading: "to",
  split: "to",
  merge: "from",
};

/** True for the kinds that can be taken back; a new wording or group is changed back by another edit. */
export const isUndoable = (kind: ClaimEditKind): kind is EditKind => kind in leading;

/** True for an edit that can be taken back by itself. */
export function leads(kind: ClaimEditKind, { direction, kindBefore, madeFlag }: EditDetail): boolean {
  if (!isUndoable(kind)) return false;
  if (kind === "change_kind") return kindBefore !== undefined || madeFlag === true;
  return leading[kind] === "any" || leading[kind] === direction;
}
