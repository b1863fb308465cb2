import PDFDocument from "pdfkit";
import type { Block, Run } from "./block";
import type { ReportDocument } from "./document";
import { type Fonts, fontFiles, fontsOf } from "./pdf-fonts";
import { ink, margins, setBlock } from "./pdf-set";
import { kindOf } from "./sentences";
import { told } from "./told";

/**
 * The report as a PDF: A4, tagged (headings, paragraphs, lists and tables are known as such), with bookmarks for its
 * headings and page numbers. Latin, Cyrillic and Greek are set as on the screen; what the fonts lack is named at the
 * end, and right-to-left text is set letter by letter but not reordered.
 */
export async function* asPdf(document: ReportDocument): AsyncGenerator<Uint8Array> {
  const created = new Date(document.createdAt);
  const doc = new PDFDocument({
    size: "A4",
    margins,
    tagged: true,
    pdfVersion: "1.7",
    lang: "en",
    displayTitle: true,
    bufferPages: true,
    font: fontFiles.serif, // without it the writer's own, which has no Cyrillic, would be embedded
    info: { Title: document.title, Subject: kindOf(document), CreationDate: created, ModDate: created },
  });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const fonts = fontsOf(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  let section: Element | null = null;
  for (const block of told(document)) {
    if (block.type === "heading") {
      section?.end(); // the writer forgets what is ended
      section = null;
      if (doc.bufferedPageRange().count > pagesAtOnce) {
        finishPages(doc, document);
        doc.addPage();
        await new Promise(setImmediate); // the worker's other jobs go on
        yield* chunks.splice(0);
      }
      if (block.level === 3) {
        section = doc.struct("Sect");
        root.add(section);
      }
    }
    setBlock(doc, fonts, section ?? root, block);
  }
  section?.end();
  for (const block of limits(fonts)) setBlock(doc, fonts, root, block);
  root.end();
  finishPages(doc, document);
  const ended = new Promise((resolve, reject) => doc.on("end", resolve).on("error", reject));
  doc.end();
  await ended;
  yield* chunks;
}

type Element = ReturnType<InstanceType<typeof PDFDocument>["struct"]>;

// So many pages are held; the next claim then begins a new one. A report of usual size has no such break.
const pagesAtOnce = 60;

/** What this file cannot show as it should. */
function limits({ missing, hasRightToLeft }: Fonts): Block[] {
  const said: string[] = [];
  if (missing.size > 0) {
    const some = [...missing].slice(0, 20).map((char) => `U+${hex(char)}`);
    said.push(`Boxes stand for characters that the fonts of this file lack: ${some.join(", ")}.`);
  }
  if (hasRightToLeft()) said.push("Right-to-left text is not set in its order here.");
  if (said.length === 0) return [];
  const runs: Run[] = [{ text: `${said.join(" ")} The HTML and DOCX files show it as it is.`, soft: true }];
  return [{ type: "paragraph", runs }];
}

const hex = (char: string) => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

/** Numbers the pages that are held and lets go of them. How many there will be is not known yet. */
function finishPages(doc: InstanceType<typeof PDFDocument>, document: ReportDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    doc.page.margins.bottom = 0; // else the writer takes the foot for the end of the page
    doc.markContent("Artifact", { type: "Pagination" });
    doc
      .font(fontFiles.serif)
      .fontSize(8.5)
      .fillColor(ink.soft)
      .text(`Report ${document.number} · page ${index + 1}`, margins.left, doc.page.height - 42, {
        lineBreak: false,
      });
    doc.endMarkedContent();
  }
  doc.flushPages();
}
