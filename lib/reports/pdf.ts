import PDFDocument from "pdfkit";
import type { Block, Run } from "./block";
import type { ReportDocument } from "./document";
import { type Fonts, fontsOf } from "./pdf-fonts";
import { fallback, ink, margins, setBlock } from "./pdf-set";
import { kindOf } from "./sentences";
import { told } from "./told";

/**
 * The report as a PDF: A4, tagged (headings, paragraphs, lists and tables are known as such), with bookmarks for its
 * headings and page numbers. Latin, Cyrillic and Greek are set as on the screen; what the fonts lack is named at the
 * end, and right-to-left text is set letter by letter but not reordered.
 */
export async function asPdf(document: ReportDocument): Promise<Uint8Array> {
  const created = new Date(document.createdAt);
  const doc = new PDFDocument({
    size: "A4",
    margins,
    tagged: true,
    pdfVersion: "1.7",
    lang: "en",
    displayTitle: true,
    bufferPages: true,
    font: fallback(), // without it the writer's own, which has no Cyrillic, would be embedded
    info: { Title: document.title, Subject: kindOf(document), CreationDate: created, ModDate: created },
  });
  const whole = collected(doc);
  const fonts = fontsOf(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const blocks = told(document);
  for (const block of blocks) setBlock(doc, fonts, root, block);
  for (const block of limits(fonts, blocks)) setBlock(doc, fonts, root, block);
  root.end();
  numberPages(doc, document);
  doc.end();
  return whole;
}

function collected(doc: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
  });
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What this file cannot show as it should. */
function limits({ missing }: Fonts, blocks: readonly Block[]): Block[] {
  const said: string[] = [];
  if (missing.size > 0) {
    const some = [...missing].slice(0, 20).map((char) => `U+${hex(char)}`);
    said.push(`Boxes stand for characters that the fonts of this file lack: ${some.join(", ")}.`);
  }
  if (rightToLeft.test(JSON.stringify(blocks))) said.push("Right-to-left text is not set in its order here.");
  if (said.length === 0) return [];
  const runs: Run[] = [{ text: `${said.join(" ")} The HTML and DOCX files show it as it is.`, soft: true }];
  return [{ type: "paragraph", runs }];
}

const hex = (char: string) => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

function numberPages(doc: InstanceType<typeof PDFDocument>, document: ReportDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    doc.page.margins.bottom = 0; // else the writer takes the foot for the end of the page
    doc.markContent("Artifact", { type: "Pagination" });
    doc
      .font("serif")
      .fontSize(8.5)
      .fillColor(ink.soft)
      .text(`Report ${document.number} · ${index + 1} / ${count}`, margins.left, doc.page.height - 42, {
        lineBreak: false,
      });
    doc.endMarkedContent();
  }
}
