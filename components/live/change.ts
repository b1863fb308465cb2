/** Something in a story changed. `what` is the topic; "missed" says that some changes may have gone by unseen. */
export interface Change {
  readonly storyId: string;
  readonly what: string;
  /** Ids of the claims that it concerns, and no others. Without them any may have changed. */
  readonly claims?: readonly string[];
}

/** What a run tells while it goes on: nothing has come of it yet. What does is told by other topics when it ends. */
export const goingOn = "run";

/** Somebody came, went, or looks at another claim: nothing that is stored changed. */
export const presence = "presence";

/** Something concerns one of the story's people: their inbox is read again, nothing else has changed by it. */
export const inbox = "inbox";
