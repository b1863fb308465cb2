import type { Page } from "playwright-core";
import type { ClaimView } from "@/lib/claims/view";
import { api, storyWith } from "./actions";

const first =
  "\uFEFFTWELVE AT THE TABLE\r\n\r\nThe delegation counted twelve officials, the mission said.\r\nIt arrived on Saturday.\r\n";
const second = "Fifteen officials came, said a diplomat.\n\nThe delegation arrived on Saturday.\n";

/** The texts of the made story, exactly as they were sent. */
export const texts = { first, second } as const;

/**
 * A story of two texts, the first with a byte order mark and CRLF line ends, with claims that an editor started: no
 * engine has a part in it, so what it shows is known.
 */
export async function madeStory(page: Page, statements: readonly string[] = ["How many officials came?"]) {
  const story = await storyWith(page, "Who sits at the table", [
    { outlet: "Morning Paper", text: first },
    { outlet: "Evening Paper", text: second },
  ]);
  const [a, b] = story.sources;
  if (!a || !b) throw new Error("The story has lost a source");
  const claims: ClaimView[] = [];
  for (const statement of statements) {
    const claim = await api<ClaimView>(page, "POST", `stories/${story.id}/claims`, {
      statement,
      kind: "number",
      spans: [{ revisionId: a.revision.id, ...placeOf(first, "twelve officials") }],
    });
    const path = `stories/${story.id}/claims/${claim.id}`;
    await api(page, "POST", `${path}/readings`, {
      rowVersion: claim.rowVersion,
      revisionId: b.revision.id,
      ...placeOf(second, "Fifteen officials"),
      value: "fifteen",
    });
    claims.push(await api<ClaimView>(page, "GET", path));
  }
  return { id: story.id, first: a, second: b, claims };
}

/** Where the words stand in the text. */
export function placeOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}
