import type { ReportDocument } from "./document";
import { outcomeLabels } from "./labels";
import { saidOn } from "./said";
import { signatureOf } from "./sentences";
import type { ReportClaim, ReportSource } from "./view";

/**
 * The report as schema.org ClaimReview in JSON-LD, for exchange with programs that know it: one review for each
 * claim, also for those that were set aside as no discrepancy. A rating is given in words: a number would pretend to
 * a scale that no editor used.
 */
export function asClaimReview(document: ReportDocument): string {
  const sources = new Map(document.sources.map((source) => [source.siglum, source]));
  const reviews = document.claims.map((claim) => review(claim, document, sources));
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": reviews }, null, 2)}\n`;
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
    reviewRating: { "@type": "Rating", alternateName: outcomeLabels[verdict.outcome] },
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
