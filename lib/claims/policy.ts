import type { Actor } from "@/lib/auth/actor";
import { canEdit, type Place } from "@/lib/stories/policy";
import type { ClaimState } from "./view";

/** A claim as far as permissions hang on it. */
export interface Decidable {
  readonly state: ClaimState;
  /** Null while no verdict stands. */
  readonly verdictAuthorId: string | null;
}

/** Editors decide; what a second editor has signed is opened again first. */
export const canDecide = (actor: Actor, place: Place, { state }: Decidable): boolean =>
  canEdit(actor, place) && state !== "signed";

/** A second editor signs or sends back: never the author of the verdict. */
export const canSign = (actor: Actor, place: Place, { state, verdictAuthorId }: Decidable): boolean =>
  canEdit(actor, place) &&
  state === "awaiting_signature" &&
  verdictAuthorId !== null &&
  verdictAuthorId !== actor.id;

/** Who decided takes back their own verdict while nobody has signed it. */
export const canUndo = (actor: Actor, place: Place, { state, verdictAuthorId }: Decidable): boolean =>
  canEdit(actor, place) && state !== "signed" && verdictAuthorId === actor.id;

/** A signed claim is opened again by any editor of the story; the signature stays in its history. */
export const canReopen = (actor: Actor, place: Place, { state }: Decidable): boolean =>
  canEdit(actor, place) && state === "signed";

/** Comments and notes are written by whoever edits the story. */
export const canComment = (actor: Actor, place: Place): boolean => canEdit(actor, place);

/** One's own words are changed or deleted by oneself alone. */
export const canChangeWords = (
  actor: Actor,
  place: Place,
  { authorId }: { readonly authorId: string },
): boolean => canEdit(actor, place) && actor.id === authorId;
