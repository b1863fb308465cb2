import { env } from "@/lib/env";
import type { ReportKind } from "@/lib/reports/view";

/** A verdict on a claim, as far as a message tells of it. */
export interface ToldClaim {
  readonly claim: { readonly id: string; readonly number: number };
  readonly verdict: { readonly id: string; readonly version: number };
}

/** A frozen report, as far as a message tells of it. */
export interface ToldReport {
  readonly report: {
    readonly id: string;
    readonly number: number;
    readonly kind: ReportKind;
    readonly contentHash: string;
  };
}

interface Head {
  readonly id: string;
  readonly event: string;
  readonly at: Date;
}

/** Named in each message; a receiver that knows another form can tell. */
const format = "variorum.webhook/1";

/**
 * The body of a message: ids, numbers, states and addresses. No words of texts, claims, verdicts or evidence, and no
 * outcome: who needs them asks the API, which knows who may see them, and who is to decide without having seen them.
 */
export function bodyOf(head: Head, storyId: string | null, told: ToldClaim | ToldReport | null): string {
  const { id, event, at } = head;
  const base = { format, id, event, at: at.toISOString() };
  if (storyId === null || told === null) return JSON.stringify(base);
  const address = `${env().publicUrl}/stories/${storyId}`;
  const story = { id: storyId, address };
  if ("report" in told) {
    const { report } = told;
    const { number, kind, contentHash } = report;
    return JSON.stringify({
      ...{ ...base, story },
      report: { id: report.id, number, kind, contentHash, address: `${address}/report` },
    });
  }
  const { claim, verdict } = told;
  return JSON.stringify({
    ...{ ...base, story },
    claim: { id: claim.id, number: claim.number, address: `${address}/claims/${claim.number}` },
    verdict: { id: verdict.id, version: verdict.version },
  });
}
