import { z } from "zod";
import { storyRoles } from "./view";

const title = z
  .string()
  .trim()
  .min(1, "Give the story a title.")
  .max(300, "A title has at most 300 characters.");

/** The lock that a write names: the rowVersion that the client saw. */
export const rowVersion = z.int().min(1);

export const storyInput = z.strictObject({ title });
export type StoryInput = z.infer<typeof storyInput>;

export const storyPatch = z.strictObject({
  rowVersion,
  title: title.optional(),
  archived: z.boolean().optional(),
});
export type StoryPatch = z.infer<typeof storyPatch>;

export const memberInput = z.strictObject({ role: z.enum(storyRoles), rowVersion: rowVersion.optional() });
export type MemberInput = z.infer<typeof memberInput>;

export const inboxPatch = z.strictObject({
  /** Lines of one's inbox, or `all` of it. */
  ids: z.union([z.literal("all"), z.array(z.uuid()).min(1).max(100)]),
  isRead: z.boolean(),
});
