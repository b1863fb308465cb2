import { describe, expect, it } from "vitest";
import { agrees, compared, differs, sourcesOf } from "./story";

const bus = (words: string) =>
  `The bus from Lyon crashed into a wall near the harbour. ${words} in the crash near the harbour, the police said.`;

describe("number", () => {
  it("sets different tolls apart", () =>
    expect(differs("number", bus("[12 people] died"), bus("[15 people] died"))).toBe(true));
  it("takes a dozen for 12", () =>
    expect(agrees(bus("[A dozen people] died"), bus("[12 people] died"))).toBe(true));
  it("takes figures in words for figures in digits", () =>
    expect(agrees(bus("[Twelve people] died"), bus("[12 people] died"))).toBe(true));
  it("lets about 1,200 stand beside 1,184", () =>
    expect(agrees(bus("[About 1,200 people] died"), bus("[1,184 people] died"))).toBe(true));
  it("does not let at least 1,200 stand beside 900", () =>
    expect(differs("number", bus("[At least 1,200 people] died"), bus("[900 people] died"))).toBe(true));
  it("takes “constructor”, which every object knows, for a word", () =>
    expect(
      differs(
        "number",
        "The constructor said [12] people died in the fire.",
        "The constructor said [15] people died in the fire.",
      ),
    ).toBe(true));
  it("reads tens of thousands as a range", () =>
    expect(agrees(bus("[Tens of thousands of people] fled"), bus("[40,000 people] fled"))).toBe(true));
});

describe("title", () => {
  const minister = (title: string) =>
    `${title} Laura Ferris opened the bridge in the morning. Ferris cut the ribbon.`;
  it("sets a deputy apart from a minister", () =>
    expect(differs("title", minister("[Finance Minister]"), minister("[Deputy Finance Minister]"))).toBe(
      true,
    ));
  it("takes defence and defense for one", () =>
    expect(agrees(minister("[Defence Minister]"), minister("[Defense Minister]"))).toBe(true));
  it("does not mind whose minister it is", () =>
    expect(agrees(minister("[French Finance Minister]"), minister("[Finance Minister]"))).toBe(true));
  it("does not mind it either in a name of several words", () => {
    const tail = "opened the bridge in the morning. Ferris cut the ribbon.";
    const ours = `Laura Ferris, the [Deputy Finance Minister of the United Kingdom], ${tail}`;
    expect(differs("title", ours, minister("[Deputy Finance Minister]"))).toBe(false);
    expect(differs("title", ours, minister("[United Kingdom Deputy Finance Minister]"))).toBe(false);
    expect(differs("title", ours, minister("[Finance Minister]"))).toBe(true);
  });
  it("takes the whole name of a country into the title", () => {
    const text = "Laura Ferris, the finance minister of Saudi Arabia, opened the bridge in the morning.";
    const titles = sourcesOf(text).flatMap(({ reading }) =>
      reading.mentions.flatMap((mention) =>
        mention.type === "person" ? mention.titles.map(({ start, end }) => text.slice(start, end)) : [],
      ),
    );
    expect(titles).toEqual(["finance minister of Saudi Arabia"]);
  });
  it("finds a title after the name", () =>
    expect(
      differs(
        "title",
        minister("[Finance Minister]"),
        "Laura Ferris, the [deputy finance minister], opened the bridge in the morning.",
      ),
    ).toBe(true));
});

describe("name", () => {
  const spoke = (name: string) => `Mayor ${name} spoke to the crowd at noon about the flood.`;
  it("sets two spellings of one name apart", () =>
    expect(differs("name", spoke("[Yulia Kirillova]"), spoke("[Julia Kirilova]"))).toBe(true));
  it("keeps two people apart", () =>
    expect(differs("name", spoke("[Laura Ferris]"), spoke("[Martin Ogden]"))).toBe(false));
  it("lets a surname stand for the full name", () =>
    expect(
      agrees(spoke("[Laura Ferris]"), "Mayor [Ferris] spoke to the crowd at noon about the flood."),
    ).toBe(true));
});

