import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { DOMParser, type Element } from "@xmldom/xmldom";
import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import ExcelJS from "exceljs";
import { HtmlValidate } from "html-validate";
import jsonld, { type JsonLdDocument } from "jsonld";
import mammoth from "mammoth";
import { marked } from "marked";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { isIntact } from "@/lib/reports/document";
import { documentSchema } from "@/lib/reports/document-schema";
import { reportJsonSchema } from "@/lib/reports/json-schema";
import { type Format, mainFormats, otherFormats } from "@/lib/reports/view";
import { report, reportClaim } from "./document";
import { fullReport, lacking } from "./full-report";
import { file } from "./written";

// Every file is opened by something that is none of our own code.
const document = fullReport();
const made = (format: Format, of = document) => file(of, format);
const text = async (format: Format, of = document) => new TextDecoder().decode(await made(format, of));
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const words = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<[^>]+>/gu, " ")
    .replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => entities[name] ?? "");

it("a withheld name is in no form, and what it stood by still is", async () => {
  const { verdict } = reportClaim();
  const signOffs = verdict.signOffs.map((signOff) => ({ ...signOff, signer: null }));
  const withheld = report([reportClaim({ verdict: { ...verdict, author: null, signOffs } })], {
    createdBy: null,
  });
  for (const format of [...mainFormats, ...otherFormats]) {
    const bytes = Buffer.from(await made(format, withheld));
    expect(bytes.includes("Ada Lindt") || bytes.includes("Ben Okoro"), format).toBe(false);
  }
  expect(await text("html", withheld)).toContain("name withheld");
});

describe("HTML", () => {
  it("is valid and holds everything", async () => {
    const html = await text("html");
    const { results } = await new HtmlValidate({
      extends: ["html-validate:recommended", "html-validate:a11y"],
      // Matters of style alone.
      rules: {
        "doctype-style": ["error", { style: "lowercase" }],
        "void-style": "off",
        "long-title": "off",
        "no-trailing-whitespace": "off",
      },
    }).validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
    expect(
      lacking(
        words(html),
        document,
        document.claims.map(({ verdict }) => verdict.contentHash),
      ),
    ).toEqual([]);
    expect(words(html)).toContain("Report 3 is corrected");
  });
});

describe("PDF", () => {
  it("holds everything, in Latin, Cyrillic and Greek", async () => {
    const { text: read } = await extractText(await getDocumentProxy(await made("pdf")), { mergePages: true });
    const emoji = "👩‍🚀"; // no font of ours has it; the file says so
    const boxed = document.claims
      .flatMap(({ readings }) => readings.map(({ exact }) => exact))
      .filter((exact) => exact.includes(emoji));
    expect(
      lacking(
        read,
        document,
        boxed.map((exact) => exact.replace(/\s+/gu, " ")),
      ),
    ).toEqual([]);
    expect(read).toContain("U+1F469");
  });

  it("is tagged: headings, lists and tables are known as such, in English, with a title", async () => {
    const pdf = await getDocumentProxy(await made("pdf"));
    const roles = new Set<string>();
    for (let page = 1; page <= pdf.numPages; page += 1) {
      collectRoles(await (await pdf.getPage(page)).getStructTree(), roles);
    }
    for (const role of ["Document", "H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD"]) {
      expect(roles).toContain(role);
    }
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: document.title, Language: "en" });
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  });

  it("has a bookmark for each heading, claims below their section", async () => {
    const outline = await (await getDocumentProxy(await made("pdf"))).getOutline();
    const titles = outline.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(["Claims and verdicts", "Looked at and set aside"]));
    const claims = outline.find(({ title }) => title === "Claims and verdicts");
    expect(claims?.items.map(({ title }) => title)).toEqual(
      document.claims.slice(0, 2).map(({ number, statement }) => `C${number}. ${statement}`),
    );
  });

  function collectRoles(node: unknown, roles: Set<string>): void {
    const { role, children = [] } = (node ?? {}) as { role?: string; children?: unknown[] };
    if (role) roles.add(role);
    for (const child of children) collectRoles(child, roles);
  }
});

describe("DOCX", () => {
  const options = { styleMap: ["comment-reference => sup"] };
  const html = async () =>
    (await mammoth.convertToHtml({ buffer: Buffer.from(await made("docx")) }, options)).value;

  it("holds everything", async () => {
    expect(lacking(words(await html()), document)).toEqual([]);
  });

  it("has real headings and tables", async () => {
    const read = await html();
    expect(read).toContain(`<h1>${document.title}</h1>`);
    expect([...read.matchAll(/<h3>(?:<a[^>]*><\/a>)*C(\d+)\./gu)].map(([, number]) => number)).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(read.match(/<table>/gu)).toHaveLength(2);
    expect(read).toMatch(/<thead>|<th>/u);
  });

  it("has a comment at each reading that tells the verdict, and at each place of a note", async () => {
    const read = words(await html());
    expect(read).toContain("C1: One reading stands. Use “ruled out”.");
    expect(read.split("The minister said it in Russian.")).toHaveLength(4); // in the text, and at two places
  });
});

