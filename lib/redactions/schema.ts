import { z } from "zod";

const reason = z.string().trim().min(1, "say why").max(2000);

/** Shorter words stand everywhere: removing them would destroy the story. */
export const shortestWords = 3;

/** What to remove: words wherever the story has them, or all versions of one source's text. */
export const redactionInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("words"),
    storyId: z.uuid(),
    // As they stand in the text: white space around them may be part of it, but nothing else hangs on it.
    words: z.string().trim().min(shortestWords, `at least ${shortestWords} characters`).max(20_000),
    reason,
  }),
  z.object({ kind: z.literal("source"), storyId: z.uuid(), sourceId: z.uuid(), reason }),
]);
export type RedactionInput = z.infer<typeof redactionInput>;
