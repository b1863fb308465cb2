import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider says of whoever signs in there; `nonce` takes the place of the one that was asked with. */
export type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string; nonce?: string };

/** A small OpenID Connect provider on this machine that keeps to the rules: PKCE, state and nonce are checked. */
export class IdentityProvider {
  private readonly keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  private readonly codes = new Map<string, { challenge: string; nonce: string; claims: Claims }>();
  private server: Server | undefined;
  issuer = "";
  readonly clientId = "variorum";

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const answer = this.answer(new URL(request.url ?? "", this.issuer).pathname, new URLSearchParams(body));
      response.writeHead(answer ? 200 : 400, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? { error: "invalid_grant" }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.server = server;
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** The person signs in on the provider's page: what it sends back with them. */
  authorize(address: string, claims: Claims): { code: string; state: string } {
    const query = new URL(address).searchParams;
    const code = randomUUID();
    const [challenge, nonce, state] = ["code_challenge", "nonce", "state"].map(
      (name) => query.get(name) ?? "",
    );
    this.codes.set(code, { challenge: challenge ?? "", nonce: nonce ?? "", claims });
    return { code, state: state ?? "" };
  }

  private answer(path: string, form: URLSearchParams): object | null {
    if (path === "/.well-known/openid-configuration") {
      const { issuer } = this;
      return {
        ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
        ...{
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
        },
        id_token_signing_alg_values_supported: ["RS256"],
      };
    }
    if (path === "/jwks")
      return { keys: [{ ...this.keys.publicKey.export({ format: "jwk" }), alg: "RS256", use: "sig" }] };
    if (path !== "/token") return null;
    const known = this.codes.get(form.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!known || known.challenge !== verifier) return null;
    const now = Math.floor(Date.now() / 1000);
    const times = { iss: this.issuer, aud: this.clientId, iat: now, exp: now + 60, nonce: known.nonce };
    return {
      access_token: randomUUID(),
      token_type: "Bearer",
      id_token: this.sign({ ...times, ...known.claims }),
    };
  }

  private sign(claims: object): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const content = `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}`;
    return `${content}.${createSign("sha256").update(content).sign(this.keys.privateKey, "base64url")}`;
  }
}
