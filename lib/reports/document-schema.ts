import { z } from "zod";
import { claimStates, kinds } from "@/lib/claims/view";
import { revisionReasons, sourceKinds, translators } from "@/lib/sources/view";
import { evidenceKinds, longestStep, mostSteps, outcomes } from "@/lib/verdicts/view";
import { type ReportDocument, reportFormat } from "./document";
import { fromFirstForm } from "./first-form";
import { reportKinds } from "./view";

const time = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const severity = z.enum(["high", "medium", "low"]);
/** Null: the report withholds the names of editors. */
const editor = z.strictObject({ id: z.string(), name: z.string() }).nullable();
const count = z.int().min(0);

const source = z.strictObject({
  id: z.string(),
  siglum: z.string().min(1),
  outlet: z.string(),
  author: z.string().nullable(),
  kind: z.enum(sourceKinds),
  translatedBy: z.enum(translators).nullable(),
  translationOf: z.strictObject({ id: z.string(), siglum: z.string() }).nullable(),
  language: z.string(),
  url: z.string().nullable(),
  origin: z
    .strictObject({ id: z.string(), name: z.string(), basis: z.enum(["editor", "engine"]) })
    .nullable(),
  position: z.int(),
  rowVersion: z.int(),
  revision: z.strictObject({
    id: z.string(),
    number: z.int().min(1),
    reason: z.enum(revisionReasons),
    note: z.string().nullable(),
    headline: z.string(),
    contentHash: hash,
    length: count,
    words: count,
    dateline: z.string().nullable(),
    publishedAt: time.nullable(),
    publishedZone: z.string().nullable(),
    retrievedAt: time.nullable(),
    retrievedZone: z.string().nullable(),
    createdAt: time,
  }),
});

const span = z.strictObject({
  textHash: hash,
  start: count,
  end: z.int().min(1),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});

const reading = z.strictObject({
  siglum: z.string(),
  letter: z.string(),
  value: z.string(),
  stands: z.boolean(),
  exact: z.string(),
  sentence: z.string(),
  spans: z.array(span),
});

const evidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  text: z.string().nullable(),
  url: z.string().nullable(),
  archivedUrl: z.string().nullable(),
  accessedAt: time.nullable(),
  language: z.string().nullable(),
  span: z.strictObject({ revisionId: z.string(), start: count, end: z.int().min(1) }).nullable(),
  textHash: hash.nullable(),
  confidential: z.literal(false),
});

const verdict = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  author: editor,
  outcome: z.enum(outcomes),
  wording: z.string().nullable(),
  rationale: z.string().nullable(),
  howChecked: z.string().nullable(),
  originalSeen: z.boolean(),
  check: z.strictObject({ what: z.string(), who: z.string(), by: time.nullable() }).nullable(),
  rating: z
    .strictObject({
      step: z.int().min(1).max(mostSteps),
      scale: z.array(z.string().min(1).max(longestStep)).min(1).max(mostSteps),
    })
    .refine(({ step, scale }) => step <= scale.length, "names a step that its scale does not have")
    .optional(),
  readingIds: z.array(z.string()),
  evidence: z.array(evidence),
  signOffs: z.array(
    z.strictObject({
      id: z.string(),
      decision: z.enum(["signed", "sent_back"]),
      signer: editor,
      comment: z.string().nullable(),
      createdAt: time,
    }),
  ),
  contentHash: hash,
  createdAt: time,
});

const claim = z.strictObject({
  number: z.int().min(1),
  statement: z.string(),
  kind: z.enum(kinds).nullable(),
  severity: severity.nullable(),
  explanation: z.string().nullable(),
  flags: z.array(z.strictObject({ kind: z.enum(kinds), severity })),
  state: z.enum(claimStates),
  readings: z.array(reading),
  gaps: z.array(z.string()),
  verdict,
  signed: z.boolean(),
});

/** The report's JSON in its present form, in full: docs/report.schema.json is made of it. */
export const reportSchema = z.strictObject({
  format: z.literal(reportFormat),
  number: z.int().min(1),
  kind: z.enum(reportKinds),
  corrects: z.strictObject({ number: z.int().min(1), contentHash: hash }).nullable(),
  notice: z.strictObject({ wrong: z.string(), since: z.string(), changed: z.string() }).nullable(),
  createdAt: time,
  createdBy: z.string().nullable(),
  title: z.string(),
  sources: z.array(source),
  fixes: z.array(
    z.strictObject({
      siglum: z.string(),
      sentence: z.string(),
      from: z.string(),
      to: z.string(),
      why: z.string(),
      claimNumber: z.int(),
    }),
  ),
  claims: z.array(claim),
  notes: z.array(
    z.strictObject({
      claimNumber: z.int().min(1).nullable(),
      author: editor,
      body: z.string(),
      createdAt: time,
      targets: z.array(z.strictObject({ ...span.shape, siglum: z.string() })),
    }),
  ),
  unsigned: count,
  undecided: count,
  contentHash: hash,
}) satisfies z.ZodType<ReportDocument>;

/** A stored document, read: one of the first form gets what it lacks. Its hash covers what is stored, not this. */
export const documentSchema = z.union([reportSchema, fromFirstForm]);
