import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type AddressRules, addressFault, hostOf, mayReach, refusedHost } from "./address";

/** An IP address that a name leads to. */
export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** What is sent, where, and how far it may go. */
export interface Message extends AddressRules {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds for all of it, from the look-up of the name to the end of the answer. */
  readonly timeLimit?: number;
  /** Asks for the addresses of a name; the system's own way unless a test has another. */
  readonly resolve?: (host: string) => Promise<readonly Resolved[]>;
}

/** What came of it: the receiver's status, or why there is none; `error` is null when it was taken. */
export interface Sent {
  readonly status: number | null;
  readonly error: string | null;
}

const tenSeconds = 10_000;
// The answer's words are of no use to us; a receiver that never stops talking is cut off.
const mostAnswer = 64 * 1024;

/**
 * Sends a message once. The name is looked up once, every address that it leads to must be allowed, and the connection
 * goes to these and no others: what the name says a moment later makes no difference. Redirects are not followed.
 */
export async function send(message: Message): Promise<Sent> {
  const { address, timeLimit = tenSeconds, resolve = resolveName } = message;
  const fault = addressFault(address, message);
  if (fault) return { status: null, error: fault };
  const signal = AbortSignal.timeout(timeLimit);
  try {
    const host = hostOf(new URL(address));
    const checked = await within(signal, resolve(host));
    const refused = checked.find((one) => !mayReach(one.address, message));
    if (refused) return { status: null, error: refusedHost(refused.address) };
    const status = await post(message, checked, signal);
    return { status, error: faultOfStatus(status) };
  } catch (error) {
    return { status: null, error: signal.aborted ? tooLate(timeLimit) : faultOfConnection(error) };
  }
}

async function resolveName(host: string): Promise<readonly Resolved[]> {
  const family = isIP(host);
  if (family) return [{ address: host, family }];
  return lookup(host, { all: true });
}

function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function post(
  { address, headers, body }: Message,
  checked: readonly Resolved[],
  signal: AbortSignal,
): Promise<number> {
  const [first] = checked;
  if (!first) throw Object.assign(new Error("The name has no address"), { code: "ENOTFOUND" });
  // Whatever the connection asks for, it gets what was checked.
  const pinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [...checked]) : done(null, first.address, first.family);
  const url = new URL(address);
  const client = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const request = client.request(url, {
      method: "POST",
      agent: false, // a connection of its own, closed afterwards
      lookup: pinned,
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      signal,
    });
    request.on("error", reject);
    request.on("response", (response) => {
      const { statusCode = 0 } = response;
      let received = 0;
      response.on("data", (part: Buffer) => {
        received += part.length;
        if (received > mostAnswer) response.destroy();
      });
      response.on("error", () => {}); // cut off: the status was there before
      response.on("close", () => resolve(statusCode));
    });
    request.end(body);
  });
}

function faultOfStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) {
    return `The receiver answered ${status}, a redirect. Redirects are not followed: set the address that it leads to.`;
  }
  return `The receiver answered ${status}. Any status from 200 to 299 says that it has the message.`;
}

const tooLate = (timeLimit: number): string =>
  `The receiver gave no answer within ${timeLimit / 1000} seconds.`;

function faultOfConnection(error: unknown): string {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "The name in the address could not be found.";
  if (code === "ECONNREFUSED") return "Nothing takes connections at the address.";
  if (/CERT|SELF_SIGNED|ERR_TLS|VERIFY/u.test(code))
    return `The receiver's certificate was not accepted (${code}).`;
  return `The connection failed${code ? ` (${code})` : ""}.`;
}
