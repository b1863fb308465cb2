import fc from "fast-check";
import { expect, it } from "vitest";
import { sealed } from "@/lib/reports/document";
import { readBack } from "@/lib/reports/read-back";
import { anyReport } from "../../support/random-report";
import { fullReport } from "./full-report";
import { asAnnotations, asJson } from "./written";

const writers = [
  ["JSON", asJson],
  ["Web Annotation", asAnnotations],
] as const;
it.each(writers)("a report comes back from its %s as it was frozen", (_, write) => {
  expect(readBack(write(fullReport()))).toEqual(fullReport());
  fc.assert(
    fc.property(anyReport, (document) => {
      expect(readBack(write(document))).toEqual(document);
    }),
    { numRuns: 200 },
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
