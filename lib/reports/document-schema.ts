import { z } from "zod";
import { type ReportDocument, reportFormat } from "./document";

/**
 * A stored document, as far as its form must be known to be read: the rest was made by `sealed` in this program and
 * is covered by the hash.
 */
export const documentSchema = z
  .looseObject({
    format: z.literal(reportFormat),
    number: z.int(),
    title: z.string(),
    sources: z.array(z.looseObject({ siglum: z.string() })),
    fixes: z.array(z.looseObject({ sentence: z.string() })),
    claims: z.array(z.looseObject({ number: z.int() })),
    contentHash: z.string(),
  })
  .transform((document) => document as unknown as ReportDocument);