describe("XLSX", () => {
  async function workbook(of = document) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(await made("xlsx", of)) as unknown as ExcelJS.Buffer);
    return book;
  }
  const cells = (book: ExcelJS.Workbook) => {
    const found: ExcelJS.Cell[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => found.push(cell))));
    return found;
  };

  it("holds everything", async () => {
    const book = await workbook();
    expect(
      lacking(
        cells(book)
          .map(({ text }) => text)
          .join("\n"),
        document,
      ),
    ).toEqual([]);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...["Claims", "Readings", "Claims by sources", "Sources", "Our copy", "Notes", "Report"],
    ]);
  });

  it("has no cell that is, or becomes, a formula", async () => {
    const evil = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1"].join("\u2028");
    for (const start of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "12"]) {
      const book = await workbook(report([reportClaim({ statement: start })], { title: evil }));
      for (const cell of cells(book)) {
        expect(cell.type).toBe(ExcelJS.ValueType.String);
        expect(cell.numFmt).toBe("@");
      }
      expect(cells(book).some(({ text }) => text === start)).toBe(true);
    }
  });

  it("cuts what no cell can hold, and says so by an ellipsis", async () => {
    const long = "x".repeat(40_000);
    const book = await workbook(report([reportClaim({ statement: long })]));
    const longest = Math.max(...cells(book).map(({ text }) => text.length));
    expect(longest).toBe(32_767);
  });
});

describe("CSV", () => {
  it("holds everything, with no cell that begins like a formula", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = await book.csv.read(Readable.from([Buffer.from(await made("csv"))]), {
      map: (value) => value,
    });
    const read: string[] = [];
    sheet.eachRow((row) => row.eachCell(({ text: cell }) => read.push(cell)));
    expect(lacking(read.join("\n"), document, [document.createdBy ?? ""])).toEqual([]);
    for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
  });
});

describe("Markdown", () => {
  it("holds everything, and no words of a text act as markup", async () => {
    const html = await marked.parse(await text("markdown"));
    expect(lacking(words(html), document)).toEqual([]);
    expect(html).not.toMatch(/<b>|<em>|href="y"/u);
    expect(html.match(/<table>/gu)).toHaveLength(2);
    expect(html.match(/<h1>/gu)).toHaveLength(1);
  });
});

describe("JSON", () => {
  it("has a schema that is published as the program reads it (npm run -s report:schema writes it)", () => {
    expect(readFileSync("docs/report.schema.json", "utf8")).toBe(reportJsonSchema());
  });

  const schema = JSON.parse(readFileSync("docs/report.schema.json", "utf8"));
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  addFormats(ajv);
  const isValid = ajv.compile(schema);

  it("keeps to its published schema", async () => {
    expect(isValid(JSON.parse(await text("json")))).toBe(true);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it("has every field of the schema, filled, and none can be left out", async () => {
    const whole = JSON.parse(await text("json"));
    let fields = 0;
    for (const path of paths(whole)) {
      const cut = structuredClone(whole);
      const field = path.pop() ?? "";
      const parent = path.reduce(
        (at: Record<string, unknown>, key) => at[key] as Record<string, unknown>,
        cut,
      );
      delete parent[field];
      if (field === "rating") {
        // Not every claim is rated; where one was, the digest holds it.
        expect(isIntact(documentSchema.parse(cut))).toBe(false);
        continue;
      }
      expect(isValid(cut), [...path, field].join(".")).toBe(false);
      expect(documentSchema.safeParse(cut).success).toBe(false);
      fields += 1;
    }
    expect(fields).toBeGreaterThan(200);
  });

  it("of the first form can still be read", () => {
    const { kind: _, corrects: __, notice: ___, notes: ____, ...old } = document;
    const claims = old.claims.map(({ flags: _flags, ...claim }) => ({
      ...claim,
      readings: claim.readings.map(({ siglum, letter, exact, sentence }) => ({
        siglum,
        letter,
        exact,
        sentence,
      })),
    }));
    const read = documentSchema.parse({ ...old, claims, format: "variorum.report/1" });
    expect(read).toMatchObject({ kind: "report", notes: [] });
    expect(read.claims[0]?.readings[0]).toMatchObject({ exact: "ruled out", spans: [] });
  });

  function paths(value: unknown, at: string[] = []): string[][] {
    if (Array.isArray(value)) return value.flatMap((item, index) => paths(item, [...at, String(index)]));
    if (value === null || typeof value !== "object") return [];
    return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])]);
  }
});

