import { expect, it } from "vitest";
import { isIntact } from "@/lib/reports/document";
import { documentSchema } from "@/lib/reports/document-schema";
import { report, reportClaim } from "./document";
import { asJson } from "./written";

it("a report says of itself whether it is what was frozen", () => {
  const frozen = report();
  expect(isIntact(frozen)).toBe(true);
  expect(isIntact({ ...frozen, title: "Another title" })).toBe(false);
  expect(isIntact({ ...frozen, claims: [reportClaim({ statement: "Something else?" })] })).toBe(false);
});
it("its JSON is the document with its hash, whatever order a database gives the keys", () => {
  const frozen = report();
  const back = JSON.parse(asJson(frozen));
  expect(isIntact(back)).toBe(true);
  const turned = Object.fromEntries(Object.entries(back).reverse());
  expect(isIntact(documentSchema.parse(turned))).toBe(true);
});
it("another format is not read as this one", () => {
  expect(documentSchema.safeParse({ ...report(), format: "variorum.report/3" }).success).toBe(false);
});
