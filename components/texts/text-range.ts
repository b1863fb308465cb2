import { shownOffset } from "./display";

/** The place in the page of an offset of the exact text; `root` holds the displayed text and nothing else. */
function placeOf(root: Node, shown: number): { node: Node; offset: number } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before = 0;
  let node = walker.nextNode();
  let last: Node = root;
  while (node) {
    const length = node.nodeValue?.length ?? 0;
    if (shown <= before + length) return { node, offset: shown - before };
    before += length;
    last = node;
    node = walker.nextNode();
  }
  return { node: last, offset: last.nodeValue?.length ?? 0 };
}

/** The stretch [start, end) of the exact text as a range of the page. */
export function rangeOf(root: Node, text: string, start: number, end: number): Range {
  const range = document.createRange();
  const from = placeOf(root, shownOffset(text, start));
  const to = placeOf(root, shownOffset(text, end));
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The heights at which offsets stand, in pixels from the top of what scrolls in `pane`; one walk for all of them. */
export function heightsOf(pane: HTMLElement, root: Node, text: string, offsets: readonly number[]): number[] {
  const top = pane.getBoundingClientRect().top - pane.scrollTop;
  return offsets.map((offset) => {
    const { top: at } = rangeOf(
      root,
      text,
      offset,
      Math.min(offset + 1, text.length),
    ).getBoundingClientRect();
    return at - top;
  });
}
