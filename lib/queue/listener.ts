import type { PoolClient } from "pg";
import { z } from "zod";
import { pool } from "@/lib/db/client";
import { channel, topics } from "./notify";

const noticeSchema = z.object({
  storyId: z.uuid(),
  what: z.enum(topics),
  claims: z.array(z.uuid()).optional(),
});

/** That something changed in a story; one and the same object for all who listen in this process. */
export type Notice = z.infer<typeof noticeSchema>;

/** Who listens in this process. `onNotice` must not throw; `onLost`: notices may have been missed. */
export interface Listener {
  readonly onNotice: (notice: Notice) => void;
  readonly onLost: () => void;
}

// One connection for all open pages of this process. It hangs on globalThis, as the pool does: Next evaluates
// this module once per bundle.
interface State {
  readonly listeners: Set<Listener>;
  connection: Promise<PoolClient> | null;
}
const holder = globalThis as { variorumListener?: State };
holder.variorumListener ??= { listeners: new Set(), connection: null };
const state = holder.variorumListener;

/** Hears every notice from now on, until the function that it resolves to is called. Rejects without a database. */
export async function listen(listener: Listener): Promise<() => void> {
  state.listeners.add(listener);
  try {
    state.connection ??= connect();
    await state.connection;
  } catch (error) {
    state.listeners.delete(listener);
    throw error;
  }
  return () => {
    state.listeners.delete(listener);
    if (state.listeners.size === 0) void disconnect();
  };
}

async function connect(): Promise<PoolClient> {
  try {
    const client = await pool().connect();
    client.on("notification", ({ payload }) => {
      const notice = parseNotice(payload);
      if (notice) hear(notice);
    });
    client.on("error", () => lose(client));
    await client.query(`LISTEN ${channel}`);
    return client;
  } catch (error) {
    state.connection = null;
    throw error;
  }
}

// Fifty people who go from claim to claim say so ten times a second, and fifty pages would hear each: that somebody is
// elsewhere is told once for all who went there in this time.
const together = 250; // milliseconds
const waiting = new Set<string>();

function hear(notice: Notice): void {
  const tell = () => {
    for (const listener of [...state.listeners]) listener.onNotice(notice);
  };
  if (notice.what !== "presence") {
    tell();
    return;
  }
  if (waiting.has(notice.storyId)) return;
  waiting.add(notice.storyId);
  setTimeout(() => {
    waiting.delete(notice.storyId);
    tell();
  }, together);
}

// Whoever listens is told and comes again, which connects anew: a page reads afresh then and misses nothing.
function lose(client: PoolClient): void {
  state.connection = null;
  client.release(true);
  const told = [...state.listeners];
  state.listeners.clear();
  for (const listener of told) listener.onLost();
}

async function disconnect(): Promise<void> {
  const connection = state.connection;
  state.connection = null;
  // Closed, not given back: a pooled connection must not go on hearing.
  (await connection?.catch(() => null))?.release(true);
}

function parseNotice(payload: string | undefined): Notice | null {
  try {
    return noticeSchema.parse(JSON.parse(payload ?? ""));
  } catch {
    return null; // another program's use of the channel
  }
}
