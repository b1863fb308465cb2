import { notFound } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { revisionText } from "@/lib/sources/queries";
import type { RevisionView, SourceTextView } from "@/lib/sources/view";

/** An older version of a source with its text; null for the newest, the not-found page where there is none. */
export async function loadVersion(
  actor: Actor,
  storyId: string,
  source: SourceTextView,
  number: number,
): Promise<{ readonly revision: RevisionView; readonly text: string | null } | null> {
  if (number === source.revision.number) return null;
  const revision = source.revisions.find((item) => item.number === number);
  if (!revision) notFound();
  return { revision, text: await revisionText(actor, storyId, revision.id) };
}
