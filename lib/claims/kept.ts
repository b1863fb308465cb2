import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { fingerprintOfClaims } from "./fingerprint";
import { listClaims } from "./list";
import { matrixOf } from "./matrix";

interface Kept {
  readonly fingerprint: string;
  readonly made: Promise<string>;
}

// A list of a thousand claims on two hundred sources takes about a megabyte, so this is a hundred or so at most. The
// longest unused goes first. What was changed or redacted since is never handed out: its fingerprint is another one.
const most = 100;
// On globalThis, since Next evaluates this module once per bundle: pages and the API share what is kept.
const holder = globalThis as { variorumKept?: Map<string, Kept> };
holder.variorumKept ??= new Map();
const known = holder.variorumKept;

const views = { list: listClaims, matrix: matrixOf } as const;

/**
 * The list of claims or the matrix of a story as the actor sees it, as JSON; null where the actor may not see the
 * story. While nothing has changed, what was made for one reader is handed to the next: when fifty people read the
 * list after a decision it is made once. A reader whose blind opinion is waited for sees it in a way of their own,
 * and gets it made anew. `tx` must be of one snapshot (`readOnly`).
 */
export async function keptView(
  actor: Actor,
  storyId: string,
  view: keyof typeof views,
  tx: Tx,
): Promise<string | null> {
  if (!(await storyAccess(tx, actor, storyId))) return null;
  const make = async (): Promise<string> => JSON.stringify(await views[view](actor, storyId, tx));
  const isBlind = (await blindClaims(tx, actor)).size > 0;
  const fingerprint = isBlind ? null : await fingerprintOfClaims(tx, storyId);
  if (fingerprint === null) return make();
  const key = `${storyId} ${view}`;
  const found = known.get(key);
  const made = found?.fingerprint === fingerprint ? found.made : make();
  known.delete(key);
  known.set(key, { fingerprint, made });
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  try {
    return await made;
  } catch (error) {
    if (known.get(key)?.made === made) known.delete(key);
    throw error;
  }
}
