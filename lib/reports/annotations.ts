import { isIntact, type ReportDocument } from "./document";
import { jsonParts, listParts } from "./json";
import { outcomeLabels } from "./labels";
import { nameOf, ratingText, signatureOf } from "./sentences";
import type { ReportClaim, ReportNote, ReportSpan } from "./view";

/**
 * The report as a W3C Web Annotation collection (JSON-LD): one annotation for each claim, with a target for each
 * place of each reading, one for each note. A place is told twice, by its words (TextQuoteSelector) and by its
 * offsets (TextPositionSelector) in the text of that SHA-256. Terms of our own begin with `variorum:`.
 */
export function* asAnnotations(document: ReportDocument): Generator<string> {
  const base = `urn:sha256:${document.contentHash}`;
  const { createdAt, createdBy, title } = document;
  const head = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { variorum: "urn:variorum:terms:" }],
    id: base,
    type: "AnnotationCollection",
    label: title,
    created: createdAt,
    ...(createdBy === null ? {} : { creator: agent(createdBy) }),
    total: document.claims.length + document.notes.length,
    // The standard counts characters and does not say which; offsets here are UTF-16 code units, as in JavaScript.
    "variorum:positionUnit": "UTF-16 code unit",
  };
  yield JSON.stringify(head, null, 2).slice(0, -2); // its last line is the closing brace
  // The whole document, so that what is read back is what was frozen. One of the first form was completed on
  // reading: its digest covers what is stored, so it is not told here.
  if (isIntact(document)) {
    yield `,\n  "variorum:report": {\n    "@type": "@json",\n    "@value": `;
    yield* jsonParts(document, "    ");
    yield "\n  }";
  }
  const page = { id: `${base}#page1`, type: "AnnotationPage", startIndex: 0 };
  yield `,\n  "first": ${JSON.stringify(page, null, 2).slice(0, -2).replaceAll("\n", "\n  ")},\n    "items": `;
  yield* listParts(annotationsOf(document, base), "    ");
  yield "\n  }\n}\n";
}

function* annotationsOf({ claims, notes }: ReportDocument, base: string): Generator<object> {
  for (const claim of claims) yield claimAnnotation(claim, base);
  for (const [index, note] of notes.entries()) yield noteAnnotation(note, index + 1, base);
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
  const rating = ratingText(verdict);
  return {
    id: `${base}#c${number}`,
    type: "Annotation",
    motivation: "assessing",
    ...(verdict.author ? { creator: agent(verdict.author.name) } : {}),
    created: verdict.createdAt,
    body: [
      text(statement, "describing"),
      text(outcomeLabels[verdict.outcome], "assessing"),
      ...(rating === null ? [] : [text(rating, "assessing")]),
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
    ...(verdict.rating
      ? {
          "variorum:ratingStep": verdict.rating.step,
          "variorum:ratingScale": { "@list": verdict.rating.scale },
        }
      : {}),
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