describe("time", () => {
  const opens = (day: string) => `The fair will open ${day} in the old harbour, the organisers announced.`;
  it("sets two weekdays apart", () =>
    expect(differs("time", opens("on [Monday]"), opens("on [Thursday]"))).toBe(true));
  it("counts tomorrow from the text's own date", () =>
    expect(agrees(opens("[tomorrow]"), opens("on [Monday]"))).toBe(true));
  it("knows that tomorrow is not Tuesday", () =>
    expect(differs("time", opens("[tomorrow]"), opens("on [Tuesday]"))).toBe(true));
  const reworded = (day: string) =>
    `The organisers said the big fair opens in the old harbour of the town ${day}.`;
  it("sets two dates a week apart", () => {
    const [first, second] = [opens("on [January 10]"), reworded("on [January 17]")];
    expect(differs("time", first, second)).toBe(true);
  });
  it("takes a weekday for the date of that day", () =>
    expect(differs("time", opens("on [Monday]"), reworded("on [January 10]"))).toBe(false));
  it("gives one value to a date, its weekday and “tomorrow”, whatever way the weekday is counted", () => {
    const found = compared(
      sourcesOf(
        opens("on January 10"),
        opens("on January 12"),
        opens("tomorrow"),
        "The organisers opened the big fair in the old harbour of the town on Monday.",
      ),
    ).discrepancies.find(({ kind }) => kind === "time");
    expect(found?.readings.map(({ source, value }) => [source, value]).sort()).toEqual([
      ["A", "2022-01-10"],
      ["B", "2022-01-12"],
      ["C", "2022-01-10"],
      ["D", "2022-01-10"],
    ]);
    expect(found?.explanation).toContain("Monday 10 January 2022 and Wednesday 12 January 2022");
  });
});

describe("quote wording", () => {
  const said = (refusal: string) =>
    `“We will not sell the harbour. ${refusal},” Mayor Laura Ferris told local reporters.`;
  it("tells a refusal from a doubt", () =>
    expect(
      differs("quote-wording", said("[It is out of the question]"), said("[This is highly unlikely]")),
    ).toBe(true));
  it("places renderings on the scale of force by the verbs that report them, and says so", () => {
    const close = (words: string, verb: string) =>
      `“${words},” Mayor Laura Ferris ${verb} in the harbour on Sunday.`;
    const { discrepancies } = compared(
      sourcesOf(
        close("We will close the whole harbour on Monday when they do not pay", "threatened"),
        close("We are closing the whole harbour on Monday when they do not pay", "said"),
      ),
    );
    const found = discrepancies.find((each) => each.kind === "quote-wording");
    expect(found?.readings.map(({ strength }) => strength?.scale)).toEqual(["force", "force"]);
    expect(found?.explanation).toContain("from “said” to “threatened”");
  });
  it("takes two ways to rule out for one strength, and names the odd one out", () => {
    const { discrepancies } = compared(
      sourcesOf(
        said("It is out of the question"),
        said("It is totally ruled out"),
        said("This is highly unlikely"),
      ),
    );
    const found = discrepancies.find((each) => each.kind === "quote-wording");
    expect(found?.severity).toBe("high");
    expect(
      found?.readings.filter((reading) => reading.value !== found.oddOneOut).map((reading) => reading.source),
    ).toEqual(["A", "B"]);
    expect(found?.explanation).toContain("C stands alone with “This is highly unlikely”");
  });
  it("reads every style of quotation mark", () =>
    expect(
      differs(
        "quote-wording",
        'Ferris said: "We will [never] sell the old harbour to strangers."',
        "Ferris said: «We will [hardly] sell the old harbour to strangers.»",
      ),
    ).toBe(true));
});

describe("attribution", () => {
  it("sets two accusers apart", () =>
    expect(
      differs(
        "attribution",
        "[The opposition accuses] the mayor of selling the old harbour in secret.",
        "[The union accuses] the mayor of selling the old harbour in secret.",
      ),
    ).toBe(true));
  it("takes a capital for its government", () =>
    expect(
      agrees(
        "[Paris accuses] the company of selling spoilt grain to schools.",
        "[France accuses] the company of selling spoilt grain to schools.",
      ),
    ).toBe(true));
});

describe("omission", () => {
  const common = "The old bridge over the river was closed on Friday after a storm damaged two pillars.";
  it("says which source lacks what others tell", () => {
    const extra =
      "Engineers had warned the council in 2019 that the pillars of the bridge were rotten and asked for 3 million euros.";
    const { discrepancies } = compared(sourcesOf(`${common} ${extra}`, `${common} ${extra}`, common));
    const found = discrepancies.find((each) => each.kind === "omission");
    expect(found?.absentFrom).toEqual(["C"]);
    expect(found?.explanation).toContain("C says nothing of it");
  });
});

