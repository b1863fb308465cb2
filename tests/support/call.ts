import type { Handler } from "@/app/api/v1/endpoint";

interface Call {
  readonly as?: { readonly cookie: string } | undefined;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  /** Sent as JSON; a string or bytes are sent as they are. */
  readonly body?: unknown;
  /** null leaves a header out that would be sent by itself. */
  readonly headers?: Record<string, string | null>;
  readonly path?: string;
}

/** What a route answered. `body` is the parsed JSON. */
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
  readonly headers: Headers;
}

/** The address that the app under test believes to have. */
export const origin = "http://127.0.0.1:3000";

/** Calls a route's handler as Next would, with a real Request of a browser on our own page. */
export async function call(handler: Handler, method: string, request: Call = {}): Promise<Answered> {
  const { as, params = {}, query = {}, body, headers: given = {}, path = "/api/v1/test" } = request;
  const headers = new Headers({ host: "127.0.0.1:3000", origin, "content-type": "application/json" });
  if (as) headers.set("cookie", as.cookie);
  for (const [name, value] of Object.entries(given)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const sent = body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) };
  const url = `${origin}${path}?${new URLSearchParams(query)}`;
  const response = await handler(new Request(url, { method, headers, ...sent }), {
    params: Promise.resolve(params),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
}

const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === "string" || body instanceof Uint8Array;
