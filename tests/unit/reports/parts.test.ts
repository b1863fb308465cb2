import { expect, it } from "vitest";
import { render } from "@/lib/reports/render";
import { report, reportClaim } from "./document";
import { fullReport } from "./full-report";
import { asJson, file } from "./written";

const large = report(
  Array.from({ length: 400 }, (_, index) =>
    reportClaim({ number: index + 1, explanation: `Ж${index} `.repeat(1000) }),
  ),
);

it.each([fullReport(), large, report([])])(
  "a report's JSON, written item by item, is what JSON.stringify gives",
  (one) => {
    expect(asJson(one)).toBe(`${JSON.stringify(one, null, 2)}\n`);
  },
);

it("a file comes in parts of a megabyte, no character cut where it matters: joined they are the whole", async () => {
  const sizes: number[] = [];
  for await (const part of render(large, "json")) sizes.push(part.length);
  expect(sizes.length).toBeGreaterThan(3);
  expect(new Set(sizes.slice(0, -1))).toEqual(new Set([1 << 20]));
  expect(new TextDecoder("utf-8", { fatal: true }).decode(await file(large, "json"))).toBe(asJson(large));
});
