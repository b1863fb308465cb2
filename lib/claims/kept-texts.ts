import type { Tx } from "@/lib/db/transaction";
import { type SentencedText, sentenced } from "./sentence";

interface Kept {
  /** Which version of the row it was made of: where it lies and which transaction wrote it. */
  readonly version: string;
  readonly text: SentencedText;
}

// UTF-16 code units: some 60 MB with the places of their sentences. The longest unused go first.
const most = 20_000_000;
// On globalThis, since Next evaluates this module once per bundle: pages and the API share what is kept.
const holder = globalThis as { variorumTexts?: Map<string, Kept> };
holder.variorumTexts ??= new Map();
const known = holder.variorumTexts;

/**
 * The texts of these revisions with their sentences, by revision; those that were removed are left out. A text is read
 * and split once in a process: a claim that a hundred sources tell would ask for a hundred texts each time it is opened.
 * One that was redacted since is another version of its row, and read again.
 */
export async function textsWithSentences(
  on: Tx,
  revisionIds: readonly string[],
): Promise<Map<string, SentencedText>> {
  const ids = [...new Set(revisionIds)];
  if (ids.length === 0) return new Map();
  const rows = await on.$queryRaw<{ id: string; version: string }[]>`
    SELECT "revisionId" AS "id", concat_ws(' ', ctid, xmin) AS "version"
    FROM "SourceText" WHERE "revisionId" = ANY(${ids}::uuid[])`;
  const texts = new Map<string, SentencedText>();
  const missing: string[] = [];
  for (const { id, version } of rows) {
    const kept = known.get(id);
    if (kept?.version === version) keep(texts, id, kept);
    else missing.push(id);
  }
  const read = missing.length === 0 ? [] : await readTexts(on, missing);
  for (const { id, version, body } of read) keep(texts, id, { version, text: sentenced(body) });
  shrink();
  return texts;
}

/** The one that was asked for last is the last one to go. */
function keep(texts: Map<string, SentencedText>, id: string, kept: Kept): void {
  texts.set(id, kept.text);
  known.delete(id);
  known.set(id, kept);
}

const readTexts = (on: Tx, ids: readonly string[]) =>
  on.$queryRaw<{ id: string; version: string; body: string }[]>`
    SELECT "revisionId" AS "id", concat_ws(' ', ctid, xmin) AS "version", "body"
    FROM "SourceText" WHERE "revisionId" = ANY(${ids}::uuid[])`;

function shrink(): void {
  let size = 0;
  for (const { text } of known.values()) size += text.text.length;
  for (const [id, { text }] of known) {
    if (size <= most) return;
    known.delete(id);
    size -= text.text.length;
  }
}
