import type { MarginNote } from "./block";
import type { ReportDocument } from "./document";
import { element, text } from "./xml";

// The parts of a Word document (Office Open XML, ECMA-376) beside its body.

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const override = (part: string, type: string) => element("Override", { PartName: part, ContentType: type });

/** What each part of the package is. */
export const contentTypes = `${declaration}${element(
  "Types",
  { xmlns: `${packages}/content-types` },
  element("Default", {
    Extension: "rels",
    ContentType: "application/vnd.openxmlformats-package.relationships+xml",
  }),
  element("Default", { Extension: "xml", ContentType: "application/xml" }),
  override("/word/document.xml", `${word}.document.main+xml`),
  override("/word/comments.xml", `${word}.comments+xml`),
  override("/word/styles.xml", `${word}.styles+xml`),
  override("/word/numbering.xml", `${word}.numbering+xml`),
  override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
)}`;

const relation = (id: string, type: string, target: string, isOutside = false) =>
  element("Relationship", {
    Id: id,
    Type: type,
    Target: target,
    TargetMode: isOutside ? "External" : null,
  });

const relationsPart = (...relations: readonly string[]) =>
  `${declaration}${element("Relationships", { xmlns: `${packages}/relationships` }, ...relations)}`;

/** Where the body and the properties are. */
export const packageLinks = relationsPart(
  relation("rId1", `${office}/officeDocument`, "word/document.xml"),
  relation("rId2", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"),
);

/** What the body refers to; links to the outside are followed only by who clicks them. */
export const documentLinks = (links: readonly string[]): string =>
  relationsPart(
    relation("rId1", `${office}/styles`, "styles.xml"),
    relation("rId2", `${office}/numbering`, "numbering.xml"),
    relation("rId3", `${office}/comments`, "comments.xml"),
    ...links.map((link, index) => relation(`rLink${index}`, `${office}/hyperlink`, link, true)),
  );

/** Title, author and the report's hash. */
export function coreProperties({ title, createdBy, createdAt, contentHash }: ReportDocument): string {
  const time = (name: string) => element(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, createdAt);
  return `${declaration}${element(
    "cp:coreProperties",
    {
      "xmlns:cp": `${packages}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    element("dc:title", {}, text(title)),
    element("dc:creator", {}, text(createdBy ?? "Variorum")),
    element("dc:description", {}, `SHA-256 of the content: ${contentHash}`),
    time("created"),
    time("modified"),
  )}`;
}

/** The notes in the margin, one by one. */
export function* commentsPart(comments: readonly MarginNote[]): Generator<string> {
  yield `${declaration}<w:comments xmlns:w="${wordSpace}">`;
  for (const [id, { author, createdAt, text: words }] of comments.entries()) {
    yield element(
      "w:comment",
      { "w:id": id, "w:author": author, "w:date": createdAt },
      `<w:p><w:r>${element("w:t", { "xml:space": "preserve" }, text(words))}</w:r></w:p>`,
    );
  }
  yield "</w:comments>";
}

const heading = (level: 1 | 2 | 3, halfPoints: number) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="${halfPoints * 8}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`;

const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="CFC9BF"/>`;

/** Georgia at 11 points, three levels of headings, hairlines in tables. */
export const styles = `${declaration}<w:styles xmlns:w="${wordSpace}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:eastAsia="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${heading(1, 36)}${heading(2, 28)}${heading(3, 24)}<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("")}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

/** One kind of list: bullets. */
export const numbering = `${declaration}<w:numbering xmlns:w="${wordSpace}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
