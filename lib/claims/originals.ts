import type { Tx } from "@/lib/db/transaction";
import type { LoadedClaim, Surroundings } from "./load";
import { originalWords, type Rendering } from "./original-words";
import { type SentencedText, sentenced } from "./sentence";
import type { OriginalView } from "./view";

/**
 * What the originals in the story say where the claim's readings render them. Of a claim on the wording of a quotation
 * every original is named, also where its words cannot be told; of others those that a reading's source translates.
 */
export async function originalsOf(
  on: Tx,
  claim: LoadedClaim,
  around: Surroundings,
  texts: ReadonlyMap<string, SentencedText>,
): Promise<OriginalView[]> {
  const isQuotation = claim.discrepancies.some(({ kind }) => kind === "quote_wording");
  const speaking = new Set(claim.readings.map(({ sourceId }) => sourceId));
  const translated = new Set([...speaking].map((id) => around.sources.get(id)?.translationOfId));
  const wanted = [...around.sources.values()].filter(
    ({ id, kind, removed }) =>
      !removed && !speaking.has(id) && (translated.has(id) || (isQuotation && kind === "original")),
  );
  if (wanted.length === 0) return [];
  const originals = await on.source.findMany({
    where: { id: { in: wanted.map(({ id }) => id) } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, siglum: true, language: true },
      revisions: { orderBy: { number: "desc" }, take: 1, select: { text: { select: { body: true } } } },
    },
  });
  return originals.map(({ id, siglum, language, revisions: [newest] }) => {
    const body = newest?.text?.body;
    const words = body === undefined ? [] : originalWords(sentenced(body), renderingsOf(id));
    return {
      sourceId: id,
      siglum,
      language,
      words: words.map((span) => ({ ...span, text: body?.slice(span.start, span.end) ?? "" })),
    };
  });

  function renderingsOf(originalId: string): Rendering[] {
    return claim.readings.flatMap(({ sourceId, spans }) => {
      const isTranslation = around.sources.get(sourceId)?.translationOfId === originalId;
      // Where a translation speaks, what others share with the original by chance tells nothing.
      if (!isTranslation && translated.has(originalId)) return [];
      return spans.flatMap(({ revisionId, start, end, state }) => {
        const text = texts.get(revisionId);
        return text && state !== "orphaned" ? [{ text, start, end, isTranslation }] : [];
      });
    });
  }
}
