import nextAuthModule from "next-auth";
import { authOptions } from "@/lib/auth/options";

// CommonJS: Node gives the module itself where a bundler gives its default.
const NextAuth = ("default" in nextAuthModule ? nextAuthModule.default : nextAuthModule) as (
  request: object,
  response: object,
  options: object,
) => Promise<unknown>;

/** A browser before next-auth's own routes: it keeps cookies, and sees where it is sent. */
export class AuthBrowser {
  readonly cookies: Record<string, string> = {};

  /** The session cookie as a request would send it. */
  get session(): { cookie: string } {
    return { cookie: `variorum.session=${this.cookies["variorum.session"] ?? ""}` };
  }

  async request(
    method: "GET" | "POST",
    path: string,
    { body = {}, query = {}, headers = {} }: { body?: object; query?: object; headers?: object } = {},
  ): Promise<{ status: number; location: string | null; body: Record<string, string> }> {
    const answer = { status: 200, location: null as string | null, body: {} as Record<string, string> };
    const set: string[] = [];
    const response = {
      status(code: number) {
        answer.status = code;
        return response;
      },
      getHeader: (name: string) => (name === "Set-Cookie" ? set : undefined),
      setHeader(name: string, value: string | string[]) {
        if (name === "Set-Cookie") set.splice(0, set.length, ...value);
        if (name === "Location") answer.location = String(value);
        return response;
      },
      json: (value: typeof answer.body) => {
        answer.body = value;
        answer.location = value.url ?? null;
      },
      send: (value: typeof answer.body) => {
        answer.body = value;
      },
      end: () => {},
    };
    const request = {
      ...{ method, body, cookies: { ...this.cookies } },
      query: { ...query, nextauth: path.split("/") },
      headers: { host: "127.0.0.1:3000", ...headers },
    };
    await NextAuth(request, response, authOptions());
    for (const line of set) this.keep(line);
    return answer;
  }

  /** Posts a form with the token that next-auth asks for. */
  async post(path: string, body: object = {}, headers: object = {}) {
    const { body: token } = await this.request("GET", "csrf");
    return this.request("POST", path, {
      body: { ...body, csrfToken: token.csrfToken, json: "true" },
      headers,
    });
  }

  private keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (!name) return;
    if (value && !/Max-Age=0/.test(line)) this.cookies[name] = decodeURIComponent(value);
    else delete this.cookies[name];
  }
}
