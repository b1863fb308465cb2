import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { ClaimView } from "@/lib/claims/view";
import { inProject } from "@/scripts/runtime/project.mjs";
import { test } from "@/tests/support/browser";
import { api, open, signIn, storyWith } from "./actions";
import { placeOf } from "./made-story";

const folder = inProject("tests/fixtures/stories/ferry-fire");
// How each source gives the number of those on board, and the group that it tells with.
const onBoard = [
  ["adria-wire", "348 people on board", "348"],
  ["coast-guard", "is 348", "348"],
  ["conero-gazette", "348 people on board", "348"],
  ["continental-news", "315 passengers and crew", "315"],
  ["daily-ledger", "362 people on board", "362"],
  ["eastern-observer", "More than 350 people were on board", "over 350"],
  ["harbour-chronicle", "some 350 people on board", "about 350"],
  ["nordpress", "351 passengers and crew", "351"],
  ["our-draft", "344 people on board", "344"],
  ["radio-littoral", "348 people on board", "348"],
  ["seaways-monitor", "348 persons", "348"],
  ["split-evening", "349 people", "349"],
] as const;

describe("a claim of twelve sources at 1440 x 900", () => {
  test("all its readings and the decision are in sight, and nothing scrolls the page", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const texts = onBoard.map(([name]) => readFileSync(join(folder, `${name}.txt`), "utf8"));
    const story = await storyWith(
      page,
      "Twelve count those on board",
      onBoard.map(([outlet], index) => ({ outlet, text: texts[index] ?? "" })),
    );
    const place = (index: number) => ({
      revisionId: story.sources[index]?.revision.id ?? "",
      ...placeOf(texts[index] ?? "", onBoard[index]?.[1] ?? ""),
    });
    let claim = await api<ClaimView>(page, "POST", `stories/${story.id}/claims`, {
      statement: "How many people were on board of the Stella Nova when the fire broke out?",
      kind: "number",
      spans: [place(0)],
    });
    const path = `stories/${story.id}/claims/${claim.id}`;
    for (let index = 1; index < onBoard.length; index++) {
      const same = onBoard.findIndex(([, , value]) => value === onBoard[index]?.[2]);
      // A reading that agrees with one before it takes that one's normal form.
      const value =
        same < index
          ? claim.readings.find(({ sourceId }) => sourceId === story.sources[same]?.id)?.value
          : onBoard[index]?.[2];
      claim = await api<ClaimView>(page, "POST", `${path}/readings`, {
        rowVersion: claim.rowVersion,
        ...place(index),
        value,
      }).then(() => api<ClaimView>(page, "GET", path));
    }
    expect(claim.readings).toHaveLength(12);

    await open(page, `/stories/${story.id}/claims/${claim.number}`);
    await page.getByRole("radio", { name: "One reading stands" }).waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("p"); // the decision at its longest for a routine one
    const pane = page.getByRole("region", { name: "What each source says" });
    const seen = await pane.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const marks = [...element.querySelectorAll("li p[dir=auto] :is(span, strong)")];
      return {
        lines: element.querySelectorAll("li p[dir=auto]").length,
        outOfSight: marks
          .map((mark) => ({ text: mark.textContent, rect: mark.getBoundingClientRect() }))
          .filter(({ rect }) => rect.top < box.top || rect.bottom > Math.min(box.bottom, window.innerHeight))
          .map(({ text }) => text),
        pageScrolls: (document.scrollingElement?.scrollHeight ?? 0) > window.innerHeight,
        marks: marks.length,
      };
    });
    expect(seen.lines).toBe(12);
    expect(seen.marks).toBeGreaterThanOrEqual(12);
    expect(seen.outOfSight).toEqual([]);
    expect(seen.pageScrolls).toBe(false);
    const height = page.viewportSize()?.height ?? 0;
    for (const control of [
      page.getByRole("radio", { name: "One reading stands" }),
      page.getByRole("button", { name: /^Record/ }),
    ]) {
      const box = await control
        .locator("xpath=ancestor-or-self::*[self::label or self::button][1]")
        .boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= height).toBe(true);
    }
  });
});
