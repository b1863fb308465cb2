import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import type { SourceKind, TranslatedBy } from "./view";

/** What a source is a translation of, and by whom; nothing where it is none. */
export interface Translation {
  readonly translatedBy: TranslatedBy | null;
  readonly translationOfId: string | null;
}

/** The translation's fields for a source of this kind; throws where they are given for another kind. */
export function translationFor(
  kind: SourceKind,
  given: { translatedBy?: TranslatedBy | null | undefined; translationOfId?: string | null | undefined },
  field: (name: string) => string,
): Translation {
  const { translatedBy, translationOfId } = given;
  if (kind === "translation") {
    return { translatedBy: translatedBy ?? "unknown", translationOfId: translationOfId ?? null };
  }
  for (const [name, value] of Object.entries({ translatedBy, translationOfId })) {
    if (value) throw unprocessable("Only a source of the kind translation has this.", field(name));
  }
  return { translatedBy: null, translationOfId: null };
}

/**
 * Throws unless `originalId` is a present source of the story and does not, over any number of steps, translate
 * the source itself (null: it is new). The story is locked, so nobody closes a circle from the other side.
 */
export async function checkOriginal(
  tx: Tx,
  storyId: string,
  sourceId: string | null,
  originalId: string,
  field: string,
): Promise<void> {
  const original = await tx.source.findUnique({ where: { id: originalId, storyId, removedAt: null } });
  if (!original) throw unprocessable("The original is not among the sources of this story.", field);
  const seen = new Set<string>();
  for (let at: string | null = originalId; at && !seen.has(at); ) {
    if (at === sourceId)
      throw unprocessable("A source cannot be a translation of itself, in a circle.", field);
    seen.add(at);
    const next: { translationOfId: string | null } | null = await tx.source.findUnique({
      where: { id: at },
      select: { translationOfId: true },
    });
    at = next?.translationOfId ?? null;
  }
}
