/** A run of text that stays, comes in or goes away. */
export interface Change {
  readonly state: "same" | "added" | "removed";
  readonly text: string;
  readonly words: number;
}

const patience = 1_500; // milliseconds: very different long texts are not worth a frozen page

/**
 * What changes from one text to another, word by word, in the reading order of both; null where they differ too
 * much to tell in good time. The library is loaded when it is first needed.
 */
export async function wordChanges(from: string, to: string): Promise<Change[] | null> {
  const { diffWordsWithSpace } = await import("diff");
  const parts = diffWordsWithSpace(from, to, { timeout: patience });
  return (
    parts?.map(({ value, added, removed }) => ({
      state: added ? "added" : removed ? "removed" : "same",
      text: value,
      words: value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    })) ?? null
  );
}
