const carriageReturn = 13;
const lineFeed = 10;

/**
 * The characters [start, end) of a text as a page can show them. An HTML parser turns CRLF and a lone CR into LF,
 * so the page would hold other characters than the text; showing LF from the start keeps the two in step. Cutting
 * between CR and LF shows the break once.
 */
export function display(text: string, start: number, end: number): string {
  let shown = "";
  let from = start;
  for (let at = text.indexOf("\r", start); at !== -1 && at < end; at = text.indexOf("\r", at + 1)) {
    shown += text.slice(from, at);
    if (text.charCodeAt(at + 1) !== lineFeed) shown += "\n";
    from = at + 1;
  }
  return shown + text.slice(from, end);
}

/**
 * The offset in the exact text (UTF-16 code units) of the place `shown` code units into its display.
 * A place before a CRLF is before its CR. Throws RangeError past the end.
 */
export function exactOffset(text: string, shown: number): number {
  let hidden = 0;
  for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1)) {
    if (at - hidden >= shown) break;
    if (text.charCodeAt(at + 1) === lineFeed) hidden++;
  }
  const offset = shown + hidden;
  if (shown < 0 || offset > text.length) {
    throw new RangeError(`Offset ${shown} does not lie in a text of ${text.length} characters`);
  }
  return offset;
}

/** The same range without white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

const spaces = new Set([carriageReturn, lineFeed, 9, 32, 0xa0, 0x2028, 0x2029, 0xfeff]);
const isSpace = (unit: number): boolean => spaces.has(unit);

/** How many code units of the display stand before an offset of the exact text: the way back from `exactOffset`. */
export function shownOffset(text: string, offset: number): number {
  let hidden = 0;
  for (let at = text.indexOf("\r"); at !== -1 && at < offset; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) === lineFeed) hidden++;
  }
  return offset - hidden;
}
