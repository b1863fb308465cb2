import type PDFDocument from "pdfkit";
import type { Block, Run } from "./block";
import { type Fonts, fontFiles } from "./pdf-fonts";

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc["struct"]>;

/** In points: the text's width gives some 80 characters a line. */
export const margins = { top: 57, bottom: 65, left: 62, right: 62 };
export const ink = { text: "#1c1b19", soft: "#5c5852", line: "#cfc9bf" };

const size = { text: 10.5, small: 9, heading: { 1: 20, 2: 14.5, 3: 11.5 } } as const;
const indent = 18;

/** Sets one block where the last one ended, and adds it to the structure that screen readers follow. */
export function setBlock(doc: Doc, fonts: Fonts, root: Element, block: Block): void {
  switch (block.type) {
    case "heading":
      setHeading(doc, fonts, root, block);
      return;
    case "paragraph":
      add(
        root,
        doc.struct("P", {}, () => line(doc, fonts, block.runs)),
      );
      break;
    case "quote":
      add(
        root,
        doc.struct("BlockQuote", {}, () => line(doc, fonts, block.runs, { at: indent, small: true })),
      );
      break;
    case "list":
      setList(doc, fonts, root, block.items);
      break;
    case "pairs":
      setList(
        doc,
        fonts,
        root,
        block.pairs.map(({ label, runs }) => [{ text: `${label}: `, soft: true }, ...runs]),
      );
      break;
    case "table":
      setTable(doc, fonts, root, block);
  }
  doc.moveDown(0.45);
}

const add = (parent: Element, child: Element): void => {
  parent.add(child);
  child.end();
};

function setHeading(doc: Doc, fonts: Fonts, root: Element, block: Extract<Block, { type: "heading" }>): void {
  const points = size.heading[block.level];
  doc.y += block.level === 1 ? 0 : points * 0.7;
  // A heading keeps at least the two lines after it on its page.
  if (doc.y + points * 4 > doc.page.height - margins.bottom) doc.addPage();
  bookmark(doc, block.level, block.text);
  add(
    root,
    doc.struct(`H${block.level}`, { title: block.text }, () =>
      line(doc, fonts, [{ text: block.text, strong: true }], { points }),
    ),
  );
  doc.moveDown(0.2);
}

// Headings of the third level hang below the last one of the second.
const parents = new WeakMap<Doc, PDFKit.PDFOutline>();

function bookmark(doc: Doc, level: 1 | 2 | 3, text: string): void {
  if (level === 3) (parents.get(doc) ?? doc.outline).addItem(text);
  else parents.set(doc, doc.outline.addItem(text, { expanded: level === 2 }));
}

function setList(doc: Doc, fonts: Fonts, root: Element, items: readonly (readonly Run[])[]): void {
  const list = doc.struct("L");
  root.add(list);
  for (const runs of items) {
    const item = doc.struct("LI");
    list.add(item);
    add(
      item,
      doc.struct("LBody", {}, () => line(doc, fonts, runs, { at: indent / 2 })),
    );
    item.end();
  }
  list.end();
}

function setTable(doc: Doc, fonts: Fonts, root: Element, block: Extract<Block, { type: "table" }>): void {
  add(
    root,
    doc.struct("P", {}, () => line(doc, fonts, [{ text: block.caption, soft: true }])),
  );
  const cell = (text: string, type: "TH" | "TD", scope: "Row" | "Column") => {
    const { text: shown, font } = fonts.whole(text, type === "TH");
    return { text: shown, font: { src: font, size: size.small }, type, ...(type === "TH" ? { scope } : {}) };
  };
  doc.font(fontFiles.serif).fontSize(size.small);
  const table = {
    structParent: root, // tags the table, its rows and cells

    columnStyles: widths(doc, block.head),
    defaultStyle: {
      border: { bottom: 0.5, top: 0, left: 0, right: 0 },
      borderColor: ink.line,
      textColor: ink.text,
      padding: { top: 2, right: 6, bottom: 3, left: 0 },
    },
    data: [
      block.head.map((text) => cell(text, "TH", "Column")),
      ...block.rows.map((row) => row.map((text, index) => cell(text, index === 0 ? "TH" : "TD", "Row"))),
    ],
  };
  doc.table(table);
  doc.x = margins.left;
}

// The widest column takes what the narrow ones leave: the statement of a claim, or the outlet with its headline.
function widths(doc: Doc, head: readonly string[]): (number | "*")[] {
  const narrow = Math.min(86, (doc.page.width - margins.left - margins.right) / (head.length + 1));
  const wide = head[0] === "Claim" ? 0 : 1;
  return head.map((_, index) => (index === wide ? "*" : narrow));
}

interface LineStyle {
  readonly at?: number;
  readonly small?: boolean;
  readonly points?: number;
}

/** Sets runs as one paragraph, each piece in a font that has its characters. */
function line(
  doc: Doc,
  fonts: Fonts,
  runs: readonly Run[],
  { at = 0, small = false, points }: LineStyle = {},
): void {
  const pieces = runs.flatMap(({ text, strong = false, soft = false, href }) =>
    fonts.pieces(text, strong).map((piece) => ({ ...piece, soft: soft || small, href })),
  );
  const width = doc.page.width - margins.left - margins.right - at;
  doc.x = margins.left + at;
  doc.fontSize(points ?? (small ? size.small : size.text));
  for (const [index, { text, font, soft, href }] of pieces.entries()) {
    const continued = index < pieces.length - 1;
    doc
      .font(font)
      .fillColor(soft ? ink.soft : ink.text)
      .text(text, { width, continued, lineGap: 2, link: href ?? null, underline: href !== undefined });
  }
  doc.x = margins.left;
}
