import { readdirSync, readFileSync } from "node:fs";
import type { Visitor } from "../visitor";

/** Milliseconds of the processor that one answer took. */
export interface Cost {
  readonly page: string;
  readonly server: number;
  readonly database: number;
}

const tick = 10; // milliseconds: what Linux counts in

interface Running {
  readonly parent: number;
  readonly name: string;
  /** With that of children that have ended, in milliseconds. */
  readonly processor: number;
}

/** All processes of the machine; null where /proc does not tell. */
function running(): Map<number, Running> | null {
  try {
    return new Map(
      readdirSync("/proc").flatMap((entry): [number, Running][] => {
        if (!/^\d+$/.test(entry)) return [];
        try {
          const text = readFileSync(`/proc/${entry}/stat`, "utf8");
          const end = text.lastIndexOf(")");
          const fields = text.slice(end + 2).split(" ");
          const ticks = fields.slice(11, 15).reduce((sum, value) => sum + Number(value), 0);
          const name = text.slice(text.indexOf("(") + 1, end);
          return [[Number(entry), { parent: Number(fields[1]), name, processor: ticks * tick }]];
        } catch {
          return []; // it has just ended
        }
      }),
    );
  } catch {
    return null;
  }
}

/** What the processes below these have used so far, in milliseconds. */
function usedBelow(roots: readonly number[]): number {
  const all = running() ?? new Map<number, Running>();
  const isBelow = (pid: number): boolean => {
    if (roots.includes(pid)) return true;
    const above = all.get(pid)?.parent;
    return above !== undefined && above > 1 && isBelow(above);
  };
  let sum = 0;
  for (const [pid, { processor }] of all) if (isBelow(pid)) sum += processor;
  return sum;
}

/**
 * What an answer of each page's data costs in the processor, of `many` that one editor asks for one after another; null
 * where the machine does not tell. What else it does makes no difference, but for what it takes from the caches.
 */
export async function costs(
  editor: Visitor,
  pages: Readonly<Record<string, string>>,
  processes: { readonly app: number; readonly database: number },
  many = 100,
): Promise<Cost[] | null> {
  if (!running()) return null;
  const found: Cost[] = [];
  for (const [page, path] of Object.entries(pages)) {
    for (let warm = 0; warm < 10; warm += 1) await editor.text(path);
    const before = [usedBelow([processes.app]), usedBelow([processes.database])] as const;
    for (let at = 0; at < many; at += 1) await editor.text(path);
    const after = [usedBelow([processes.app]), usedBelow([processes.database])] as const;
    const database = (after[1] - before[1]) / many;
    const isBelowApp = usedBelow([processes.app]) >= usedBelow([processes.database]);
    found.push({ page, server: (after[0] - before[0]) / many - (isBelowApp ? database : 0), database });
  }
  return found;
}
