import { signedIn, type Visitor } from "../visitor";

/** Fifty people read at once, each again after a pause like a person's. Milliseconds of each answer, by page. */
export interface Answers {
  readonly page: string;
  readonly milliseconds: number[];
}

/** Signs everybody in. */
export const signInAll = (address: string, emails: readonly string[], password: string): Promise<Visitor[]> =>
  Promise.all(emails.map((email) => signedIn(address, email, password)));

const rounds = 6;

/**
 * Every editor opens the data of each page `rounds` times, in an order of their own and after pauses of up to
 * `longestPause` milliseconds.
 */
export async function editorsAtOnce(
  editors: readonly Visitor[],
  pages: Readonly<Record<string, string>>,
  longestPause: number,
): Promise<Answers[]> {
  const answers = Object.keys(pages).map((page) => ({ page, milliseconds: [] as number[] }));
  await Promise.all(
    editors.map(async (editor, person) => {
      for (let turn = 0; turn < rounds * answers.length; turn += 1) {
        const answer = answers[(turn * 5 + person) % answers.length];
        const path = answer && pages[answer.page];
        if (!path) continue;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longestPause));
        const began = performance.now();
        await editor.text(path);
        answer.milliseconds.push(performance.now() - began);
      }
    }),
  );
  return answers;
}

/** All fifty in the same instant, one page after another. */
export async function allInOneInstant(
  editors: readonly Visitor[],
  pages: Readonly<Record<string, string>>,
): Promise<Answers[]> {
  const answers: Answers[] = [];
  for (const [page, path] of Object.entries(pages)) {
    const milliseconds = await Promise.all(
      editors.map(async (editor) => {
        const began = performance.now();
        await editor.text(path);
        return performance.now() - began;
      }),
    );
    answers.push({ page, milliseconds });
  }
  return answers;
}

/** The value that a share (0..1) of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("No values have no percentile");
  return value;
}