describe("editors' corrections", () => {
  const texts = ["Mayor Yulia Kirillova spoke at noon.", "Mayor Julia Kirilova spoke at noon."] as const;
  it("keep readings apart that an editor has set apart", () => {
    const sources = sourcesOf(...texts);
    const spanOf = (i: number) => {
      const text = texts[i] ?? "";
      return { source: String.fromCharCode(65 + i), start: text.indexOf("K"), end: text.indexOf(" spoke") };
    };
    expect(compared(sources).discrepancies.map((each) => each.kind)).toContain("name");
    const constraints = [{ edit: "different-claims", groups: [[spanOf(0)], [spanOf(1)]] }] as const;
    expect(compared(sources, { constraints }).discrepancies.map((each) => each.kind)).not.toContain("name");
  });
  it("can be stopped", () => {
    expect(() => compared(sourcesOf(...texts), { shouldStop: () => true })).toThrow(
      "stopped before it was done",
    );
  });
});

describe("origins", () => {
  const story =
    "The old bridge over the wide river was closed late on Friday after a heavy winter storm had badly damaged two of its four stone pillars.";
  it("counts two copies of one wire once", () => {
    const { sources } = compared(
      sourcesOf(`LYON (Reuters) – ${story}`, `(Reuters) – ${story}`, "The river rose on Saturday."),
    );
    expect(sources.map((source) => source.origin)).toEqual(["Reuters", "Reuters", null]);
  });
  it("takes long shared runs of words for one origin", () => {
    const { sources } = compared(sourcesOf(story, story, "The river rose on Saturday."));
    expect(sources[0]?.origin).toBe(sources[1]?.origin);
    expect(sources[0]?.origin).not.toBeNull();
  });
});

describe("one fact in another's place, in sentences worded alike", () => {
  const opened = (fact: string) =>
    `The regional council opened a new reservoir ${fact} before a crowd of farmers and engineers.`;
  it("is a matter of place where two towns stand after one preposition", () =>
    expect(differs("place", opened("near [Lyon]"), opened("near [Dresden]"))).toBe(true));
  it("is a matter of time where two weekdays stand there", () =>
    expect(differs("time", opened("on [Tuesday]"), opened("on [Friday]"))).toBe(true));
  const refused = (verb: string) =>
    `The regional council ${verb} refuse the offer of the water company in public.`;
  it("is a matter of certainty where one denies what the other affirms", () =>
    expect(differs("certainty", refused("[did]"), refused("[did not]"))).toBe(true));
  const built = (who: string) =>
    `Engineers said that ${who} had promised to pay for the dam before the winter.`;
  it("is a matter of attribution where two people stand there", () =>
    expect(differs("attribution", built("[Martin Ogden]"), built("[Laura Ferris]"))).toBe(true));
  const valuesOf = (kind: string, ...texts: readonly string[]) =>
    compared(sourcesOf(...texts))
      .discrepancies.find((each) => each.kind === kind)
      ?.readings.map(({ source, value }) => [source, value])
      .sort();
  it("stands under one value with a third source that tells the day in other words", () =>
    expect(
      valuesOf(
        "time",
        opened("on January 10"),
        opened("on January 18"),
        "The council of the region opened the new reservoir on 10 January, its chairman told farmers.",
      ),
    ).toEqual([
      ["A", "2022-01-10"],
      ["B", "2022-01-18"],
      ["C", "2022-01-10"],
    ]));
  it("stands under one value with a third source that tells the figure in other words", () =>
    expect(
      valuesOf(
        "number",
        opened("for 12 villages"),
        opened("for 15 villages"),
        "Farmers and engineers saw the council of the region open a new reservoir for a dozen villages.",
      ),
    ).toEqual([
      ["A", "12 village"],
      ["B", "15 village"],
      ["C", "12 village"],
    ]));
  it("is none where the words around differ, too", () =>
    expect(
      differs("place", opened("near [Lyon]"), "Farmers from around [Dresden] drank to a dam of the council."),
    ).toBe(false));
});

describe("one utterance given to two speakers", () => {
  const said = (who: string) => `“We will not pay for a dam that nobody here has asked for,” ${who} said.`;
  it("is a matter of attribution", () =>
    expect(differs("attribution", said("[Martin Ogden]"), said("[Laura Ferris]"))).toBe(true));
  it("is none where the speaker is named more shortly", () =>
    expect(differs("attribution", said("[Martin Ogden]"), said("[Ogden]"))).toBe(false));
});
