import type { Actor } from "@/lib/auth/actor";
import { canEdit, canManage, type Place } from "@/lib/stories/policy";
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

/** A request for a blind second opinion, as far as permissions hang on it. */
export interface Asked {
  readonly state: "asked" | "given" | "agreed" | "differ" | "adjudicated" | "withdrawn";
  readonly askedById: string;
  readonly editorId: string;
  /** The author of the verdict that the opinion was compared with. */
  readonly firstAuthorId: string | null;
}

/** Waits for somebody: until then nothing on the claim is signed or corrected. */
export const pendingStates = ["asked", "given", "differ"] as const satisfies Asked["state"][];

/** True in one of these. */
export const isPending = ({ state }: Pick<Asked, "state">): boolean =>
  pendingStates.some((pending) => pending === state);

/** Editors ask another one for a blind opinion, one at a time, on whatever is not signed. */
export const canAskOpinion = (
  actor: Actor,
  place: Place,
  { state }: Pick<Decidable, "state">,
  newest: Pick<Asked, "state"> | null,
): boolean => canEdit(actor, place) && state !== "signed" && !(newest && isPending(newest));

/** The editor who was asked, once. */
export const canGiveOpinion = (actor: Actor, place: Place, asked: Asked): boolean =>
  canEdit(actor, place) && asked.state === "asked" && asked.editorId === actor.id;

/** Who asked takes it back and who was asked declines, until it is compared; the story's editors-in-charge may, too. */
export const canWithdrawAsked = (actor: Actor, place: Place, asked: Asked): boolean => {
  if (!canEdit(actor, place)) return false;
  const isOurs = asked.askedById === actor.id || (canManage(actor, place) && asked.editorId !== actor.id);
  if (asked.state === "given") return isOurs;
  return asked.state === "asked" && (isOurs || asked.editorId === actor.id);
};

/** Who may record a verdict meanwhile: not who gives the other opinion, and of two that differ neither. */
export const mayRecord = (
  actor: Actor,
  { state, editorId, firstAuthorId }: Pick<Asked, "state" | "editorId" | "firstAuthorId">,
): boolean =>
  !((isPending({ state }) && actor.id === editorId) || (state === "differ" && actor.id === firstAuthorId));

/** A third editor decides between two that differ: never one of the two, whatever their role. */
export const canAdjudicate = (actor: Actor, place: Place, asked: Asked): boolean =>
  canEdit(actor, place) &&
  asked.state === "differ" &&
  actor.id !== asked.editorId &&
  actor.id !== asked.firstAuthorId;

/** Comments and notes are written by whoever edits the story, but not by who is asked for a blind opinion on the claim. */
export const canComment = (
  actor: Actor,
  place: Place,
  newest: Pick<Asked, "state" | "editorId"> | null,
): boolean => canEdit(actor, place) && !(newest?.state === "asked" && newest.editorId === actor.id);

/** One's own words are changed or deleted by oneself alone. */
export const canChangeWords = (
  actor: Actor,
  place: Place,
  { authorId }: { readonly authorId: string },
): boolean => canEdit(actor, place) && actor.id === authorId;