describe("JSON-LD", () => {
  const contexts: Record<string, string> = {
    "http://www.w3.org/ns/anno.jsonld": "tests/fixtures/jsonld/anno.json",
    "https://schema.org": "tests/fixtures/jsonld/schema-org.json",
  };
  const documentLoader = async (url: string) => {
    const file = contexts[url];
    if (!file) throw new Error(`Nothing is fetched: ${url}`);
    return { contextUrl: undefined, documentUrl: url, document: JSON.parse(readFileSync(file, "utf8")) };
  };
  const expand = async (format: Format) =>
    jsonld.expand(JSON.parse(await text(format)) as JsonLdDocument, { documentLoader, safe: true } as never);
  const values = (node: unknown, key = ""): string[] => {
    if (Array.isArray(node)) return node.flatMap((item) => values(item, key));
    if (node === null || typeof node !== "object") return [String(node)];
    // The document that goes along as a JSON literal would hold everything by itself.
    if ((node as Record<string, unknown>)["@type"] === "@json") return [];
    return Object.entries(node).flatMap(([name, inner]) => values(inner, name));
  };
  const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;

  it("Web Annotations hold everything, every term of theirs known", async () => {
    const read = await expand("annotations");
    expect(lacking(values(read).join("\n"), document)).toEqual([]);
  });

  it("a claim is one annotation with a target for each place, told by words and by offsets", async () => {
    const [collection] = (await expand("annotations")) as unknown as never[];
    const quads = (await jsonld.toRDF(collection as never)) as unknown as {
      subject: { value: string };
      predicate: { value: string };
      object: { value: string };
    }[];
    const objects = (predicate: string) => quads.filter((quad) => quad.predicate.value === predicate);
    const places = document.claims.flatMap(({ readings }) => readings.flatMap(({ spans }) => spans));
    const noted = document.notes.flatMap(({ targets }) => targets);
    const all = [...places, ...noted];
    const told = (name: string) =>
      objects(oa(name))
        .map(({ object }) => object.value)
        .sort();
    expect(told("exact")).toEqual(all.map(({ exact }) => exact).sort());
    expect(told("start")).toEqual(all.map(({ start }) => String(start)).sort());
    expect(told("end")).toEqual(all.map(({ end }) => String(end)).sort());
    expect(objects("urn:variorum:terms:positionUnit").map(({ object }) => object.value)).toEqual([
      "UTF-16 code unit",
    ]);
    const claims = objects(oa("hasTarget")).filter(({ subject }) => subject.value.endsWith("#c2"));
    expect(claims).toHaveLength(document.claims[1]?.readings.length ?? 0);
  });

  it("ClaimReview holds everything, every term of it known", async () => {
    const read = await expand("claimreview");
    const rating = "неточно, ανακριβές"; // its step is a value of its own
    const without = [document.title, document.createdBy ?? "", `${rating} (2 of 3)`];
    const told = values(read);
    expect(lacking(told.join("\n"), document, without)).toEqual([]);
    expect(told).toEqual(expect.arrayContaining([rating, "2", "1", "3"]));
    expect(values(read).filter((value) => value === "http://schema.org/ClaimReview")).toHaveLength(3);
  });
});

describe("TEI", () => {
  const namespace = "http://www.tei-c.org/ns/1.0";
  async function parsed() {
    const faults: string[] = [];
    const parser = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) });
    const xml = parser.parseFromString(await text("tei"), "application/xml");
    expect(faults).toEqual([]);
    return xml;
  }
  const all = (
    from: { getElementsByTagNameNS(ns: string, name: string): ArrayLike<Element> },
    name: string,
  ) => Array.from(from.getElementsByTagNameNS(namespace, name));

  it("is well-formed XML that holds everything", async () => {
    expect(lacking((await parsed()).documentElement?.textContent ?? "", document)).toEqual([]);
  });

  it("keeps to the rules of TEI for an apparatus", async () => {
    const xml = await parsed();
    expect(xml.documentElement?.namespaceURI).toBe(namespace);
    expect(xml.documentElement?.localName).toBe("TEI");
    const [fileDesc] = all(xml, "fileDesc");
    expect(Array.from(fileDesc?.childNodes ?? []).map(({ nodeName }) => nodeName)).toEqual([
      ...["titleStmt", "publicationStmt", "sourceDesc"],
    ]);
    const witnesses = all(xml, "witness").map((witness) => witness.getAttribute("xml:id"));
    expect(new Set(witnesses).size).toBe(document.sources.length);
    const apps = all(xml, "app");
    expect(apps.map((app) => app.getAttribute("n"))).toEqual(
      document.claims.map(({ number }) => String(number)),
    );
    for (const app of apps) {
      expect(["listApp"]).toContain(app.parentNode?.nodeName);
      for (const child of Array.from(app.childNodes))
        expect(["rdg", "rdgGrp", "note"]).toContain(child.nodeName);
    }
    for (const rdg of all(xml, "rdg")) {
      expect(["app", "rdgGrp"]).toContain(rdg.parentNode?.nodeName);
      for (const pointer of (rdg.getAttribute("wit") ?? "").split(" ")) {
        expect(witnesses).toContain(pointer.slice(1));
      }
    }
    for (const group of all(xml, "rdgGrp")) expect(all(group, "rdg").length).toBeGreaterThan(1);
    // A parallel-segmented apparatus stands in the text; elsewhere TEI forbids it.
    expect(all(xml, "variantEncoding")[0]?.getAttribute("location")).toBe("internal");
  });
});
