import fc from "fast-check";
import { expect, test } from "vitest";
import { findUnstorable } from "@/lib/db/storable";

test("finds a NUL character with its offset and line", () => {
  expect(findUnstorable("one\r\ntwo\nth\0ree")).toEqual({ what: "a NUL character", offset: 11, line: 3 });
});

test.each(["a\ud800b", "a\udc00", "\ud800\ud800\udc00"])("finds half a character in %j", (text) => {
  expect(findUnstorable(text)?.what).toMatch(/surrogate/);
});

// UTF-8 has no lone surrogates: they come back as replacement characters.
const isWhole = (text: string) => Buffer.from(text, "utf8").toString("utf8") === text;
const codeUnits = fc.array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })));

test("lets every whole character pass and nothing else", () => {
  fc.assert(
    fc.property(codeUnits, (units) => {
      const text = String.fromCharCode(...units);
      expect(findUnstorable(text) === null).toBe(isWhole(text) && !text.includes("\0"));
    }),
    { numRuns: 300 },
  );
});
