import { z } from "zod";
import { kinds } from "@/lib/claims/view";
import { rowVersion } from "@/lib/stories/schema";
import { rulingScopes } from "./view";

const phrase = z
  .string()
  .trim()
  .min(1, "An empty phrase matches nothing.")
  .max(300, "At most 300 characters.");
const phrases = (least: number, message: string) => z.array(phrase).min(least, message).max(50);
const facet = z.enum(kinds);

/** What a ruling looks for, by its kind. */
export const patternSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("house_form"),
    use: phrase,
    forms: phrases(1, "Name at least one other form."),
  }),
  z.strictObject({ kind: z.literal("equivalence"), phrases: phrases(2, "Name at least two phrases.") }),
  z.strictObject({
    kind: z.literal("not_a_discrepancy"),
    facet,
    phrases: phrases(2, "Name at least two phrases."),
  }),
  z.strictObject({
    kind: z.literal("fact"),
    facet,
    subjects: phrases(1, "Say whom or what it is about."),
    value: phrase,
  }),
]);

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).nullish();
const reason = z.string().trim().min(3, "Say why, in a few words.").max(5000, "At most 5,000 characters.");
const times = { validFrom: moment, validTo: moment, expiresAt: moment };

interface Times {
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}
const inOrder = ({ validFrom, validTo }: Times) =>
  !validFrom || !validTo || new Date(validFrom) < new Date(validTo);
const disorder = { path: ["validTo"], message: "It ends before it begins." };

/** A new ruling. `claimId` names the claim that it comes from: its story, and for the scope of a source `sourceId`. */
export const rulingInput = z
  .strictObject({
    scope: z.enum(rulingScopes),
    pattern: patternSchema,
    reason,
    ...times,
    claimId: z.uuid().optional(),
    sourceId: z.uuid().optional(),
  })
  .refine(inOrder, disorder)
  .refine(({ scope, claimId }) => scope === "house" || claimId !== undefined, {
    path: ["claimId"],
    message: "A ruling of this scope is made from a claim.",
  })
  .refine(({ scope, sourceId }) => scope !== "source" || sourceId !== undefined, {
    path: ["sourceId"],
    message: "Say for which source.",
  });
export type RulingInput = z.output<typeof rulingInput>;

export const withdrawInput = z.strictObject({ rowVersion });

/** A ruling that came from elsewhere: of the house, told by its words alone. */
export const portableRuling = z
  .strictObject({ scope: z.literal("house"), pattern: patternSchema, reason, ...times })
  .refine(inOrder, disorder);

const most = 2000;
/** Rulings to import: as JSON, or as the CSV that the export writes. */
export const importInput = z.union([
  z.strictObject({ rulings: z.array(portableRuling).min(1).max(most) }),
  z.strictObject({ csv: z.string().min(1).max(4_000_000) }),
]);
export type ImportInput = z.output<typeof importInput>;
export const importedRulings = z.array(portableRuling).min(1, "There is no ruling in it.").max(most);

export const rulingsQuery = z.object({
  q: z.string().trim().max(200).optional(),
  withdrawn: z.enum(["true", "false"]).optional(),
});
