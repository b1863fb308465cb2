import { z } from "zod";
import { spanInput } from "./schema";
import { claimStates, kinds } from "./view";

/** A flag that an edit took off its claim, without its words. */
const flagDetail = z.object({
  kind: z.enum(kinds),
  severity: z.enum(["high", "medium", "low"]),
  confidence: z.number(),
  madeBy: z.enum(["engine", "editor"]),
});
export type FlagDetail = z.infer<typeof flagDetail>;

/** What an edit keeps: ids, spans and kinds, never words of the texts. It is enough to take the edit back. */
export const editDetail = z.object({
  readingId: z.uuid().optional(),
  spans: z.array(spanInput).optional(),
  kind: z.enum(kinds).optional(),
  kindBefore: z.enum(kinds).optional(),
  /** The other claim of a split, a merge or a move, and whether the readings went to it or came from it. */
  otherClaimId: z.uuid().optional(),
  direction: z.enum(["to", "from"]).optional(),
  /** The edit on the other claim that belongs to this one: both are taken back together. */
  partnerId: z.uuid().optional(),
  removed: z.array(z.uuid()).optional(),
  added: z.array(z.uuid()).optional(),
  commentIds: z.array(z.uuid()).optional(),
  annotationIds: z.array(z.uuid()).optional(),
  droppedFlag: flagDetail.optional(),
  madeFlag: z.boolean().optional(),
  /** The verdict that stood until the edit, and the state that the claim had with it. */
  withdrew: z.object({ verdictId: z.uuid(), state: z.enum(claimStates) }).optional(),
});
export type EditDetail = z.infer<typeof editDetail>;
