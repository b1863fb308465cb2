import { describe, expect, it } from "vitest";
import { compared, sourcesOf, type TestSource } from "./story";

const wire =
  "The ferry left Split at noon with 412 people aboard. A fire broke out below deck two hours later. Tugs towed it to Ancona by nightfall.";
const from = (origin: string, text: string, more: object = {}): TestSource => ({ text, origin, ...more });

/** What the comparison says of the departure of each text; its passages as their words. */
function departures(...texts: readonly TestSource[]) {
  const sources = sourcesOf(...texts);
  return compared(sources).sources.map(({ departure }, i) => {
    const text = sources[i]?.reading.text ?? "";
    return (
      departure && {
        from: departure.from.join(" "),
        own: departure.own,
        words: departure.words,
        passages: departure.passages.map(({ start, end }) => text.slice(start, end)),
      }
    );
  });
}

describe("the departure of a text from its origin", () => {
  it("is nothing in a copy, and one word where one was changed", () => {
    const [, copy, changed] = departures(
      from("Adria", wire, { kind: "wire" }),
      from("Adria", wire),
      from("Adria", wire.replace("412", "421")),
    );
    expect(copy).toEqual({ from: "A", own: 0, words: 26, passages: [] });
    expect(changed).toEqual({ from: "A", own: 1, words: 26, passages: ["421"] });
  });

  it("counts what an outlet added before and after, as passages of their own", () => {
    const sentences = wire.split(/(?<=\.) /u);
    const [, longer] = departures(
      from("Adria", wire, { kind: "wire" }),
      from("Adria", ["Our reporter saw smoke.", ...sentences, "Nobody explained why."].join(" ")),
    );
    expect(longer).toEqual({
      from: "A",
      own: 7,
      words: 33,
      passages: ["Our reporter saw smoke", "Nobody explained why"],
    });
  });

  it("does not count three words in a row as taken over", () => {
    const [, other] = departures(
      from("Adria", wire, { kind: "wire" }),
      from("Adria", "Passengers recalled that a fire broke somewhere."),
    );
    expect(other).toMatchObject({ own: 7, words: 7 });
  });

  it("is measured by the wire's own text alone where that is there; the wire itself departs from nothing", () => {
    const added = "Nobody aboard was hurt, the company said on its website.";
    const [first, second, itself] = departures(
      from("Adria", `${wire} ${added}`),
      from("Adria", `${wire} ${added}`),
      from("Adria", wire, { kind: "wire" }),
    );
    expect(itself).toBeNull();
    expect(first).toMatchObject({ from: "C", own: 10, passages: [added.replace(".", "")] });
    expect(second).toEqual(first);
  });

  it("is measured by all texts of the origin where no wire is there", () => {
    const [first, second, third] = departures(
      from("Adria", `${wire} Nobody aboard was hurt.`),
      from("Adria", `${wire} Nobody aboard was hurt.`),
      from("Adria", `${wire} Eleven were treated for smoke.`),
    );
    expect([first?.own, second?.own, third?.own]).toEqual([0, 0, 5]);
    expect([first?.from, second?.from, third?.from]).toEqual(["B C", "A C", "A B"]);
  });

  it("is told of nobody who is alone in an origin, of unknown origin, or in another language", () => {
    expect(
      departures(
        from("Adria", wire),
        from("Nordpress", "A tanker ran aground near Bergen on Friday. The crew of nine was flown ashore."),
        "Prices for coffee rose again in March. Growers blame the drought in the highlands.",
        from(
          "Adria",
          "Die Fähre verließ Split am Mittag. Zwei Stunden später brach unter Deck ein Feuer aus.",
          {
            language: "de",
          },
        ),
      ),
    ).toEqual([null, null, null, null]);
  });

  it("holds for origins that the engine read, too: copies without a name", () => {
    const [first, second] = departures(wire, wire.replace("nightfall", "midnight"), "Coffee rose again.");
    expect(first).toMatchObject({ own: 1, passages: ["nightfall"] });
    expect(second).toMatchObject({ own: 1, passages: ["midnight"] });
  });
});
