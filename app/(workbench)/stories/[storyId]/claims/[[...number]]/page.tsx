import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { readFilter, writeFilter } from "@/components/claims/filter";
import { Review } from "@/components/claims/review";
import { pack } from "@/components/live/packed";
import { keptView } from "@/lib/claims/kept";
import { claimView, mergedInto } from "@/lib/claims/queries";
import { readOnly } from "@/lib/db/transaction";
import { sourcesOf } from "@/lib/sources/queries";
import { houseScale } from "@/lib/verdicts/scale";
import { loadStory } from "../../load-story";

export const generateMetadata = titled("claims.title");

interface Props {
  params: Promise<{ storyId: string; number?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The review: the queue of claims, and the one that the address names. */
export default async function Claims({ params, searchParams }: Props) {
  const { storyId, number: path = [] } = await params;
  const number = numberOf(path);
  const actor = await requireActor();
  const story = await loadStory(storyId);
  const [list, sources, opened, scale] = await Promise.all([
    readOnly((tx) => keptView(actor, storyId, "list", tx)),
    sourcesOf(actor, storyId),
    number === null ? null : claimView(actor, storyId, number),
    houseScale(),
  ]);
  if (!list || !sources) notFound();
  // A link to a claim that was merged into another one leads there.
  const into = number === null || opened ? null : await mergedInto(actor, storyId, number);
  if (into !== null) redirect(`/stories/${story.id}/claims/${into}`);
  const query = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const base = `/stories/${story.id}/claims${number === null ? "" : `/${number}`}`;
  return (
    <Review
      storyId={story.id}
      viewerId={actor.id}
      list={{ json: list }}
      opened={pack(opened)}
      sources={sources.map(({ id, siglum, outlet, language, revision }) => ({
        ...{ id, siglum, outlet, language },
        isChangedByOutlet: revision.reason === "outlet_change",
      }))}
      people={story.members.filter(({ role }) => role !== "viewer").map(({ id, name }) => ({ id, name }))}
      members={story.members.map(({ id, name }) => ({ id, name }))}
      scale={scale}
      canEdit={story.can.edit}
      address={base + writeFilter(readFilter(new URLSearchParams(query)))}
    />
  );
}

/** `/claims` names none; `/claims/7` the seventh; anything else is no page. */
function numberOf(path: readonly string[]): number | null {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  if (rest.length > 0 || !/^[1-9]\d{0,8}$/.test(first)) notFound();
  return Number(first);
}
