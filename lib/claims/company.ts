import { setImmediate } from "node:timers/promises";
import type { Tx } from "@/lib/db/transaction";
import { type AloneIn, passagesAlone } from "@/lib/text/beside";
import { type Passage, passagesOf } from "@/lib/text/likeness";

const mostStories = 4; // whose passages are kept: some 20 MB for one of 200 texts

// Texts are immutable: what was read of the same ones holds. It hangs on globalThis since Next evaluates this module
// once per bundle.
const holder = globalThis as { variorumCompany?: Map<string, Promise<AloneIn>> };
holder.variorumCompany ??= new Map();
const kept = holder.variorumCompany;

/**
 * For any source of the story, by id, the passages that no other source tells. The first to ask after a text has
 * changed waits while all texts are read, with pauses in which the server answers others.
 */
export async function passagesAloneIn(on: Tx, storyId: string): Promise<AloneIn> {
  const key = await stateOfTexts(on, storyId);
  const known = kept.get(key);
  kept.delete(key); // and set again: the longest unasked goes first
  const company = known ?? read(on, storyId);
  kept.set(key, company);
  company.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > mostStories) kept.delete(oldest);
  return company;
}

async function read(on: Tx, storyId: string): Promise<AloneIn> {
  const passages = new Map<string, readonly Passage[]>();
  for (const { sourceId, body } of await newestTexts(on, storyId)) {
    passages.set(sourceId, passagesOf(body));
    await setImmediate();
  }
  return passagesAlone(passages);
}

/** Another one after each change of the texts: which revisions are the newest, and the versions of their rows. */
async function stateOfTexts(on: Tx, storyId: string): Promise<string> {
  const [row] = await on.$queryRaw<{ state: string }[]>`
    SELECT coalesce(md5(string_agg(concat_ws(' ', n."revisionId", n."at", n."by"), ',' ORDER BY n."sourceId")), '') AS "state"
    FROM (
      SELECT DISTINCT ON (v."sourceId") v."sourceId", t."revisionId", t.ctid AS "at", t.xmin AS "by"
      FROM "Source" s
      JOIN "SourceRevision" v ON v."sourceId" = s."id"
      JOIN "SourceText" t ON t."revisionId" = v."id"
      WHERE s."storyId" = ${storyId}::uuid AND s."removedAt" IS NULL
      ORDER BY v."sourceId", v."number" DESC
    ) AS n`;
  return `${storyId} ${row?.state ?? ""}`;
}

const newestTexts = (on: Tx, storyId: string) => on.$queryRaw<{ sourceId: string; body: string }[]>`
  SELECT DISTINCT ON (v."sourceId") v."sourceId", t."body"
  FROM "Source" s
  JOIN "SourceRevision" v ON v."sourceId" = s."id"
  JOIN "SourceText" t ON t."revisionId" = v."id"
  WHERE s."storyId" = ${storyId}::uuid AND s."removedAt" IS NULL
  ORDER BY v."sourceId", v."number" DESC`;
