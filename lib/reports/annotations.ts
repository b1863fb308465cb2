import { isIntact, type ReportDocument } from "./document";
import { outcomeLabels } from "./labels";
import { nameOf, signatureOf } from "./sentences";
import type { ReportClaim, ReportNote, ReportSpan } from "./view";

/**
 * The report as a W3C Web Annotation collection (JSON-LD): one annotation for each claim, with a target for each
 * place of each reading, one for each note. A place is told twice, by its words (TextQuoteSelector) and by its
 * offsets (TextPositionSelector) in the text of that SHA-256. Terms of our own begin with `variorum:`.
 */
export function asAnnotations(document: ReportDocument): string {
  const base = `urn:sha256:${document.contentHash}`;
  const items = [
    ...document.claims.map((claim) => claimAnnotation(claim, base)),
    ...document.notes.map((note, index) => noteAnnotation(note, index + 1, base)),
  ];
  const collection = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { variorum: "urn:variorum:terms:" }],
    id: base,
    type: "AnnotationCollection",
    label: document.title,
    created: document.createdAt,
    ...(document.createdBy === null ? {} : { creator: agent(document.createdBy) }),
    total: items.length,
    // The standard counts characters and does not say which; offsets here are UTF-16 code units, as in JavaScript.
    "variorum:positionUnit": "UTF-16 code unit",
    // The whole document, so that what is read back is what was frozen. One of the first form was completed on
    // reading: its digest covers what is stored, so it is not told here.
    ...(isIntact(document) ? { "variorum:report": { "@type": "@json", "@value": document } } : {}),
    first: { id: `${base}#page1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const agent = (name: string) => ({ type: "Person", name });
const text = (value: string, purpose: string) => ({
  type: "TextualBody",
  value,
  purpose,
  format: "text/plain",
});

function claimAnnotation(claim: ReportClaim, base: string): object {
  const { number, statement, verdict, readings, gaps } = claim;
  const signature = signatureOf(claim);
  return {
    id: `${base}#c${number}`,
    type: "Annotation",
    motivation: "assessing",
    ...(verdict.author ? { creator: agent(verdict.author.name) } : {}),
    created: verdict.createdAt,
    body: [
      text(statement, "describing"),
      text(outcomeLabels[verdict.outcome], "assessing"),
      ...(verdict.wording === null ? [] : [text(verdict.wording, "editing")]),
      ...(verdict.rationale === null ? [] : [text(verdict.rationale, "commenting")]),
    ],
    target: orWhole(
      readings.flatMap(({ siglum, letter, stands, spans }) =>
        spans.map((span) => ({
          ...target(span, siglum),
          "variorum:group": letter,
          "variorum:stands": stands,
        })),
      ),
      base,
    ),
    "variorum:claim": number,
    "variorum:outcome": verdict.outcome,
    "variorum:state": claim.state,
    "variorum:noMention": gaps,
    "variorum:contentHash": verdict.contentHash,
    "variorum:decidedBy": nameOf(verdict.author),
    ...(signature ? { "variorum:signedBy": signature.name, "variorum:signedAt": signature.at } : {}),
  };
}

function noteAnnotation(
  { author, body, createdAt, claimNumber, targets }: ReportNote,
  number: number,
  base: string,
): object {
  return {
    id: `${base}#note${number}`,
    type: "Annotation",
    motivation: "commenting",
    ...(author ? { creator: agent(author.name) } : {}),
    created: createdAt,
    body: text(body, "commenting"),
    target: orWhole(
      targets.map(({ siglum, ...span }) => target(span, siglum)),
      base,
    ),
    ...(claimNumber === null ? {} : { "variorum:claim": claimNumber }),
  };
}

// An annotation is about something: where no place is kept, about the report.
const orWhole = (places: readonly object[], base: string) => (places.length > 0 ? places : base);

const target = ({ textHash, start, end, exact, prefix, suffix }: ReportSpan, siglum: string) => ({
  source: `urn:sha256:${textHash}`,
  "variorum:siglum": siglum,
  selector: [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    { type: "TextPositionSelector", start, end },
  ],
});
