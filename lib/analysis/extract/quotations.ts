import { type Span, span } from "@/lib/text/span";

/** Quoted words without their marks, and whether both marks were there. */
export interface QuotedWords extends Span {
  readonly balanced: boolean;
}

const openers = new Set(["“", "„", "«", "‟"]);
const closers = new Set(["”", "»"]);

/**
 * The quoted stretches of one paragraph, in every style of double marks. A quotation that never closes ends where the
 * next one opens or with its paragraph, as in a speech that runs over several paragraphs. Single marks count only
 * when they can't be apostrophes. `carried`: the paragraph before ended inside a quotation, so that a closing mark
 * here may belong to it.
 */
export function findQuoted(text: string, paragraph: Span, carried = false): QuotedWords[] {
  const found: QuotedWords[] = [];
  const first = /["“”„«»]/u.exec(text.slice(paragraph.start, paragraph.end))?.[0] ?? "";
  let open = carried && closers.has(first) ? paragraph.start : -1;
  const close = (end: number, balanced: boolean): void => {
    if (open >= 0) push(found, text, open, end, balanced);
    open = -1;
  };
  for (let i = paragraph.start; i < paragraph.end; i += 1) {
    const char = text.charAt(i);
    if (openers.has(char)) {
      // „German“ closes with what opens an English quotation.
      if (char === "“" && open >= 0 && /\S/u.test(text.charAt(i - 1)) && !/["([]/u.test(text.charAt(i - 1)))
        close(i, true);
      else {
        close(i, false);
        open = i + 1;
      }
    } else if (closers.has(char)) close(i, true);
    else if (char === '"') {
      if (open < 0) open = i + 1;
      else close(i, true);
    }
  }
  close(paragraph.end, false);
  for (const match of text
    .slice(paragraph.start, paragraph.end)
    .matchAll(/(?<![\p{L}\p{N}])[‘']([^‘’'\n]{3,200})[’'](?![\p{L}\p{N}])/gu)) {
    const start = paragraph.start + match.index + 1;
    const end = start + (match[1]?.length ?? 0);
    if (!found.some((q) => q.start < end && start < q.end)) push(found, text, start, end, true);
  }
  return found.sort((a, b) => a.start - b.start);
}

function push(into: QuotedWords[], text: string, from: number, to: number, balanced: boolean): void {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = from + words.trimEnd().replace(/[\s,]+$/u, "").length;
  if (end > start) into.push({ ...span(start, end), balanced });
}
