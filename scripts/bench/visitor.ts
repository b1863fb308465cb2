/** Somebody signed in, without a browser: reads pages, files and the API. */
export interface Visitor {
  readonly text: (path: string) => Promise<string>;
  readonly json: <Answer>(path: string) => Promise<Answer>;
  /** Writes, as a page of ours does. */
  readonly send: (method: string, path: string, body: unknown) => Promise<void>;
  /** Hears a stream of events until `signal` aborts, or the server ends it. */
  readonly listen: (path: string, hear: (text: string) => void, signal: AbortSignal) => Promise<void>;
}

/** Signs in by e-mail and password; throws when the app does not take them, and on any answer that is no success. */
export async function signedIn(address: string, email: string, password: string): Promise<Visitor> {
  const cookies = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const send = () => fetch(new URL(path, address), { ...init, headers: { ...init.headers, cookie } });
    // The server closes connections that lie idle; one that was taken up in that instant is tried on another.
    const response = await send().catch((error: unknown) => {
      if (init.method) throw error;
      return send();
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) cookies.set(name, value ?? "");
    }
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response;
  }
  const { csrfToken } = (await (await ask("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = new URLSearchParams({ csrfToken, email, password, json: "true" });
  await ask("/api/auth/callback/credentials", { method: "POST", body: form });
  return {
    text: async (path) => (await ask(path)).text(),
    json: async <Answer>(path: string) => (await (await ask(path)).json()) as Answer,
    send: async (method, path, body) => {
      const headers = { "Content-Type": "application/json", Origin: new URL(address).origin };
      await (await ask(path, { method, headers, body: JSON.stringify(body) })).text();
    },
    listen: async (path, hear, signal) => {
      const decoder = new TextDecoder();
      try {
        const reader = (await ask(path, { signal })).body?.getReader();
        for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
          hear(decoder.decode(part.value, { stream: true }));
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
  };
}
