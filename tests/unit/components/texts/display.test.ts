import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { display, exactOffset, trimmed } from "@/components/texts/display";

const whole = (text: string): string => display(text, 0, text.length);
const text = fc.array(fc.constantFrom("\r", "\n", "\r\n", "\uFEFF", " ", "a", "é", "Ж", "🙂", "\u2028"), {
  maxLength: 30,
});

describe("text as a page shows it", () => {
  test("CRLF and a lone CR are shown as line feeds, everything else as it came", () => {
    expect(whole("\uFEFFone\r\ntwo\rthree\nfour\r")).toBe("\uFEFFone\ntwo\nthree\nfour\n");
  });

  test("it holds what an HTML parser would make of the text", () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const exact = pieces.join("");
        expect(whole(exact)).toBe(exact.replace(/\r\n?/g, "\n"));
      }),
    );
  });

  test("cut anywhere, also between CR and LF, the pieces add up to the whole", () => {
    fc.assert(
      fc.property(text, fc.nat(60), (pieces, at) => {
        const exact = pieces.join("");
        const cut = Math.min(at, exact.length);
        expect(display(exact, 0, cut) + display(exact, cut, exact.length)).toBe(whole(exact));
      }),
    );
  });
});

describe("offsets in the exact text", () => {
  test("a selection after a BOM and two CRLF lines gives its own words back", () => {
    const exact = "\uFEFFGENEVA\r\n\r\nIt is out of the question.\r\n";
    const shown = whole(exact).indexOf("out of the question");
    const start = exactOffset(exact, shown);
    const end = exactOffset(exact, shown + "out of the question".length);
    expect(exact.slice(start, end)).toBe("out of the question");
    expect(start).toBe(exact.indexOf("out of the question"));
  });

  test("every place of the display leads to the place of the text that shows the same characters", () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const exact = pieces.join("");
        const shown = whole(exact);
        for (let at = 0; at <= shown.length; at++) {
          const offset = exactOffset(exact, at);
          expect(display(exact, 0, offset)).toBe(shown.slice(0, at));
          const insideCrlf = exact[offset - 1] === "\r" && exact[offset] === "\n";
          expect(insideCrlf).toBe(false);
        }
      }),
    );
  });

  test("a place past the end is refused", () => {
    expect(() => exactOffset("a\r\nb", 4)).toThrow(RangeError);
    expect(() => exactOffset("ab", -1)).toThrow(RangeError);
  });
});

describe("a selection without its white space", () => {
  test.each([
    [" said ", "said"],
    ["\r\nsaid\r\n", "said"],
    ["out of the question", "out of the question"],
  ])("%j is %j", (exact, words) => {
    const found = trimmed(exact, 0, exact.length);
    expect(found && exact.slice(found.start, found.end)).toBe(words);
  });

  test("white space alone is no selection", () => {
    expect(trimmed("a \r\n b", 1, 4)).toBeNull();
  });
});
