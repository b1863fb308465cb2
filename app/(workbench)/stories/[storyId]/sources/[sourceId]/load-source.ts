import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/app/current-actor";
import { marksOf } from "@/lib/claims/marks";
import type { TextMark } from "@/lib/claims/view";
import { db } from "@/lib/db/client";
import { sourceText } from "@/lib/sources/queries";
import type { SourceTextView } from "@/lib/sources/view";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The source of this address with its marks, read once a request; the not-found page where there is none. */
export const loadSource = cache(
  async (storyId: string, sourceId: string): Promise<SourceTextView & { marks: readonly TextMark[] }> => {
    const actor = await requireActor();
    const isAddress = uuid.test(storyId) && uuid.test(sourceId);
    const source = isAddress ? await sourceText(actor, storyId, sourceId) : null;
    if (!source) notFound();
    const { id, text, revision } = source;
    const marks =
      text === null ? [] : await marksOf(db(), { storyId, sourceId: id, revisionId: revision.id, text });
    return { ...source, marks };
  },
);
