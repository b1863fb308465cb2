import type { Actor } from "@/lib/auth/actor";
import { decidedClaims, listAnnotations } from "@/lib/claims/queries";
import type { AnnotationView, ClaimView } from "@/lib/claims/view";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { sourcesOf } from "@/lib/sources/queries";
import type { SourceView } from "@/lib/sources/view";
import { storyAccess } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import type { VerdictView } from "@/lib/verdicts/view";
import { fixesOf } from "./fixes";
import { type Places, placesOf } from "./places";
import type { ReportClaim, ReportNote, ReportPreview, ReportSource, ReportVerdict } from "./view";

/** What a report of the story could hold now: everything; null where the actor may not see the story. */
export async function reportPreview(
  actor: Actor,
  storyId: string,
  on: Tx = db(),
): Promise<ReportPreview | null> {
  const access = await storyAccess(on, actor, storyId);
  const sources = await sourcesOf(actor, storyId, {}, on);
  const claims = await decidedClaims(actor, storyId, on);
  const annotations = await listAnnotations(actor, storyId, on);
  if (!access || !sources || !claims || !annotations) return null;
  const places = await placesOf(on, storyId);
  const ours = new Set(sources.filter(({ kind }) => kind === "our_copy").map(({ id }) => id));
  const blind = [...(await blindClaims(on, actor))];
  const undecided = await on.claim.count({
    where: {
      ...{ storyId, mergedIntoId: null, discrepancies: { some: {} } },
      OR: [{ currentVerdictId: null }, { id: { in: blind } }],
    },
  });
  const told = claims.flatMap((claim) => (claim.verdict ? [{ claim, verdict: claim.verdict }] : []));
  const numbers = new Map(told.map(({ claim }) => [claim.id, claim.number]));
  return {
    title: access.story.title,
    sources: sources.map(reportSource),
    fixes: told.flatMap(({ claim, verdict }) => fixesOf(claim, verdict, ours)),
    claims: told.map(({ claim, verdict }) => reportClaim(claim, verdict, places)),
    notes: annotations.flatMap((note) => reportNote(note, numbers, places)),
    unsigned: told.filter(({ claim: { state } }) => state !== "signed" && state !== "dismissed").length,
    undecided,
  };
}

function reportSource({ revision: { createdBy: _, ...revision }, ...source }: SourceView): ReportSource {
  return { ...source, revision };
}

function reportClaim(claim: ClaimView, verdict: VerdictView, { spans, texts }: Places): ReportClaim {
  const standing = new Set(verdict.readingIds);
  return {
    number: claim.number,
    statement: claim.statement,
    kind: claim.kind,
    severity: claim.severity,
    explanation: claim.explanation,
    flags: claim.discrepancies.map(({ kind, severity }) => ({ kind, severity })),
    state: claim.state,
    readings: claim.readings.map((reading) => ({
      siglum: reading.siglum,
      letter: reading.letter,
      value: reading.value,
      stands: standing.has(reading.id),
      exact: reading.spans.map(({ exact }) => exact).join(" … "),
      sentence: reading.sentence.text,
      spans: reading.spans.flatMap(({ id }) => spans.get(id) ?? []),
    })),
    gaps: claim.gaps,
    verdict: reportVerdict(verdict, texts),
    signed: claim.state === "signed",
  };
}

/** What is confidential stays in the story: it is in no report, file or hash of a report. */
function reportVerdict({ rating, ...verdict }: VerdictView, texts: Places["texts"]): ReportVerdict {
  const evidence = verdict.evidence.filter(({ confidential }) => !confidential);
  return {
    ...verdict,
    ...(rating ? { rating } : {}),
    evidence: evidence.map((item) => ({
      ...item,
      textHash: item.span ? (texts.get(item.span.revisionId) ?? null) : null,
    })),
  };
}

// A note on a claim that is not decided yet waits with it.
function reportNote(
  { claimId, author, body, createdAt, targets }: AnnotationView,
  numbers: ReadonlyMap<string, number>,
  places: Places,
): ReportNote[] {
  const claimNumber = claimId === null ? null : numbers.get(claimId);
  if (claimNumber === undefined) return [];
  const found = targets.flatMap(({ id, siglum }) => {
    const place = places.targets.get(id);
    return place ? [{ ...place, siglum }] : [];
  });
  return [{ claimNumber, author, body, createdAt, targets: found }];
}
