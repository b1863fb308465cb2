import { createRequire } from "node:module";
import type PDFDocument from "pdfkit";

type Doc = InstanceType<typeof PDFDocument>;

const file = createRequire(import.meta.url).resolve;

// Source Serif sets Latin, Cyrillic and Greek as the screen does; DejaVu Sans has Armenian, Georgian, Hebrew, Arabic,
// and many signs besides. What neither has becomes a box, and the report says so.
const families = {
  regular: ["serif", "sans"],
  strong: ["serif-strong", "sans-strong"],
} as const;
const names = {
  serif: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif-strong": "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  sans: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "sans-strong": "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
} as const;
type FontName = keyof typeof names;

/**
 * The file of each font. The writer is always given files: it restores the font of a table's cell by its file, and
 * opens it anew each time where it knows it by another name, which took nearly all of a large report's time.
 */
export const fontFiles = Object.fromEntries(
  Object.entries(names).map(([name, path]) => [name, file(path)]),
) as Record<FontName, string>;
const box = "\u25a1";
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A piece of text that one font can set. */
export interface Piece {
  readonly text: string;
  /** The font's file. */
  readonly font: string;
}

/** The fonts of one PDF. */
export interface Fonts {
  /** The text in pieces, each in the first font that has its characters. */
  pieces(text: string, isStrong?: boolean): Piece[];
  /** The text as one font can set it, boxes for the rest: for cells of a table. */
  whole(text: string, isStrong?: boolean): Piece;
  /** What was asked for and no font has. */
  readonly missing: ReadonlySet<string>;
  /** Whether a text was asked for that runs from right to left, in whole or in part. */
  hasRightToLeft(): boolean;
}

/** The fonts that the PDF is set in; those that set nothing are left out of the file by its writer. */
export function fontsOf(doc: Doc): Fonts {
  const missing = new Set<string>();
  let hasRightToLeft = false;
  const covers = coverage(doc);
  const coversAll = (name: FontName, text: string): boolean => {
    for (const char of text) if (!covers(name, char)) return false;
    return true;
  };
  const fontFor = (char: string, isStrong: boolean): FontName | null =>
    families[isStrong ? "strong" : "regular"].find((name) => covers(name, char)) ?? null;
  const known = (char: string, isStrong: boolean): string => {
    if (fontFor(char, isStrong)) return char;
    missing.add(char);
    return box;
  };
  // The usual fonts have no such script, so only what they cannot set is looked at.
  const beyond = (text: string): void => {
    hasRightToLeft ||= rightToLeft.test(text);
  };
  return {
    missing,
    hasRightToLeft: () => hasRightToLeft,
    pieces(text, isStrong = false) {
      const all = lines(text);
      const [usual] = families[isStrong ? "strong" : "regular"];
      // Nearly every text: looked through once, not put together letter by letter.
      if (all && coversAll(usual, all)) return [{ text: all, font: fontFiles[usual] }];
      beyond(all);
      const pieces: { text: string; font: FontName }[] = [];
      for (const char of all) {
        const shown = known(char, isStrong);
        const font = fontFor(shown, isStrong) ?? families.regular[1];
        const last = pieces.at(-1);
        // White space, marks and stops stay in the font of what stands before them, so that lines break as they should.
        const follows = last && /[\s\p{M}\p{P}]/u.test(shown) && covers(last.font, shown);
        if (last && (follows || last.font === font)) last.text += shown;
        else pieces.push({ text: shown, font });
      }
      return pieces.map((piece) => ({ text: piece.text, font: fontFiles[piece.font] }));
    },
    whole(text, isStrong = false) {
      const all = lines(text);
      const [first, second] = families[isStrong ? "strong" : "regular"];
      if (coversAll(first, all)) return { text: all, font: fontFiles[first] };
      beyond(all);
      const shown = [...all].map((char) => known(char, isStrong)).join("");
      const name = coversAll(first, shown) ? first : second;
      return { text: shown, font: fontFiles[name] };
    },
  };
}

// What breaks a line breaks it here, too; other control characters show nothing anywhere.
const lines = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029]/gu, "\n").replace(/[^\P{Cc}\n]/gu, " ");

/** Whether a font has a character; asked once for each. */
function coverage(doc: Doc): (name: FontName, char: string) => boolean {
  const known: Record<FontName, Map<string, boolean>> = {
    serif: new Map(),
    "serif-strong": new Map(),
    sans: new Map(),
    "sans-strong": new Map(),
  };
  return (name, char) => {
    if (char === "\n") return true;
    let has = known[name].get(char);
    if (has === undefined) {
      doc.font(fontFiles[name]);
      // The writer shows its font to nobody; its text layout asks the same question.
      const { font } = (doc as unknown as { _font: { font: FontFile } })._font;
      has = font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
      known[name].set(char, has);
    }
    return has;
  };
}

interface FontFile {
  hasGlyphForCodePoint(codePoint: number): boolean;
}
