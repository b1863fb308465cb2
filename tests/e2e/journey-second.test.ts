import { describe, expect } from "vitest";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import { test } from "@/tests/support/browser";
import { api, joinAs, signIn } from "./actions";
import { ferryStory } from "./ferry-story";
import { choose, reach, signInByKeys, watchPointers } from "./keyboard";

const minutes = 60_000; // milliseconds
const toCheck = 20;

describe("the second editor, by keyboard alone", () => {
  test("twenty verdicts are read, nineteen signed, one sent back", { timeout: 6 * minutes }, async ({
    app,
    person,
  }) => {
    const office = await person();
    await signIn(office, app.administrator);
    const story = await ferryStory(office, "Ferry fire: to be signed");
    const path = `stories/${story.id}`;
    const paul = await joinAs(office, await person(), "Paul Second");
    await api(office, "PUT", `${path}/members/${paul.id}`, { role: "editor" });
    const { items } = await api<{ items: ClaimRow[] }>(office, "GET", `${path}/claims`);
    const decided = items.filter(({ kind }) => kind !== null && kind !== "omission").slice(0, toCheck);
    expect(decided).toHaveLength(toCheck);
    for (const { id, rowVersion } of decided) {
      const { readings } = await api<ClaimView>(office, "GET", `${path}/claims/${id}`);
      await api(office, "POST", `${path}/claims/${id}/verdicts`, {
        rowVersion,
        outcome: "one_stands",
        readingIds: readings.filter(({ letter }) => letter === "a").map((reading) => reading.id),
        rationale: "The statement of the coast guard is the only one at first hand.",
      });
    }

    const page = await person();
    const pointedAt = await watchPointers(page);
    const key = page.keyboard;
    const toast = (text: string) => page.getByRole("alertdialog").filter({ hasText: text });

    // The list says what waits for him.
    await signInByKeys(page, paul);
    await page.getByRole("row").filter({ hasText: story.title }).getByText(`${toCheck} to sign`).waitFor();
    await choose(page, "ferry fire: to be signed", /^Ferry fire: to be signed/);

    // Only what awaits a signature.
    const queue = page.getByRole("navigation", { name: "Claims to review" });
    await reach(page, queue.getByRole("button", { name: "Filter" }));
    await key.press("Enter");
    await reach(page, queue.getByLabel("State"));
    await key.type("awaits");
    await page.getByText(`${toCheck} claims`, { exact: true }).waitFor();
    await key.press("F6");

    // Each is opened, read with its readings, and signed; the tenth goes back with a sentence.
    const seen: number[] = [];
    for (let n = 1; n <= toCheck; n++) {
      await key.press("j");
      await page.waitForFunction(
        (before) =>
          document.activeElement?.id === "claim-statement" &&
          !before.some((number) => location.pathname.endsWith(`/claims/${number}`)),
        seen,
      );
      const number = Number(/claims\/(\d+)/.exec(page.url())?.[1]);
      seen.push(number);
      await page.getByRole("button", { name: /^Sign\b/ }).waitFor();
      await page
        .getByText("The statement of the coast guard is the only one at first hand.")
        .first()
        .waitFor();
      if (n === 10) {
        await key.press("b");
        await page.locator("textarea:focus").waitFor();
        await key.type("The wire had it first: look at its second take.");
        await key.press("Control+Enter");
        await toast(`C${number}: sent back.`).waitFor();
      } else {
        await key.press("s");
        await toast(`C${number}: signed.`).waitFor();
      }
    }

    const after = await api<{ items: ClaimRow[] }>(office, "GET", `${path}/claims`);
    const states = after.items.filter(({ number }) => seen.includes(number)).map(({ state }) => state);
    expect(states.filter((state) => state === "signed")).toHaveLength(toCheck - 1);
    expect(states.filter((state) => state === "sent_back")).toHaveLength(1);
    const back = await api<ClaimView>(
      office,
      "GET",
      `${path}/claims/${decided.find(({ number }) => number === seen[9])?.id}`,
    );
    expect(JSON.stringify(back.history)).toContain("look at its second take");
    expect(pointedAt()).toBe(0);
  });
});
