import { z } from "zod";
import { type ReportDocument, reportFormat } from "./document";
import type { ReportClaim } from "./view";

/**
 * Reports that were frozen before places of readings, notes and corrections were kept: as far as their form must be
 * known to be read. They were made by this program and are covered by their hash.
 */
export const fromFirstForm = z
  .looseObject({
    format: z.literal("variorum.report/1"),
    number: z.int(),
    title: z.string(),
    sources: z.array(z.looseObject({ siglum: z.string() })),
    fixes: z.array(z.looseObject({ sentence: z.string() })),
    claims: z.array(z.looseObject({ number: z.int() })),
    contentHash: z.string(),
  })
  .transform((stored): ReportDocument => {
    const document = stored as unknown as ReportDocument;
    return {
      ...document,
      format: reportFormat,
      kind: "report",
      corrects: null,
      notice: null,
      notes: [],
      claims: document.claims.map(withPlaces),
    };
  });

// The first form told neither where a reading stands nor which of them the verdict rests on.
function withPlaces(claim: ReportClaim): ReportClaim {
  const { kind, severity } = claim;
  return {
    ...claim,
    flags: kind && severity ? [{ kind, severity }] : [],
    readings: claim.readings.map((reading) => ({
      ...reading,
      value: reading.letter,
      stands: false,
      spans: [],
    })),
    verdict: {
      ...claim.verdict,
      evidence: claim.verdict.evidence.map((item) => ({ ...item, textHash: null })),
    },
  };
}
