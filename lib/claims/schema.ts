import { z } from "zod";
import { rowVersion } from "@/lib/stories/schema";
import { kinds } from "./view";

const words = (least: string, most: number) =>
  z.string().trim().min(1, least).max(most, `At most ${most} characters.`);
const offset = z.int().min(0);

/** A span of one revision, as a client names it. */
export const spanInput = z.strictObject({ revisionId: z.uuid(), start: offset, end: offset });
export type SpanInput = z.infer<typeof spanInput>;

const statement = words("Say what the claim is about.", 500);

export const claimInput = z.strictObject({
  statement,
  kind: z.enum(kinds),
  spans: z.array(spanInput).min(1, "A claim begins with at least one span.").max(200),
});
export type ClaimInput = z.infer<typeof claimInput>;

export const claimPatch = z.strictObject({
  rowVersion,
  statement: statement.optional(),
  kind: z.enum(kinds).optional(),
  assigneeId: z.uuid().nullable().optional(),
});
export type ClaimPatch = z.infer<typeof claimPatch>;

const value = words("A reading's group needs a name.", 500);

export const readingInput = spanInput.extend({ rowVersion, value: value.optional() });
export type ReadingInput = z.infer<typeof readingInput>;

export const readingPatch = z.strictObject({ rowVersion, value });

// What waits for one person is handed over at once, and taken back so. More would be too long a body.
const mostHandedOver = 2000;
const seenClaims = z
  .array(z.strictObject({ claimId: z.uuid(), rowVersion, assigneeId: z.uuid().nullable() }))
  .min(1, "Choose at least one claim.")
  .max(mostHandedOver)
  .refine((items) => new Set(items.map(({ claimId }) => claimId)).size === items.length, "Each claim once.");
const handOverNote = z
  .string()
  .trim()
  .max(1000, "At most 1000 characters.")
  .nullish()
  .transform((text) => text || null);

export const handOverInput = z.strictObject({
  /** Each with whoever gets it, or null for nobody. */
  claims: seenClaims,
  note: handOverNote,
  /** The hand-over that this one takes back: nobody is told, and what was told of it goes. */
  undoes: z.uuid().nullish(),
});
export type HandOverInput = z.infer<typeof handOverInput>;

export const handOverFromInput = z
  .strictObject({ fromId: z.uuid(), toId: z.uuid().nullable(), note: handOverNote })
  .refine(({ fromId, toId }) => fromId !== toId, {
    path: ["toId"],
    message: "Choose somebody else than the one who has the claims.",
  });
export type HandOverFromInput = z.infer<typeof handOverFromInput>;

export const versionOnly = z.strictObject({ rowVersion });

const readingIds = z.array(z.uuid()).min(1, "Choose at least one reading.").max(200);

export const splitInput = z.strictObject({ rowVersion, readingIds, statement: statement.optional() });
export type SplitInput = z.infer<typeof splitInput>;

/** Another claim, and the state of it that the editor saw. */
const otherClaim = z.strictObject({ claimId: z.uuid(), rowVersion });
export type OtherClaim = z.infer<typeof otherClaim>;

export const mergeInput = z.strictObject({ rowVersion, other: otherClaim });
export const moveInput = z.strictObject({ rowVersion, to: otherClaim });
export const notSameEventInput = z.strictObject({ rowVersion, readingIds });

const body = words("Write something first.", 10_000);

const mentions = z.array(z.uuid()).max(50, "At most 50 people at once.");

export const commentInput = z.strictObject({
  body,
  mentions: mentions.default([]),
  replyToId: z.uuid().nullish(),
});
export type CommentInput = z.infer<typeof commentInput>;
export const commentPatch = z.strictObject({
  rowVersion,
  body: body.optional(),
  mentions: mentions.optional(),
  resolved: z.boolean().optional(),
});
export type CommentPatch = z.infer<typeof commentPatch>;

export const annotationInput = z.strictObject({
  body,
  claimId: z.uuid().nullish(),
  targets: z.array(spanInput).min(1, "A note stands on at least one span.").max(200),
});
export type AnnotationInput = z.infer<typeof annotationInput>;
export const annotationPatch = z.strictObject({ rowVersion, body });
