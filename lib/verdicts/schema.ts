import { z } from "zod";
import { mostAtOnce } from "@/lib/claims/view";
import { rowVersion } from "@/lib/stories/schema";
import { evidenceKinds, fewestSteps, longestStep, mostSteps, outcomes } from "./view";

const line = (most: number) => z.string().trim().max(most, `At most ${most} characters.`);
// An empty field of a form means "nothing".
const optional = (most: number) =>
  line(most)
    .nullish()
    .transform((text) => text || null);
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).nullish();
const webAddress = z.url({ protocol: /^https?$/, error: "An address begins with http:// or https://." });

const evidenceInput = z
  .strictObject({
    kind: z.enum(evidenceKinds),
    text: optional(5000),
    url: webAddress.max(2000).nullish(),
    archivedUrl: webAddress.max(2000).nullish(),
    accessedAt: moment,
    language: optional(35),
    span: z.strictObject({ revisionId: z.uuid(), start: z.int().min(0), end: z.int().min(1) }).nullish(),
    confidential: z.boolean().default(false),
  })
  .superRefine((item, context) => {
    const lacks = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (item.kind === "link" && !item.url) lacks("url", "A link needs its address.");
    if (item.kind === "span" && !item.span) lacks("span", "Evidence in a source needs its span.");
    if (item.kind !== "span" && item.span) lacks("span", "Only evidence in a source has a span.");
    if (item.kind === "document" && !item.text) lacks("text", "A document needs its name.");
    if (item.kind === "quotation" && !item.text) lacks("text", "A quotation needs its words.");
    if (item.kind === "person" && !item.text) lacks("text", "Say who was asked.");
  });
export type EvidenceInput = z.infer<typeof evidenceInput>;

export const verdictInput = z.strictObject({
  rowVersion,
  outcome: z.enum(outcomes),
  readingIds: z.array(z.uuid()).max(5000).default([]),
  wording: optional(5000),
  rationale: optional(10000),
  howChecked: optional(5000),
  originalSeen: z.boolean().default(false),
  check: z.strictObject({ what: line(2000), who: line(500), by: moment }).nullish(),
  evidence: z.array(evidenceInput).max(100).default([]),
  /** A step of the house's scale, in the version that the editor saw. */
  rating: z.strictObject({ version: z.int().min(1), step: z.int().min(1).max(mostSteps) }).nullish(),
});
export type VerdictInput = z.infer<typeof verdictInput>;
/** What was decided, whatever it was decided on. */
export type DecisionInput = Omit<VerdictInput, "rowVersion">;

export const scaleInput = z.strictObject({
  /** The version that the administrator saw; null: there was none. */
  version: z.int().min(1).nullable(),
  steps: z
    .array(line(longestStep).min(1, "A step needs a word."))
    .min(fewestSteps, `A scale has at least ${fewestSteps} steps.`)
    .max(mostSteps, `A scale has at most ${mostSteps} steps.`)
    .refine(
      (steps) => new Set(steps.map((step) => step.toLowerCase())).size === steps.length,
      "Each step has words of its own.",
    ),
  isOn: z.boolean(),
});
export type ScaleInput = z.infer<typeof scaleInput>;

export const askInput = z.strictObject({ editorId: z.uuid() });

export const undoInput = z.strictObject({ rowVersion });

export const reopenInput = z.strictObject({
  rowVersion,
  reason: line(2000).min(3, "Say why the signed verdict is opened again."),
});

export const signOffInput = z
  .strictObject({
    decision: z.enum(["signed", "sent_back"]),
    comment: optional(5000),
    verdicts: z
      .array(
        z.strictObject({
          claimId: z.uuid(),
          verdictId: z.uuid(),
          contentHash: z.string().regex(/^[0-9a-f]{64}$/, "A content hash has 64 hexadecimal digits."),
        }),
      )
      .min(1)
      .max(500)
      .refine(
        (items) => new Set(items.map(({ claimId }) => claimId)).size === items.length,
        "Each claim once.",
      ),
  })
  .refine(({ decision, comment }) => decision === "signed" || comment !== null, {
    path: ["comment"],
    message: "Say what should change before you send it back.",
  });
export type SignOffInput = z.infer<typeof signOffInput>;

const seenClaims = z
  .array(z.strictObject({ claimId: z.uuid(), rowVersion }))
  .min(1, "Choose at least one claim.")
  .max(mostAtOnce)
  .refine((items) => new Set(items.map(({ claimId }) => claimId)).size === items.length, "Each claim once.");

export const dismissInput = z.strictObject({
  reason: line(2000).min(3, "Say why these are no discrepancies."),
  claims: seenClaims,
});
export type DismissInput = z.infer<typeof dismissInput>;

export const undoDismissalsInput = z.strictObject({ claims: seenClaims });
export type UndoDismissalsInput = z.infer<typeof undoDismissalsInput>;
