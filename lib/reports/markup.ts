/** Markup that is safe to put into a page: text gets in by `html` alone, which escapes it. */
export class Markup {
  constructor(private readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

type Part = Markup | string | number | null | undefined | readonly Part[];

/** A page's part: every value is escaped, unless it is markup itself; lists are joined, null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.map((string, index) => string + (index < parts.length ? show(parts[index]) : "")).join(""),
  );
}

function show(part: Part): string {
  if (part === null || part === undefined) return "";
  if (part instanceof Markup) return part.toString();
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return part.map(show).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => entities[char] ?? char);
}
