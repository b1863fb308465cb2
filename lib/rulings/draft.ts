import type { Actor } from "@/lib/auth/actor";
import { claimView } from "@/lib/claims/queries";
import type { ClaimView } from "@/lib/claims/view";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { canRule } from "./policy";
import { type Pattern, type RulingDraft, rulingScopes } from "./view";
import { wordsOf } from "./words";

/** The draft of a ruling from a claim; null where the actor may not see it. */
export async function rulingDraft(
  actor: Actor,
  storyId: string,
  claimId: string,
  on: Tx = db(),
): Promise<RulingDraft | null> {
  const place = await storyAccess(on, actor, storyId);
  const claim = await claimView(actor, storyId, claimId, on);
  // While a blind opinion is asked of them there is nothing to keep, and nothing that says whether there is.
  if (!place || !claim || claim.opinion?.can.give) return null;
  const sources = new Map(claim.readings.map(({ sourceId, siglum }) => [sourceId, siglum]));
  return {
    claimId,
    number: claim.number,
    statement: claim.statement,
    reason: claim.verdict?.rationale ?? "",
    sources: [...sources].map(([id, siglum]) => ({ id, siglum })),
    patterns: patternsOf(claim),
    scopes: rulingScopes.filter((scope) => canRule(actor, scope, place)),
  };
}

function patternsOf(claim: ClaimView): Pattern[] {
  const { kind, verdict } = claim;
  if (kind === null) return [];
  const phrases = distinct(claim.readings.map(({ spans }) => spans.map(({ exact }) => exact).join(" … ")));
  const standing = claim.readings.filter(({ id }) => verdict?.readingIds.includes(id));
  const use = verdict?.wording ?? standing[0]?.spans[0]?.exact ?? phrases[0] ?? "";
  const forms = phrases.filter((phrase) => phrase !== use);
  const houseForm: Pattern[] = forms.length > 0 && use ? [{ kind: "house_form", use, forms }] : [];
  const several: Pattern[] =
    phrases.length > 1
      ? [
          { kind: "not_a_discrepancy", facet: kind, phrases },
          { kind: "equivalence", phrases },
        ]
      : [];
  const fact: Pattern[] = use
    ? [{ kind: "fact", facet: kind, subjects: [subjectOf(claim)], value: use }]
    : [];
  return kind === "name" ? [...houseForm, ...several, ...fact] : [...several, ...houseForm, ...fact];
}

const distinct = (phrases: readonly string[]): string[] => [
  ...new Map(
    phrases.filter(Boolean).map((phrase) => [wordsOf(phrase).join(" ").toLowerCase(), phrase]),
  ).values(),
];

/** The longest name in the question, which the editor corrects. */
function subjectOf({ statement }: ClaimView): string {
  const names = statement.match(/\p{Lu}[\p{L}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+)*/gu) ?? [];
  return names.sort((a, b) => b.length - a.length)[0] ?? statement.slice(0, 300);
}
