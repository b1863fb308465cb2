import type { ReportDocument } from "./document";
import { listParts } from "./json";
import { outcomeLabels } from "./labels";
import { saidOn } from "./said";
import { signatureOf } from "./sentences";
import type { ReportClaim, ReportSource, ReportVerdict } from "./view";

/**
 * The report as schema.org ClaimReview in JSON-LD, for exchange with programs that know it: one review for each
 * claim, also for those that were set aside as no discrepancy. A claim that was rated on the house's scale tells its
 * step; for the others the outcome is told in words, since a number would pretend to a scale that no editor used.
 */
export function* asClaimReview(document: ReportDocument): Generator<string> {
  yield '{\n  "@context": "https://schema.org",\n  "@graph": ';
  yield* listParts(reviews(document), "  ");
  yield "\n}\n";
}

function* reviews(document: ReportDocument): Generator<object> {
  const sources = new Map(document.sources.map((source) => [source.siglum, source]));
  for (const claim of document.claims) yield review(claim, document, sources);
}

function review(
  claim: ReportClaim,
  document: ReportDocument,
  sources: ReadonlyMap<string, ReportSource>,
): object {
  const { number, statement, verdict, readings } = claim;
  const signature = signatureOf(claim);
  return {
    "@type": "ClaimReview",
    "@id": `urn:sha256:${document.contentHash}#c${number}`,
    name: statement,
    claimReviewed: statement,
    datePublished: document.createdAt,
    ...(verdict.author ? { author: { "@type": "Person", name: verdict.author.name } } : {}),
    ...(signature ? { editor: { "@type": "Person", name: signature.name } } : {}),
    reviewRating: { "@type": "Rating", ...ratingTerms(verdict) },
    reviewBody: [
      verdict.wording === null ? "" : `Wording to use: ${verdict.wording}`,
      verdict.rationale ?? "",
    ]
      .filter(Boolean)
      .join("\n"),
    itemReviewed: {
      "@type": "Claim",
      name: statement,
      appearance: saidOn(readings).map(({ siglum, exact, letter }) => ({
        "@type": "Quotation",
        text: exact,
        identifier: `${siglum} (${letter})`,
        isPartOf: article(siglum, sources.get(siglum)),
      })),
    },
    identifier: { "@type": "PropertyValue", propertyID: "SHA-256", value: verdict.contentHash },
  };
}

function ratingTerms({ outcome, rating }: ReportVerdict): object {
  if (!rating) return { alternateName: outcomeLabels[outcome] };
  const { step, scale } = rating;
  return {
    alternateName: scale[step - 1],
    ...{ ratingValue: step, worstRating: 1, bestRating: scale.length },
    ratingExplanation: outcomeLabels[outcome],
  };
}

const article = (siglum: string, source: ReportSource | undefined) => ({
  "@type": "NewsArticle",
  alternateName: siglum,
  ...(source
    ? {
        headline: source.revision.headline,
        publisher: { "@type": "Organization", name: source.outlet },
        ...(source.url ? { url: source.url } : {}),
        ...(source.revision.publishedAt ? { datePublished: source.revision.publishedAt } : {}),
      }
    : {}),
});
