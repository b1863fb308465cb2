import type { ReportDocument } from "./document";
import { DocxBody } from "./docx-body";
import {
  commentsPart,
  contentTypes,
  coreProperties,
  documentLinks,
  numbering,
  packageLinks,
  styles,
} from "./docx-parts";
import { told } from "./told";
import { type Entry, zipped } from "./zip";

/**
 * The report as a Word document, piece by piece: real headings, lists and tables; the verdict stands as a comment at
 * each reading. The body is written as it is told, since a large report has hundreds of thousands of paragraphs.
 */
export function* asDocx(document: ReportDocument): Generator<Uint8Array> {
  yield* zipped(entries(document), new Date(document.createdAt));
}

function* entries(document: ReportDocument): Generator<Entry> {
  const body = new DocxBody();
  yield { name: "[Content_Types].xml", parts: [contentTypes] };
  yield { name: "_rels/.rels", parts: [packageLinks] };
  yield { name: "docProps/core.xml", parts: [coreProperties(document)] };
  yield { name: "word/document.xml", parts: body.parts(told(document)) };
  // Comments and links are those that the body met.
  yield { name: "word/comments.xml", parts: commentsPart(body.comments) };
  yield { name: "word/_rels/document.xml.rels", parts: [documentLinks(body.links)] };
  yield { name: "word/styles.xml", parts: [styles] };
  yield { name: "word/numbering.xml", parts: [numbering] };
}
