import { ApiError, readError } from "./api-error";
import { randomKey } from "./random-key";

const root = "/api/v1/";
const patience = [300, 1_200]; // milliseconds before each further try when no answer came at all

interface Options {
  signal?: AbortSignal;
}

/** Reads; `Answer` is the shape that docs/architecture.md names for the route. Throws ApiError. */
export const get = <Answer>(path: string, options?: Options) => call<Answer>("GET", path, undefined, options);
/** Makes something. Tried again with the same key when the connection fails, so it takes effect once. */
export const post = <Answer>(path: string, body: unknown = {}, options?: Options) =>
  call<Answer>("POST", path, body, options);
/** Changes something that was read with its `rowVersion`. */
export const patch = <Answer>(path: string, body: unknown, options?: Options) =>
  call<Answer>("PATCH", path, body, options);
/** Sets something whole. */
export const put = <Answer>(path: string, body: unknown, options?: Options) =>
  call<Answer>("PUT", path, body, options);
/** Takes something away. */
export const remove = <Answer>(path: string, body: unknown = {}, options?: Options) =>
  call<Answer>("DELETE", path, body, options);

/** One call. `path` is below /api/v1, without a slash before it. */
async function call<Answer>(
  method: string,
  path: string,
  body: unknown,
  options: Options = {},
): Promise<Answer> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (method === "POST") headers["Idempotency-Key"] = randomKey();
  const request: RequestInit = {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: options.signal,
    credentials: "same-origin",
    cache: "no-store",
  };
  // A PATCH or DELETE names the row version it saw; tried twice it would meet its own first effect as a conflict.
  const tries = method === "GET" || method === "POST" ? patience : [];
  return answerOf<Answer>(await send(root + path, request, tries));
}

async function send(address: string, request: RequestInit, waits: readonly number[]): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    const [wait, ...rest] = waits;
    if (wait === undefined) throw new ApiError("offline", "", 0);
    await new Promise((resolve) => setTimeout(resolve, wait));
    return send(address, request, rest);
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown;
  try {
    body = text === "" ? undefined : JSON.parse(text);
  } catch {
    body = undefined; // not JSON: a proxy's error page
  }
  if (!response.ok) throw readError(response.status, body);
  return body as Answer; // the contract of docs/architecture.md, kept by the integration tests of the API
}
