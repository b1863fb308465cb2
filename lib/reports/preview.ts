import type { Actor } from "@/lib/auth/actor";
import { decidedClaims } from "@/lib/claims/queries";
import type { ClaimView } from "@/lib/claims/view";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { sourcesOf } from "@/lib/sources/queries";
import { storyAccess } from "@/lib/stories/access";
import type { VerdictView } from "@/lib/verdicts/view";
import { fixesOf } from "./fixes";
import type { ReportClaim, ReportPreview } from "./view";

/** What a report of the story would hold now; null where the actor may not see the story. */
export async function reportPreview(
  actor: Actor,
  storyId: string,
  on: Tx = db(),
): Promise<ReportPreview | null> {
  const access = await storyAccess(on, actor, storyId);
  const sources = await sourcesOf(actor, storyId, {}, on);
  const claims = await decidedClaims(actor, storyId, on);
  if (!access || !sources || !claims) return null;
  const ours = new Set(sources.filter(({ kind }) => kind === "our_copy").map(({ id }) => id));
  const undecided = await on.claim.count({
    where: { storyId, mergedIntoId: null, currentVerdictId: null, discrepancies: { some: {} } },
  });
  const told = claims.flatMap((claim) => (claim.verdict ? [{ claim, verdict: claim.verdict }] : []));
  return {
    title: access.story.title,
    sources,
    fixes: told.flatMap(({ claim, verdict }) => fixesOf(claim, verdict, ours)),
    claims: told.map(({ claim, verdict }) => reportClaim(claim, verdict)),
    unsigned: told.filter(({ claim: { state } }) => state !== "signed" && state !== "dismissed").length,
    undecided,
  };
}

function reportClaim(claim: ClaimView, verdict: VerdictView): ReportClaim {
  return {
    number: claim.number,
    statement: claim.statement,
    kind: claim.kind,
    severity: claim.severity,
    explanation: claim.explanation,
    state: claim.state,
    readings: claim.readings.map(({ siglum, letter, spans, sentence }) => ({
      siglum,
      letter,
      exact: spans.map(({ exact }) => exact).join(" … "),
      sentence: sentence.text,
    })),
    gaps: claim.gaps,
    verdict: withoutConfidential(verdict),
    signed: claim.state === "signed",
  };
}

/** What is confidential stays in the story: it is in no report, file or hash of a report. */
function withoutConfidential(verdict: VerdictView): VerdictView {
  return { ...verdict, evidence: verdict.evidence.filter(({ confidential }) => !confidential) };
}
