import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { SourceDesk } from "@/components/texts/source-desk";
import { listAnnotations } from "@/lib/claims/queries";
import { loadStory } from "../../load-story";
import { loadSource } from "./load-source";
import { loadVersion } from "./load-version";

interface Props {
  params: Promise<{ storyId: string; sourceId: string }>;
  searchParams: Promise<{ claim?: string | string[]; version?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { storyId, sourceId } = await params;
  return { title: (await loadSource(storyId, sourceId)).siglum };
}

/** A source's full text with its marks; `?claim=` selects a claim, `?version=` shows an older version. */
export default async function SourceText({ params, searchParams }: Props) {
  const { storyId, sourceId } = await params;
  const query = await searchParams;
  const actor = await requireActor();
  const story = await loadStory(storyId);
  const source = await loadSource(storyId, sourceId);
  const version = numberOf(query.version);
  const [notes, older] = await Promise.all([
    listAnnotations(actor, storyId),
    version === null ? null : loadVersion(actor, storyId, source, version),
  ]);
  if (!notes) notFound();
  return (
    <SourceDesk
      key={`${source.id}-${older?.revision.number ?? "newest"}`}
      storyId={story.id}
      loaded={source}
      loadedNotes={notes}
      older={older}
      claim={numberOf(query.claim)}
      canEdit={story.can.edit}
    />
  );
}

function numberOf(value: string | string[] | undefined): number | null {
  return typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}
