import { randomBytes } from "node:crypto";
import type { Visitor } from "../visitor";
import type { Answers } from "./editors";

const lasts = 60_000; // milliseconds
const between = 5_000; // milliseconds from one claim to the next, for each editor
const changeEvery = 2_000; // milliseconds

/** What an editor at work asks for. */
const asked = [
  "a claim",
  "who is here",
  "similar verdicts",
  "a line of the list, after a change",
  "a change",
] as const;
type Asked = (typeof asked)[number];

interface Row {
  readonly id: string;
  readonly number: number;
}

/**
 * Editors of one story at work, as their pages would: each opens a claim every five seconds and says so, one of them
 * gives a claim to somebody every two seconds, and all hear of it and read its line of the list again, and the claim
 * where they have it open. What others have open is read again some seconds later.
 */
export async function editorsAtWork(editors: readonly Visitor[], storyId: string): Promise<Answers[]> {
  const story = `/api/v1/stories/${storyId}`;
  const answers = new Map(
    asked.map((page): [Asked, Answers] => [page, { page, milliseconds: [], refused: 0 }]),
  );
  const timed = async <Result>(page: Asked, work: () => Promise<Result>): Promise<Result | null> => {
    const answer = answers.get(page);
    const began = performance.now();
    try {
      const result = await work();
      answer?.milliseconds.push(performance.now() - began);
      return result;
    } catch {
      if (answer) answer.refused += 1;
      return null;
    }
  };
  const [first] = editors;
  if (!first) return [];
  const { items } = await first.json<{ items: Row[] }>(`${story}/claims`);
  const { id: firstId } = await first.json<{ id: string }>("/api/v1/me");
  const leaving = new AbortController();
  const ends = performance.now() + lasts;
  const goesOn = () => performance.now() < ends;
  const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length));

  async function work(editor: Visitor, at: number): Promise<void> {
    const page = randomBytes(16).toString("hex");
    let open: Row | undefined;
    const changed = async (text: string) => {
      const named = /"claims":\["([^"]+)"\]/.exec(text)?.[1];
      if (!named) return;
      await pause(100 + Math.random() * 400);
      if (!goesOn()) return;
      await timed("a line of the list, after a change", () => editor.text(`${story}/claims?only=${named}`));
      if (open && text.includes(open.id)) await editor.text(`${story}/claims/${open.id}`);
    };
    const hears = editor.listen(
      "/api/v1/events",
      (text) => void changed(text).catch(() => {}),
      leaving.signal,
    );
    await pause(Math.random() * between);
    for (let step = 0; goesOn(); step += 1) {
      const next = pause(between);
      const row = items[(at * 17 + step) % items.length];
      open = row;
      if (row) {
        await Promise.all([
          timed("a claim", () => editor.text(`${story}/claims/${row.id}`)),
          timed("who is here", () => editor.send("PUT", `${story}/presence`, { page, claim: row.number })),
          timed("similar verdicts", () => editor.text(`${story}/claims/${row.id}/similar`)),
        ]);
      }
      await next;
    }
    leaving.abort();
    await hears;
  }
  async function change(editor: Visitor): Promise<void> {
    for (let step = 0; goesOn(); step += 1) {
      const next = pause(changeEvery);
      const row = items[(step * 3) % items.length];
      if (row) {
        const path = `${story}/claims/${row.id}`;
        const { rowVersion, assignee } = await editor.json<{ rowVersion: number; assignee: unknown }>(path);
        await timed("a change", () =>
          editor.send("PATCH", path, { rowVersion, assigneeId: assignee ? null : firstId }),
        );
      }
      await next;
    }
  }
  await Promise.all([...editors.map(work), change(first)]);
  return [...answers.values()];
}
