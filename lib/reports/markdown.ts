import type { Block, Run } from "./block";
import type { ReportDocument } from "./document";
import { told } from "./told";

/** The report in Markdown with tables (GitHub's form), block by block: readable as it is, too. Ends with a line break. */
export function* asMarkdown(document: ReportDocument): Generator<string> {
  let between = "";
  for (const block of told(document)) {
    yield between + blockOf(block);
    between = "\n\n";
  }
  yield "\n";
}

function blockOf(block: Block): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level)} ${escaped(block.text)}`;
    case "paragraph":
      return lineOf(block.runs);
    case "quote":
      return `> ${lineOf(block.runs)}`;
    case "list":
      return block.items.map((runs) => `- ${lineOf(runs)}`).join("\n");
    case "pairs":
      return block.pairs.map(({ label, runs }) => `- ${escaped(label)}: ${lineOf(runs)}`).join("\n");
    case "table":
      return [
        `${escaped(block.caption)}\n`,
        rowOf(block.head),
        rowOf(
          block.head.map(() => "---"),
          false,
        ),
        ...block.rows.map((cells) => rowOf(cells)),
      ].join("\n");
  }
}

const rowOf = (cells: readonly string[], asText = true): string =>
  `| ${cells.map((cell) => (asText ? escaped(cell) : cell)).join(" | ")} |`;

const lineOf = (runs: readonly Run[]): string => runs.map(runOf).join("");

function runOf({ text, strong, href }: Run): string {
  if (href) return `<${href.replace(/[<>\s]/gu, encodeURIComponent)}>`;
  if (!strong || text.trim() === "") return escaped(text);
  // Markdown wants the asterisks at the words, not at the white space around them.
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  return `${before}**${escaped(words)}**${after}`;
}

/** Text that stands for itself: no character of it is markup, and a line break in it is a space. */
const escaped = (text: string): string =>
  text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/gu, " ")
    .replace(/[\\`*_[\]|<>&~]/gu, "\\$&")
    // Markup only where a line begins: a heading, a list, a rule.
    .replace(/^(\s*)([#+\-=])/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/u, "$1\\$2");
