// A report as blocks: what Markdown, DOCX and PDF set, each in its own way. HTML has a page of its own.

/** Words in a line; a `comment` stands at them in the margin, where a form has one. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly soft?: boolean;
  /** Followed by who clicks it. */
  readonly href?: string;
  readonly comment?: MarginNote;
}

/** What an editor says at a place: the verdict on a reading, or a note. */
export interface MarginNote {
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly text: string;
}

export type Block =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: "paragraph"; readonly runs: readonly Run[] }
  | { readonly type: "quote"; readonly runs: readonly Run[] }
  | { readonly type: "list"; readonly items: readonly (readonly Run[])[] }
  | { readonly type: "pairs"; readonly pairs: readonly Pair[] }
  | {
      readonly type: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A label and what it labels. */
export interface Pair {
  readonly label: string;
  readonly runs: readonly Run[];
}

/** One plain run. */
export const plain = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, strong: true });
export const soft = (text: string): Run => ({ text, soft: true });
