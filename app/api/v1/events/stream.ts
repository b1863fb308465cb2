import type { Actor } from "@/lib/auth/actor";
import { listen, type Notice } from "@/lib/queue/listener";
import { maySee } from "@/lib/stories/audience";

const heartbeat = 20_000; // ms; proxies give up on a silent connection after 30 to 60 s
const recheck = 60_000; // ms; how long a session that has ended may still hear
const retry = 2_000; // ms; the browser's wait before it comes again

/**
 * Server-sent events: `{ topic: "story", storyId, what }` for what changes in stories that the actor may see at
 * that moment. It ends with the request, with the session, and when notices may have been missed: the browser
 * then comes again and reads afresh.
 */
export async function eventStream(
  actor: Actor,
  prove: () => Promise<Actor | null>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let viewer = actor;
  let sent = 0;
  let close = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let closed = false;
      let queue = Promise.resolve(); // keeps the order while permissions are looked up
      const send = (text: string) => {
        if (!closed) controller.enqueue(encoder.encode(text));
      };
      const deliver = async ({ storyId, what }: Notice) => {
        if (closed || !(await maySee(viewer, storyId))) return;
        sent += 1;
        send(`id: ${sent}\ndata: ${JSON.stringify({ topic: "story", storyId, what })}\n\n`);
      };
      const beat = setInterval(() => send(": still here\n\n"), heartbeat);
      const check = setInterval(async () => {
        const now = await prove().catch(() => null);
        if (now) viewer = now;
        else close();
      }, recheck);
      let unlisten = () => {};
      close = () => {
        if (closed) return;
        closed = true;
        clearInterval(beat);
        clearInterval(check);
        unlisten();
        try {
          controller.close();
        } catch {
          // the reader is gone already
        }
      };
      signal.addEventListener("abort", close, { once: true });
      send(`retry: ${retry}\n\n`);
      try {
        unlisten = await listen({
          onNotice: (notice) => {
            queue = queue.then(() => deliver(notice)).catch(close);
          },
          onLost: close,
        });
        if (closed) unlisten(); // the reader left meanwhile
      } catch {
        close();
      }
    },
    cancel: () => close(),
  });
  return stream;
}
