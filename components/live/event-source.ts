import type { Change } from "./change";

const firstWait = 1_000; // milliseconds
const longestWait = 30_000;

/**
 * Listens to the server's changes until `signal` aborts. `onState(true)` says that the stream stands; changes
 * between two streams are lost, so the listener reads again then.
 */
export function listen(
  signal: AbortSignal,
  onChange: (change: Change) => void,
  onState: (connected: boolean) => void,
): void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWait;

  function open() {
    source = new EventSource("/api/v1/events");
    source.onopen = () => {
      wait = firstWait;
      onState(true);
    };
    source.onmessage = (event: MessageEvent<string>) => {
      const change = readChange(event.data);
      if (change) onChange(change);
    };
    source.onerror = () => {
      onState(false);
      // The browser tries again by itself after a lost connection, but gives up after an answer such as 502.
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, longestWait);
    };
  }

  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    source?.close();
  });
  open();
}

function readChange(data: string): Change | null {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== "object" || value === null || !("topic" in value)) return null;
    if (value.topic !== "story" || !("storyId" in value) || typeof value.storyId !== "string") return null;
    const what = "what" in value && typeof value.what === "string" ? value.what : "";
    const claims = "claims" in value ? value.claims : undefined;
    if (!Array.isArray(claims)) return { storyId: value.storyId, what };
    return { storyId: value.storyId, what, claims: claims.filter((id) => typeof id === "string") };
  } catch {
    return null; // a comment or a half line: nothing to tell
  }
}
