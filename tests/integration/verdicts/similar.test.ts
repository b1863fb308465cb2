import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as similar } from "@/app/api/v1/stories/[storyId]/claims/[claimId]/similar/route";
import { createClaim } from "@/lib/claims/mutations";
import { write } from "@/lib/db/transaction";
import { createStory } from "@/lib/stories/mutations";
import type { SimilarVerdict } from "@/lib/verdicts/desk/view";
import { call } from "../../support/call";
import { join, type Person, person } from "../../support/people";
import { addTexts, type Desk, decide, openDesk } from "../claims/desk";
import { opinionsAt } from "./blind-desk";

let desk: Desk;
let admin: Person;
beforeAll(async () => {
  desk = await openDesk();
  admin = await person(desk.database.db, "administrator", { name: "Nora Feld" });
});
afterAll(() => desk.close());

/** Another story of Ada's; Ben is a member of it where it says so. */
async function story(title: string, withBen: boolean): Promise<Desk> {
  const { id: storyId } = await write((tx) => createStory(tx, desk.ada, { title }));
  if (withBen) await join(desk.database.db, storyId, desk.ben, "editor");
  return { ...desk, storyId };
}

/** A claim with this question on the words in brackets. */
async function asks(on: Desk, statement: string, ...told: string[]): Promise<string> {
  const texts = told.map((text, index) => [`${statement.slice(0, 12)} ${index}`, text] as const);
  const sources = await addTexts(
    on,
    Object.fromEntries(texts.map(([name, text]) => [name, text.replace(/[[\]]/g, "")])),
  );
  const spans = sources.map(({ revision }, index) => {
    const text = told[index] ?? "";
    return { revisionId: revision.id, start: text.indexOf("["), end: text.indexOf("]") - 1 };
  });
  const input = { statement, kind: "quote_wording" as const, spans };
  return (await write((tx) => createClaim(tx, on.ada, on.storyId, input))).id;
}
const found = async (as: Person, claimId: string, storyId = desk.storyId): Promise<SimilarVerdict[]> => {
  const { status, body } = await call(similar, "GET", { as, params: { storyId, claimId } });
  expect(status).toBe(200);
  return body.items;
};

describe("what was decided on similar claims", () => {
  it("in other stories is suggested beside a claim, what is most alike first, to those who may see it there", async () => {
    const earlier = await story("Talks in the spring", true);
    const secret = await story("Not for everybody", false);
    const same = await asks(
      earlier,
      "How did Minister Brandeis word the refusal of a treaty?",
      "She said a treaty was [ruled out entirely].",
      "She called a treaty [unlikely].",
    );
    await decide(earlier, same, { wording: "ruled out entirely", rationale: "The transcript has it." });
    const hidden = await asks(
      secret,
      "How did Minister Brandeis word the refusal of the treaty?",
      "A treaty was [ruled out entirely], she said there.",
      "A treaty is [quite unlikely], she said there.",
    );
    await decide(secret, hidden, { rationale: "Known to few." });
    const apart = await asks(
      earlier,
      "How did the harbour master word the delay of the ferry?",
      "The ferry was [late by a tide].",
      "The ferry was [held back].",
    );
    await decide(earlier, apart);
    const undecided = await asks(
      earlier,
      "How did Brandeis word the refusal of a treaty with the islands?",
      "With the islands it is [ruled out entirely].",
      "With the islands it is [open].",
    );
    expect(undecided).toBeTruthy();

    const claim = await asks(
      desk,
      "How did Brandeis word her refusal of the treaty?",
      "The minister [ruled out entirely] any treaty today.",
      "The minister called it [very unlikely] today.",
    );
    const titles = async (as: Person) => (await found(as, claim)).map((one) => one.story.title);
    expect(await titles(desk.ben)).toEqual(["Talks in the spring"]);
    expect((await titles(desk.ada)).sort()).toEqual(["Not for everybody", "Talks in the spring"]);
    expect((await titles(admin)).sort()).toEqual(["Not for everybody", "Talks in the spring"]);
    expect(await titles(desk.vera)).toEqual([]);
    expect((await found(desk.ben, claim))[0]).toMatchObject({
      ...{ number: 1, outcome: "one_stands", wording: "ruled out entirely", state: "awaiting_signature" },
      rationale: "The transcript has it.",
    });
    expect(
      (await call(similar, "GET", { as: desk.otto, params: { storyId: desk.storyId, claimId: claim } }))
        .status,
    ).toBe(404);

    // One's own blind opinion on the earlier claim is asked for: its verdict shows up here no more than there.
    expect((await opinionsAt(earlier).ask(desk.ada, same, desk.ben)).status).toBe(201);
    expect(await titles(desk.ben)).toEqual([]);
    expect(await titles(desk.ada)).toContain("Talks in the spring");
  });

  it("nothing of the same story is, nor what only asks in the same manner", async () => {
    const own = await asks(
      desk,
      "How did the envoy word the ceasefire?",
      "It is [near].",
      "It is [far off].",
    );
    await decide(desk, own);
    const again = await asks(
      desk,
      "How did the envoy word that ceasefire?",
      "It is [close].",
      "It is [not near].",
    );
    expect(await found(desk.ada, again)).toEqual([]);
  });
});
