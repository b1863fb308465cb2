import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { write } from "@/lib/db/transaction";
import { changeSource } from "@/lib/sources/change";
import { departuresIn } from "@/lib/sources/departure";
import { listSources, sourceText } from "@/lib/sources/queries";
import type { SourcePatch } from "@/lib/sources/schema";
import type { ListedSource } from "@/lib/sources/view";
import { createStory } from "@/lib/stories/mutations";
import { addTexts, analyseNow, type Desk, openDesk, revise } from "../claims/desk";

const patience = 120_000; // milliseconds: the real engine, several times over

const wire =
  "The ferry left Split at noon with 412 people aboard. A fire broke out below deck two hours later. Tugs towed it to Ancona by nightfall. The coast guard opened an inquiry on Thursday.";
const other =
  "Growers in the highlands blame the drought for the price of coffee, which rose again in March.";

let office: Desk;
beforeAll(async () => {
  office = await openDesk();
});
afterAll(() => office.close());

let desk: Desk; // with a story of its own for each test
beforeEach(async () => {
  const { id } = await write((tx) => createStory(tx, office.ada, { title: "A fire at sea" }));
  desk = { ...office, storyId: id };
});

async function listed(outlet: string): Promise<ListedSource> {
  const found = (await listSources(desk.ada, desk.storyId))?.find((source) => source.outlet === outlet);
  if (!found) throw new Error(`There is no ${outlet}`);
  return found;
}
async function set(outlet: string, patch: Omit<SourcePatch, "rowVersion">) {
  const { id, rowVersion } = await listed(outlet);
  await write((tx) => changeSource(tx, desk.ada, desk.storyId, id, { rowVersion, ...patch }));
}
const departure = async (outlet: string) => (await listed(outlet)).departure;
const originOf = async (outlet: string) => {
  const { origin } = await listed(outlet);
  return origin && `${origin.name}, ${origin.basis}`;
};

describe("how far a source departs from its origin", () => {
  it("is in the list after an analysis, and in its text the places", { timeout: patience }, async () => {
    await addTexts(desk, { Adria: wire }, { kind: "wire_copy", origin: "Adria" });
    await addTexts(desk, { Herald: wire.replace("412", "421"), Sport: other }, { origin: "Adria" });
    await addTexts(desk, { Lonely: other.replace("coffee", "cocoa") }, { origin: "Nordpress" });
    await addTexts(desk, { Stray: "Nothing is known of this text but what it says." });
    expect(await departure("Herald")).toEqual({ state: "unread" });
    await analyseNow(desk);
    const { siglum } = await listed("Adria");
    expect(await departure("Adria")).toEqual({ state: "measure" });
    expect(await departure("Herald")).toEqual({ state: "departs", own: 1, words: 34, from: [siglum] });
    expect(await departure("Sport")).toEqual({ state: "departs", own: 17, words: 17, from: [siglum] });
    expect(await departure("Lonely")).toEqual({ state: "alone" });
    expect(await departure("Stray")).toBeNull();
    const view = await sourceText(desk.ada, desk.storyId, (await listed("Herald")).id);
    expect(view?.departs.map(({ start, end }) => view.text?.slice(start, end))).toEqual(["421"]);
  });

  it("is told no longer when the text, or the origin of what it was held against, is another", {
    timeout: patience,
  }, async () => {
    await addTexts(desk, { Adria: wire }, { kind: "wire_copy", origin: "Adria" });
    await addTexts(
      desk,
      { Herald: wire.replace("412", "421"), Sport: `${wire} ${other}` },
      { origin: "Adria" },
    );
    await analyseNow(desk);
    await set("Adria", { origin: "Nordpress" });
    expect(await departure("Herald")).toEqual({ state: "unread" });
    expect(await departure("Adria")).toEqual({ state: "alone" });
    await analyseNow(desk);
    const { siglum } = await listed("Sport");
    expect(await departure("Herald")).toMatchObject({ state: "departs", own: 1, from: [siglum] });
    const { id } = await listed("Herald");
    await revise(desk, id, wire);
    expect(await departure("Herald")).toEqual({ state: "unread" });
    const view = await sourceText(desk.ada, desk.storyId, id);
    expect(view?.departs).toEqual([]);
    await analyseNow(desk);
    expect(await departure("Herald")).toMatchObject({ own: 0 });
  });

  it("is told apart from a text that is the only one in its language", { timeout: patience }, async () => {
    const german = "Die Fähre verließ Split am Mittag. Zwei Stunden später brach unter Deck ein Feuer aus.";
    await addTexts(desk, { Adria: wire }, { origin: "Adria" });
    await addTexts(desk, { Blatt: german }, { origin: "Adria", language: "de" });
    await analyseNow(desk);
    expect(await departure("Blatt")).toEqual({ state: "otherLanguage" });
    expect(await departure("Adria")).toEqual({ state: "otherLanguage" });
  });

  it("is not told of a source that was removed", { timeout: patience }, async () => {
    await addTexts(desk, { Adria: wire, Herald: wire }, { origin: "Adria", allowDuplicate: true });
    await analyseNow(desk);
    await desk.database.db.source.updateMany({
      where: { storyId: desk.storyId, outlet: "Adria" },
      data: { removedAt: new Date() },
    });
    expect([...(await departuresIn(desk.database.db, desk.storyId)).values()]).toEqual([{ state: "alone" }]);
  });
});

describe("origins that editors set by hand, over a new analysis", () => {
  it("a text stays out of the group that the engine reads, another in the one that it does not read", {
    timeout: patience,
  }, async () => {
    // Two copies without a credit, and a text that has no word of them.
    await addTexts(desk, { Herald: wire, Post: wire.replace("412", "421"), Coffee: other });
    await analyseNow(desk);
    const shared = await originOf("Herald");
    expect(shared).toMatch(/^shared by .*, engine$/u);
    expect([await originOf("Post"), await originOf("Coffee")]).toEqual([shared, null]);

    await set("Post", { origin: "Post newsroom" });
    await set("Herald", { origin: "Adria" });
    await set("Coffee", { origin: "Adria" });
    await revise(desk, (await listed("Herald")).id, `${wire} Nobody was hurt.`);
    await analyseNow(desk);

    expect(await originOf("Post")).toBe("Post newsroom, editor");
    expect(await originOf("Herald")).toBe("Adria, editor");
    expect(await originOf("Coffee")).toBe("Adria, editor");
    // What a text departs from is what the editor says that it came from.
    const { siglum } = await listed("Herald");
    expect(await departure("Post")).toEqual({ state: "alone" });
    expect(await departure("Coffee")).toEqual({ state: "departs", own: 17, words: 17, from: [siglum] });
  });

  it("an origin that is cleared is read from the text again", { timeout: patience }, async () => {
    await addTexts(desk, { Herald: wire, Post: wire.replace("412", "421") });
    await set("Post", { origin: "Post newsroom" });
    await analyseNow(desk);
    expect(await originOf("Post")).toBe("Post newsroom, editor");
    await set("Post", { origin: null });
    await analyseNow(desk);
    expect(await originOf("Post")).toMatch(/, engine$/u);
  });
});
