import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Every page of the story and of the house, as the server sends it to this person: [path, page]. `words`: what the
 * search is asked for.
 */
export async function pagesOf(
  page: Page,
  { storyId, sourceIds, words }: { storyId: string; sourceIds: readonly string[]; words: string },
): Promise<[string, string][]> {
  const story = `/stories/${storyId}`;
  const [left, right] = sourceIds;
  const paths = [
    ...["/stories", `/stories?q=${encodeURIComponent(words)}`, "/rulings", "/inbox", "/account"],
    ...[
      `${story}/claims`,
      `${story}/claims/1`,
      `${story}/matrix`,
      `${story}/texts?left=${left}&right=${right}`,
    ],
    ...[`${story}/sources`, `${story}/sources/${left}?claim=1`, `${story}/report`, `${story}/activity`],
  ];
  const told: [string, string][] = [];
  for (const path of paths) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    told.push([path, await answer.text()]);
  }
  return told;
}
