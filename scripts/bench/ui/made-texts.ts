/** How large a made story is. */
export interface Size {
  readonly sources: number;
  readonly claims: number;
}

/** A reading as the made texts hold it. */
export interface MadeReading {
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface MadeClaim {
  readonly statement: string;
  /** Null: all agree. */
  readonly kind: (typeof kinds)[number] | null;
  readonly severity: "high" | "medium" | "low";
  readonly readings: readonly MadeReading[];
}

const kinds = ["number", "time", "place", "title", "name", "quote_wording", "attribution", "action"] as const;
const bodies =
  "harbour board,school council,river authority,port union,transit agency,water works,city archive,housing office,energy panel,market hall,north clinic,fire service,ferry line,museum trust,land registry,rail works,film fund,food bank,court clerk,tax office".split(
    ",",
  );
const acts =
  "counted {} delegates,reported {} complaints,sealed {} crates,closed {} gates,named {} inspectors,heard {} witnesses,returned {} permits,cleared {} streets,opened {} shelters,recorded {} outages".split(
    ",",
  );
const places =
  "at the northern quay,near the old mill,behind the station,on the east bank,in the upper town,beside the canal,under the arcades,at the ring road,by the lighthouse,in the courtyard".split(
    ",",
  );

/**
 * Texts and claims of a made story: each claim is a sentence that some sources tell, with another figure in some of
 * them. One claim in twenty is told by more than half of the sources, the others by one in twelve. The same size
 * gives the same story.
 */
export function madeTexts({ sources, claims }: Size): { texts: string[]; claims: MadeClaim[] } {
  const texts = Array.from({ length: sources }, (_, index) => `REPORT OF DESK ${index + 1}\n\n`);
  const made = Array.from({ length: claims }, (_, claim): MadeClaim => {
    const told = `The ${pick(bodies, claim)} ${pick(acts, claim / bodies.length)} ${pick(places, claim / 7)} on day ${claim + 1}`;
    const share = claim % 20 === 0 ? 0.6 : 0.08;
    const figure = 2 + (claim % 90);
    const agree = claim % 5 === 4;
    const readings = texts.flatMap((text, source): MadeReading[] => {
      const dice = random(claim * 7919 + source);
      // Two sources at least, so that there is something to compare.
      if (dice > share && source !== claim % sources && source !== (claim + 1) % sources) return [];
      const exact = String(
        agree || random(claim * 31 + source * 17) < 0.7 ? figure : figure + (source % 3) + 1,
      );
      const start = text.length + told.indexOf("{}");
      texts[source] = `${text}${told.replace("{}", exact)}.${claim % 3 === 2 ? "\n\n" : " "}`;
      return [{ source, start, end: start + exact.length, exact }];
    });
    return {
      statement: `How many, as the ${pick(bodies, claim)} tells it of day ${claim + 1}?`,
      kind: agree ? null : pick(kinds, claim),
      severity: claim % 10 < 2 ? "high" : claim % 10 < 7 ? "medium" : "low",
      readings,
    };
  });
  return { texts, claims: made };
}

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[Math.floor(at) % items.length];
  if (item === undefined) throw new RangeError("There is nothing to pick from");
  return item;
}

/** 0..1, the same for the same number. */
function random(seed: number): number {
  let bits = (seed + 0x6d2b79f5) | 0;
  bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
}
