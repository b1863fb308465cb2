import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, MarginNote, Run } from "./block";
import type { ReportDocument } from "./document";
import { told } from "./told";
import { xmlText } from "./xml";

/** The report as a Word document: real headings, lists and tables; the verdict stands as a comment at each reading. */
export async function asDocx(document: ReportDocument): Promise<Uint8Array> {
  const comments: MarginNote[] = [];
  const children = told(document).flatMap((block) => childrenOf(block, comments));
  const file = new Document({
    title: xmlText(document.title),
    creator: xmlText(document.createdBy ?? "Variorum"),
    description: `SHA-256 of the content: ${document.contentHash}`,
    styles: { default: { document: { run: { font: "Georgia", size: 22 } } } },
    comments: {
      children: comments.map(({ author, createdAt, text }, id) => ({
        id,
        author: xmlText(author),
        date: new Date(createdAt),
        children: [new Paragraph(xmlText(text))],
      })),
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(file);
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function childrenOf(block: Block, comments: MarginNote[]): (Paragraph | Table)[] {
  const line = (runs: readonly Run[]) => runs.flatMap((run) => runOf(run, comments));
  switch (block.type) {
    case "heading":
      return [new Paragraph({ heading: levels[block.level], children: [new TextRun(xmlText(block.text))] })];
    case "paragraph":
      return [new Paragraph({ spacing: { after: 80 }, children: line(block.runs) })];
    case "quote":
      return [new Paragraph({ indent: { left: 480 }, spacing: { after: 80 }, children: line(block.runs) })];
    case "list":
      return block.items.map((runs) => new Paragraph({ bullet: { level: 0 }, children: line(runs) }));
    case "pairs":
      return block.pairs.map(
        ({ label, runs }) =>
          new Paragraph({
            indent: { left: 240 },
            children: [...line([{ text: `${label}: `, soft: true }]), ...line(runs)],
          }),
      );
    case "table":
      return [
        new Paragraph({ keepNext: true, children: line([{ text: block.caption, soft: true }]) }),
        tableOf(block),
      ];
  }
}

function tableOf({ head, rows }: Extract<Block, { type: "table" }>): Table {
  const cell = (text: string, strong: boolean) =>
    new TableCell({
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [new Paragraph({ children: [new TextRun({ text: xmlText(text), bold: strong, size: 18 })] })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index === 0)) }),
      ),
    ],
  });
}

const softInk = "5C5852";

function runOf({ text, strong, soft, href, comment }: Run, comments: MarginNote[]): ParagraphChild[] {
  const run = () =>
    new TextRun({
      text: oneLine(text),
      ...(strong ? { bold: true } : {}),
      ...(soft ? { color: softInk } : {}),
      ...(href ? { style: "Hyperlink" } : {}),
    });
  if (href) return [new ExternalHyperlink({ link: href, children: [run()] })];
  if (!comment) return [run()];
  const id = comments.push(comment) - 1;
  return [
    new CommentRangeStart(id),
    run(),
    new CommentRangeEnd(id),
    new TextRun({ children: [new CommentReference(id)] }),
  ];
}

// A line break of a text is none of the document's lines.
const oneLine = (text: string): string => xmlText(text).replace(/[\r\n]+/gu, " ");
