import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { Beside } from "@/components/texts/beside/beside";
import { besideView } from "@/lib/claims/beside";
import { sourcesOf } from "@/lib/sources/queries";
import { loadStory } from "../load-story";

export const generateMetadata = titled("texts.beside.title");

interface Props {
  params: Promise<{ storyId: string }>;
  searchParams: Promise<{ left?: string | string[]; right?: string | string[] }>;
}

/** Two sources side by side: those that the address names, or the first two. */
export default async function Texts({ params, searchParams }: Props) {
  const { storyId } = await params;
  const query = await searchParams;
  const actor = await requireActor();
  const story = await loadStory(storyId);
  const sources = await sourcesOf(actor, story.id);
  if (!sources) notFound();
  const named = (id: string | string[] | undefined) => sources.find((source) => source.id === id);
  const left = named(query.left) ?? sources.find(({ id }) => id !== query.right);
  const right = named(query.right) ?? sources.find(({ id }) => id !== left?.id);
  const loaded = left && right ? await besideView(actor, story.id, left.id, right.id) : null;
  return (
    <Beside
      key={`${left?.id} ${right?.id}`}
      storyId={story.id}
      sources={sources.map(({ id, siglum, outlet }) => ({ id, siglum, outlet }))}
      loaded={loaded}
      canEdit={story.can.edit}
    />
  );
}
