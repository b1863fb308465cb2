import { signedIn, type Visitor } from "../visitor";

/** What people got for a page: milliseconds of each answer, and how often the server was too busy to give one. */
export interface Answers {
  readonly page: string;
  readonly milliseconds: number[];
  refused: number;
}

/** Signs everybody in. */
export const signInAll = (address: string, emails: readonly string[], password: string): Promise<Visitor[]> =>
  Promise.all(emails.map((email) => signedIn(address, email, password)));

const rounds = 2;

/**
 * Every editor opens the data of each page `rounds` times, in an order of their own and after pauses of up to
 * `longestPause` milliseconds.
 */
export async function editorsAtOnce(
  editors: readonly Visitor[],
  pages: Readonly<Record<string, string>>,
  longestPause: number,
): Promise<Answers[]> {
  const answers = Object.keys(pages).map((page) => ({ page, milliseconds: [] as number[], refused: 0 }));
  await Promise.all(
    editors.map(async (editor, person) => {
      for (let turn = 0; turn < rounds * answers.length; turn += 1) {
        const answer = answers[(turn * 5 + person) % answers.length];
        const path = answer && pages[answer.page];
        if (!path) continue;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longestPause));
        await ask(editor, path, answer);
      }
    }),
  );
  return answers;
}

async function ask(editor: Visitor, path: string, answer: Answers): Promise<void> {
  const began = performance.now();
  try {
    await editor.text(path);
    answer.milliseconds.push(performance.now() - began);
  } catch {
    answer.refused += 1;
  }
}

/** The value that a share (0..1) of the values does not exceed; NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return value ?? Number.NaN;
}
