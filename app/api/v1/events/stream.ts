import type { Actor } from "@/lib/auth/actor";
import { listen, type Notice } from "@/lib/queue/listener";
import { heardBy } from "@/lib/stories/audience";

const heartbeat = 20_000; // ms; proxies give up on a silent connection after 30 to 60 s
const recheck = 60_000; // ms; how long a session that has ended may still hear
const retry = 2_000; // ms; the browser's wait before it comes again

/**
 * Server-sent events: `{ topic: "story", storyId, what, claims? }` for what changes in stories that the actor
 * may see at that moment, from the moment that this resolves. It ends with the request, with the session, and when notices
 * may have been missed: the browser then comes again and reads afresh.
 */
export async function eventStream(
  actor: Actor,
  prove: () => Promise<Actor | null>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let viewer = actor;
  let sent = 0;
  let closed = false;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const timers: ReturnType<typeof setInterval>[] = [];

  const send = (text: string) => {
    if (!closed) controller?.enqueue(encoder.encode(text));
  };
  const close = () => {
    if (closed) return;
    closed = true;
    for (const timer of timers) clearInterval(timer);
    unlisten?.();
    try {
      controller?.close();
    } catch {
      // the reader is gone already
    }
  };
  const deliver = async (notice: Notice) => {
    const heard = closed ? null : await heardBy(viewer, notice);
    if (!heard) return;
    sent += 1;
    send(`id: ${sent}\ndata: ${JSON.stringify({ topic: "story", ...heard })}\n\n`);
  };
  const check = async () => {
    const now = await prove().catch(() => null);
    if (now) viewer = now;
    else close();
  };

  let queue = Promise.resolve(); // keeps the order while permissions are looked up
  const stream = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
      send(`retry: ${retry}\n\n`);
    },
    cancel: close,
  });
  let unlisten: (() => void) | undefined;
  unlisten = await listen({
    onNotice: (notice) => {
      queue = queue.then(() => deliver(notice)).catch(close);
    },
    onLost: close,
  });
  signal.addEventListener("abort", close, { once: true });
  if (closed || signal.aborted) {
    close();
    unlisten(); // it ended while we began to listen
  } else {
    timers.push(
      setInterval(() => send(": still here\n\n"), heartbeat),
      setInterval(check, recheck),
    );
  }
  return stream;
}
