import type { Block, MarginNote, Run } from "./block";
import { declaration, wordSpace } from "./docx-parts";
import { element, text } from "./xml";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const softInk = "5C5852";
// A4 with margins of an inch, in twentieths of a point.
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

/** The main part of a Word document: writes blocks as paragraphs and tables, and keeps what they refer to. */
export class DocxBody {
  /** What stands in the margin, in the order of its numbers. */
  readonly comments: MarginNote[] = [];
  /** The addresses that are linked to; the first is rLink0. */
  readonly links: string[] = [];

  /** The part's XML, block by block. */
  *parts(blocks: Iterable<Block>): Generator<string> {
    yield `${declaration}<w:document xmlns:w="${wordSpace}" xmlns:r="${relations}"><w:body>`;
    for (const block of blocks) yield* this.block(block);
    yield `${page}</w:body></w:document>`;
  }

  private *block(block: Block): Generator<string> {
    switch (block.type) {
      case "heading":
        yield paragraph(`<w:pStyle w:val="Heading${block.level}"/>`, runOf(block.text));
        return;
      case "paragraph":
        yield paragraph('<w:spacing w:after="80"/>', this.line(block.runs));
        return;
      case "quote":
        yield paragraph('<w:spacing w:after="80"/><w:ind w:left="480"/>', this.line(block.runs));
        return;
      case "list":
        for (const runs of block.items) yield paragraph(bullet, this.line(runs));
        return;
      case "pairs":
        for (const { label, runs } of block.pairs)
          yield paragraph('<w:ind w:left="240"/>', this.line([{ text: `${label}: `, soft: true }, ...runs]));
        return;
      case "table":
        yield paragraph("<w:keepNext/>", this.line([{ text: block.caption, soft: true }]));
        yield* tableOf(block);
    }
  }

  private line(runs: readonly Run[]): string {
    return runs.map((run) => this.run(run)).join("");
  }

  private run({ text: words, strong, soft, href, comment }: Run): string {
    const oneLine = words.replace(/[\r\n]+/gu, " "); // a line break of a text is none of the document's lines
    const style = (strong ? bold : "") + (soft ? `<w:color w:val="${softInk}"/>` : "");
    if (href) {
      const id = `rLink${this.links.push(href) - 1}`;
      return `<w:hyperlink w:history="1" r:id="${id}">${runOf(oneLine, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
    }
    if (!comment) return runOf(oneLine, style);
    const id = this.comments.push(comment) - 1;
    return `<w:commentRangeStart w:id="${id}"/>${runOf(oneLine, style)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  }
}

const bold = "<w:b/><w:bCs/>";
const bullet = '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

const paragraph = (properties: string, content: string): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

const runOf = (words: string, style = ""): string =>
  `<w:r>${style && `<w:rPr>${style}</w:rPr>`}${element("w:t", { "xml:space": "preserve" }, text(words))}</w:r>`;

function* tableOf({ head, rows }: Extract<Block, { type: "table" }>): Generator<string> {
  const width = Math.floor(9026 / Math.max(1, head.length)); // of the text between the margins
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${head.map(() => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  yield row(head, "<w:tblHeader/>", () => true);
  for (const cells of rows) yield row(cells, "<w:cantSplit/>", (index) => index === 0);
  yield "</w:tbl>";
}

const row = (cells: readonly string[], properties: string, isStrong: (index: number) => boolean): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((words, index) => cell(words, isStrong(index))).join("")}</w:tr>`;

const cell = (words: string, isStrong: boolean): string =>
  `<w:tc><w:tcPr/><w:p>${runOf(words, `${isStrong ? bold : ""}<w:sz w:val="18"/><w:szCs w:val="18"/>`)}</w:p></w:tc>`;
