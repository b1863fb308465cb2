import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { settleLines } from "@/lib/claims/lines";
import { readOnly, type Tx, write } from "@/lib/db/transaction";
import { actorOf } from "./_endpoint/actor";
import { parseJson, readBytes } from "./_endpoint/body";
import { failure } from "./_endpoint/failure";
import { type Answer, once, repeatable } from "./_endpoint/idempotency";
import { checkOrigin } from "./_endpoint/origin";
import { checkStorable, parse } from "./_endpoint/parse";

const defaultMaxBytes = 256 * 1024;

/** What a handler gets: everything parsed, and the transaction of the request. */
interface Call<A, P, Q, B> {
  readonly actor: A;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly tx: Tx;
  readonly request: Request;
}

type Schema = z.ZodType;

interface Route<A, P extends Schema, Q extends Schema, B extends Schema, R> {
  /** The ids in the path. One that is not a UUID names nothing: 400. */
  readonly params?: P;
  readonly query?: Q;
  /** Without it a body is not read. */
  readonly body?: B;
  readonly maxBytes?: number;
  /** What an API token needs; `read` for GET, `write` for the rest unless it is named. */
  readonly scope?: string;
  /** The status of an answer with a body; 200 unless it is named. Without a result it is 204. */
  readonly status?: number;
  /** A write that changes nothing of what lists of claims tell: they need not be looked through after it. */
  readonly leavesClaims?: boolean;
  /** The answer holds a secret that is shown once: it is never stored for a repeated request. */
  readonly secretAnswer?: boolean;
  /**
   * Does the work, in the request's transaction: a read-only one for GET. It may run again after a lost race.
   * A Response (a file, a stream) is passed on as it is; undefined is 204; all else becomes JSON.
   */
  readonly handle: (call: Call<A, z.output<P>, z.output<Q>, z.output<B>>) => Promise<R>;
  /** Makes the answer out of the result after the commit, where plain JSON will not do. */
  readonly answer?: (result: R) => Promise<Response>;
}

interface Context {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

/** A handler as Next calls it. */
export type Handler = (request: Request, context: Context) => Promise<Response>;

type Nothing = z.ZodObject<Record<never, never>>;
const nothing: Nothing = z.object({});
const made = new WeakMap<object, Described>();

/** What a handler asks for, as it was told to `endpoint`: the API's description is made of it. */
export interface Described {
  /** Nobody need be signed in. */
  readonly isOpen: boolean;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly scope?: string;
  readonly status?: number;
}

/** How a route's export was made; null for what `endpoint` or `openEndpoint` did not make. */
export const described = (exported: unknown): Described | null =>
  typeof exported === "function" ? (made.get(exported) ?? null) : null;

/** Whether a route's export was made by `endpoint` or `openEndpoint`; the tests ask this of every route. */
export const isEndpoint = (exported: unknown): boolean => described(exported) !== null;

/** A route of the API for people who are signed in, and for programs with a token. */
export function endpoint<
  R,
  P extends Schema = Nothing,
  Q extends Schema = Nothing,
  B extends Schema = Nothing,
>(route: Route<Actor, P, Q, B, R>): Handler {
  return handler(route, false, (request, scope) => actorOf(request, scope));
}

/** A route that nobody need be signed in for: what it does must be safe by itself (a one-time link). */
export function openEndpoint<
  R,
  P extends Schema = Nothing,
  Q extends Schema = Nothing,
  B extends Schema = Nothing,
>(route: Route<null, P, Q, B, R>): Handler {
  return handler(route, true, async () => null);
}

function handler<A extends Actor | null, P extends Schema, Q extends Schema, B extends Schema, R>(
  route: Route<A, P, Q, B, R>,
  isOpen: boolean,
  prove: (request: Request, scope: string) => Promise<A>,
): Handler {
  const handle: Handler = async (request, context) => {
    try {
      const reads = request.method === "GET" || request.method === "HEAD";
      // A browser adds cookies by itself, but never an Authorization header.
      if (!reads && !request.headers.has("authorization")) checkOrigin(request);
      const actor = await prove(request, route.scope ?? (reads ? "read" : "write"));
      const params = parse(route.params ?? nothing, (await context.params) ?? {});
      const search = Object.fromEntries(new URL(request.url).searchParams);
      checkStorable(search);
      const query = parse(route.query ?? nothing, search);
      const bytes = route.body
        ? await readBytes(request, route.maxBytes ?? defaultMaxBytes)
        : new Uint8Array();
      const json = route.body ? parseJson(request, bytes) : {};
      checkStorable(json);
      const body = parse(route.body ?? nothing, json);
      const call = { actor, params, query, body, request } as Call<A, z.output<P>, z.output<Q>, z.output<B>>;

      if (reads) return await answered(route, await readOnly((tx) => route.handle({ ...call, tx })));
      const repeat = actor && repeatable(request, bytes);
      const work = async (tx: Tx): Promise<R> => {
        const result = await route.handle({ ...call, tx });
        if (!route.leavesClaims) await settle(tx, params);
        return result;
      };
      if (!actor || !repeat) return await answered(route, await write(work));
      const status = route.status ?? 200;
      const answer = await write((tx) =>
        once(tx, actor, repeat, route.secretAnswer ?? false, async (): Promise<Answer> => {
          const result = await work(tx);
          return { status: result === undefined ? 204 : status, result };
        }),
      );
      const response = await answered(route, answer.result as R);
      if (answer.replayed) response.headers.set("idempotency-replayed", "true");
      return response;
    } catch (error) {
      return failure(error, request);
    }
  };
  made.set(handle, { ...route, isOpen });
  return handle;
}

/** After a write below a story's path: lists of its claims are kept ready, whatever it was that changed. */
async function settle(tx: Tx, params: unknown): Promise<void> {
  const { storyId } = params as { readonly storyId?: string };
  if (storyId !== undefined) await settleLines(tx, storyId);
}

async function answered<R>(
  route: { readonly status?: number; readonly answer?: (result: R) => Promise<Response> },
  result: R,
): Promise<Response> {
  const response =
    result instanceof Response ? result : ((await route.answer?.(result)) ?? json(route, result));
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}

const json = (route: { readonly status?: number }, result: unknown): Response =>
  result === undefined
    ? new Response(null, { status: 204 })
    : Response.json(result, { status: route.status ?? 200 });
