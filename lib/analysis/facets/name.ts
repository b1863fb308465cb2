import type { Alignment, Candidate, Facet, RawReading } from "./facet";
import { clusterPersons, type NamedPerson } from "./names";

function compare({ docs }: Alignment): Candidate[] {
  const found: Candidate[] = [];
  for (const { members: all } of clusterPersons(docs)) {
    // In another script a name is declined and spelled anew: that is no spelling to set against another one.
    const members = all.filter(({ doc }) => doc.script === "latin");
    const fullNames = members.filter((person) => person.given.length > 0);
    const surnames = new Set(fullNames.map((person) => person.surname));
    const shown = members.filter((person) => person.given.length > 0 || !surnames.has(person.surname));
    const readings = shown.map(readingOf);
    for (let i = 0; i < readings.length; i += 1) {
      for (let j = i + 1; j < readings.length; j += 1) {
        const [a, b, p, q] = [readings[i], readings[j], shown[i], shown[j]];
        if (!a || !b || !p || !q || a.value === b.value) continue;
        if (p.given.length === 0 || q.given.length === 0) {
          if (p.surname.toLowerCase() === q.surname.toLowerCase()) continue;
        }
        found.push({
          kind: "name",
          a,
          b,
          topic: members[0]?.mention.name ?? "",
          features: {
            surnameDiffers: p.surname === q.surname ? 0 : 1,
            givenDiffers: p.given[0] === q.given[0] ? 0 : 1,
            onlyMiddle: p.surname === q.surname && p.given[0] === q.given[0] ? 1 : 0,
            sameSource: p.doc === q.doc ? 1 : 0,
            mentions: Math.min(1, members.length / 10),
          },
        });
      }
    }
  }
  return found;
}

function readingOf({ doc, mention, given }: NamedPerson): RawReading {
  // A surname alone is shown with the title before it: "President Ogden".
  const title =
    given.length === 0 ? mention.titles.find((each) => each.end + 1 === mention.start) : undefined;
  if (title) return { doc, start: title.start, end: mention.end, value: mention.name };
  return { doc, start: mention.start, end: mention.end, value: mention.name };
}

/** How a person's name is spelled. */
export const name: Facet = {
  kind: "name",
  compare,
  statement: ({ topic }) => `How is the name of ${topic} written?`,
  why: ({ groups }) =>
    `one person must have one spelling in print, and a search for “${groups[0]?.value ?? ""}” misses the other form`,
  severity: ({ groups }) => {
    const bare = new Set(groups.map((group) => group.value.toLowerCase().replace(/[^\p{L}]/gu, "")));
    return bare.size < groups.length ||
      groups.every(
        (group) =>
          group.value.split(/\s/u).at(-1) === groups[0]?.value.split(/\s/u).at(-1) &&
          group.value.split(/\s/u)[0] === groups[0]?.value.split(/\s/u)[0],
      )
      ? "low"
      : "medium";
  },
};
