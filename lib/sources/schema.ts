import { z } from "zod";
import { rowVersion } from "@/lib/stories/schema";
import { sourceKinds, translators } from "./view";

/** The most texts that one request may bring. */
export const mostTexts = 30;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "This must not be empty; leave it out instead.")
    .max(most, `At most ${most} characters.`);

const siglum = line(24).regex(
  /^[\p{L}\p{N}][\p{L}\p{N} .&'’-]*$/u,
  "A siglum is made of letters, digits and spaces.",
);
const url = z.url({ protocol: /^https?$/, error: "Give an address that begins with http:// or https://." });
const time = z.iso
  .datetime({ offset: true, error: "Give a time with its offset, such as 2022-01-09T14:30:00+01:00." })
  .transform((iso) => new Date(iso));
const zone = z.string().refine(isZone, "Give a time zone such as Europe/Vienna.");
const language = z.string().max(35).transform(canonicalLanguage);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function canonicalLanguage(tag: string, context: z.RefinementCtx): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical) return canonical;
  } catch {
    // said below
  }
  context.addIssue({ code: "custom", message: "Give a language tag such as en, de or pt-BR." });
  return z.NEVER;
}

/** When and under which line a text was published, and when we fetched it; kept with each revision. */
const dates = {
  dateline: line(300).nullish(),
  publishedAt: time.nullish(),
  publishedZone: zone.nullish(),
  retrievedAt: time.nullish(),
  retrievedZone: zone.nullish(),
};

const metadata = {
  author: line(300).nullish(),
  translatedBy: z.enum(translators).nullish(),
  translationOfId: z.uuid().nullish(),
  url: url.nullish(),
  /** By name; it is made on demand. null: unknown. */
  origin: line(200).nullish(),
};

export const sourceInput = z.strictObject({
  text: z.string(),
  siglum: siglum.optional(),
  outlet: line(200),
  kind: z.enum(sourceKinds),
  language: language.optional(),
  ...metadata,
  ...dates,
  /** Keep it although the story has the same text already. */
  allowDuplicate: z.boolean().default(false),
});
export type SourceInput = z.output<typeof sourceInput>;

export const sourcesInput = z.strictObject({
  sources: z
    .array(sourceInput)
    .min(1, "Send at least one text.")
    .max(mostTexts, `Send at most ${mostTexts} texts at once.`),
});

export const sourcePatch = z.strictObject({
  rowVersion,
  siglum: siglum.optional(),
  outlet: line(200).optional(),
  kind: z.enum(sourceKinds).optional(),
  language: language.optional(),
  ...metadata,
  /** Place in the story's order of sources, from 0. */
  position: z.int().min(0).optional(),
});
export type SourcePatch = z.output<typeof sourcePatch>;

export const versionOnly = z.strictObject({ rowVersion });

/** Dates that are left out stay as they were in the revision before. */
export const revisionInput = z.strictObject({
  rowVersion,
  text: z.string(),
  reason: z.enum(["our_correction", "outlet_change"]),
  note: line(1000),
  ...dates,
});
export type RevisionInput = z.output<typeof revisionInput>;
