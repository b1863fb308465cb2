import { documentsOf } from "@/lib/analysis/align/document";
import { alignStory } from "@/lib/analysis/claims/candidates";
import type { Alignment, Candidate, RawReading } from "@/lib/analysis/facets/facet";
import { facets } from "@/lib/analysis/facets/facets";
import type { ComparedSource, Kind } from "@/lib/analysis/model";
import { figuresOf } from "@/lib/analysis/score/confidence";
import { figuresIn } from "@/lib/analysis/score/figures";
import type { Features } from "@/lib/analysis/semantics/feature";
import { loadResources } from "@/lib/engine/resources";
import { overlaps } from "@/lib/text/span";
import { changed, changeOf, drawEvenly, sitesOf } from "../evaluate/changed-facts";
import type { Change } from "../evaluate/new-flags";
import { randomOf } from "../evaluate/random";
import type { AnnotatedStory } from "./annotated-story";

const perStory = 24; // changes
const seed = 7; // another one than the evaluation's

/** A facet's candidate that a changed fact brought, to be learnt as one that editors flag. */
export interface ChangedRow {
  readonly story: string;
  readonly fact: string;
  readonly kind: Kind;
  readonly features: Features;
  /** How many candidates the change brought. */
  readonly among: number;
}

/**
 * Annotators met few figures, days, places and offices that clash. Here one fact of a source is changed at a time, as
 * scripts/evaluate/mutations.ts does: the candidates of the right kind that this brings tell how such a clash looks.
 */
export function changedRows(stories: readonly AnnotatedStory[]): ChangedRow[] {
  const all = sitesOf(stories);
  const random = randomOf(seed);
  return stories.flatMap((story) => {
    const before = candidatesIn(aligned(story.sources));
    const own = all.filter((each) => each.story === story);
    return drawEvenly(own, perStory, random).flatMap(({ site }): ChangedRow[] => {
      const change = changeOf({ story, site }, all, random);
      if (!change) return [];
      const known = new Set(before.flatMap((each) => otherPlaces(each, change, change.end)));
      const after = aligned(changed(story.sources, change));
      const fresh = candidatesIn(after).filter((candidate) => {
        if (!site.kinds.includes(candidate.kind)) return false;
        const others = otherPlaces(candidate, change, change.start + change.becomes.length);
        return others.length > 0 && !others.some((place) => known.has(place));
      });
      const figures = figuresIn(after);
      return fresh.map((candidate) => ({
        ...{ story: story.name, fact: site.fact, kind: candidate.kind, among: fresh.length },
        features: figuresOf(candidate, figures(candidate)),
      }));
    });
  });
}

const aligned = (sources: readonly ComparedSource[]) =>
  alignStory(documentsOf(sources), loadResources().words);

const candidatesIn = (story: Alignment) =>
  facets.flatMap((facet) => facet.compare(story)).filter(({ model }) => !model);

/** What the candidate sets against the changed words [change.start, end), by kind and place. */
function otherPlaces({ kind, a, b }: Candidate, { source, start }: Change, end: number): string[] {
  const isChanged = (place: RawReading) => place.doc.source.id === source && overlaps(place, { start, end });
  const name = (place: RawReading) => `${kind} ${place.doc.source.id} ${place.start} ${place.end}`;
  return [...(isChanged(a) ? [name(b)] : []), ...(isChanged(b) ? [name(a)] : [])];
}
