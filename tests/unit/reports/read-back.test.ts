import fc from "fast-check";
import { expect, it } from "vitest";
import { sealed } from "@/lib/reports/document";
import { readBack } from "@/lib/reports/read-back";
import { reading, report, reportClaim, source } from "./document";
import { fullReport } from "./full-report";
import { asAnnotations, asJson } from "./written";

const writers = [
  ["JSON", asJson],
  ["Web Annotation", asAnnotations],
] as const;
// Words of every kind: several scripts, both directions, emoji, combining marks, line ends, markup.
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "قال",
        "אמר",
        "абв",
        "λόγος",
        "👩‍🚀",
        "e\u0301",
        "\r\n",
        "\u202e",
        "\ufeff",
        "</b>",
        '"',
        "\\",
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.length > 0 && !/[\ud800-\udfff]/u.test(text));

it.each(writers)("a report comes back from its %s as it was frozen", (_, write) => {
  expect(readBack(write(fullReport()))).toEqual(fullReport());
  fc.assert(
    fc.property(words, words, words, fc.array(words, { maxLength: 4 }), (title, statement, siglum, said) => {
      const readings = said.map((exact, index) => reading(siglum, exact, { letter: "abcd"[index] ?? "d" }));
      const document = report([reportClaim({ statement, readings, gaps: [siglum] })], {
        title,
        sources: [source(siglum, { outlet: title })],
      });
      expect(readBack(write(document))).toEqual(document);
    }),
    { numRuns: 150 },
  );
});

it.each(writers)("a changed %s is refused", (_, write) => {
  const file = write(fullReport());
  expect(() => readBack(file.replaceAll("ruled out", "ruled in"))).toThrow(/digest/u);
});

it.each([
  ["not JSON", "{", /not JSON/u],
  ["another JSON", '{"a":1}', /no report/u],
  ["nothing", "null", /no report/u],
  ["a report with a field too many", JSON.stringify({ ...fullReport(), more: 1 }), /no report/u],
  ["one of another form", JSON.stringify({ ...fullReport(), format: "variorum.report/3" }), /no report/u],
])("%s is refused", (_, file, message) => {
  expect(() => readBack(file)).toThrow(message);
});

it("each field counts: a report that lacks what another has does not have its digest", () => {
  const { contentHash, format: _, ...content } = fullReport();
  expect(sealed(content).contentHash).toBe(contentHash);
  for (const claim of content.claims) {
    const others = content.claims.filter((other) => other !== claim);
    expect(sealed({ ...content, claims: others }).contentHash).not.toBe(contentHash);
  }
});
