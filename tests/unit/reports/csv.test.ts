import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { harmless } from "@/lib/reports/spreadsheet-rows";
import { report, reportClaim } from "./document";
import { asCsv } from "./written";

const read = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true });

describe("the CSV of a report", () => {
  it("has one row for each claim and source, the silent ones too", () => {
    const { data } = read(asCsv(report([reportClaim(), reportClaim({ number: 2 })])));
    expect(
      data.map((row) => `${row.Claim} ${row.Source} ${row.Group} ${row["What the source says"]}`),
    ).toEqual([
      "C1 COURIER a ruled out",
      "C1 POST b unlikely",
      "C1 WIRE  [no mention]",
      "C2 COURIER a ruled out",
      "C2 POST b unlikely",
      "C2 WIRE  [no mention]",
    ]);
    expect(data[0]).toMatchObject({
      Verdict: "One reading stands",
      "Decided by": "Ada Lindt",
      "Signed by": "Ben Okoro",
    });
  });

  it("names no signer where none signed", () => {
    const { data } = read(asCsv(report([reportClaim({ signed: false, state: "awaiting_signature" })])));
    expect(data[0]).toMatchObject({ State: "unsigned, awaits a signature", "Signed by": "" });
  });

  it("begins with a byte order mark, so that spreadsheets read it as UTF-8", () => {
    expect(asCsv(report()).charCodeAt(0)).toBe(0xfeff);
  });

  it("keeps quotation marks, commas and line breaks within their cell", () => {
    const odd = 'He said: "no",\nthen; left';
    const { data } = read(asCsv(report([reportClaim({ statement: odd })])));
    expect(data[0]?.Question).toBe(odd);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")', "＝1"])(
    "a cell that begins like a formula is text: %j",
    (cell) => {
      expect(harmless(cell)).toBe(`'${cell}`);
    },
  );

  it("no cell of any report begins like a formula", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (title, statement, exact) => {
        const [first] = reportClaim().readings;
        if (!first) throw new Error("no reading");
        const claim = reportClaim({ statement, readings: [{ ...first, exact, sentence: exact }] });
        for (const row of read(asCsv(report([claim], { title }))).data) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { examples: [["=1", "@x", "-x"]] },
    );
  });
});
