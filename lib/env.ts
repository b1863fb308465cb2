import { z } from "zod";

/**
 * The only place that reads the process environment.
 *
 * Settings are what a person may set; the README's table is printed from them. The start script adds what it
 * made itself (the app role's address, secrets) and hands both to the web server and the worker: `env()`.
 */

const port = z.coerce
  .number("must be a number")
  .int("must be a whole number")
  .min(1, range())
  .max(65535, range());
function range() {
  return "must lie between 1 and 65535";
}

const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be an address that begins with http:// or https://",
});

const postgresAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must look like postgresql://user:password@host:5432/database",
});

/** What may be set, all optional. The descriptions are the README's. */
export const settingsShape = {
  PORT: port.default(3000).describe("Port of the web server."),
  HOST: z
    .string()
    .default("127.0.0.1")
    .describe("Address to listen on; `0.0.0.0` opens it to the network (put a TLS proxy before it)."),
  DATABASE_URL: postgresAddress
    .optional()
    .describe(
      "Own PostgreSQL >= 15 instead of the embedded one: the owner role's address, a direct connection.",
    ),
  VARIORUM_DATA_DIR: z
    .string()
    .optional()
    .describe(
      "Folder for the embedded database, the secrets and the logs; `.variorum` in the project by default.",
    ),
  VARIORUM_ADMIN_EMAIL: z
    .email("must be an e-mail address")
    .default("admin@variorum.local")
    .describe("E-mail of the first administrator; used on the first run only."),
  VARIORUM_ADMIN_PASSWORD: z
    .string()
    .min(12, "must have at least 12 characters")
    .optional()
    .describe("Password of the first administrator; a generated one is printed when it is not set."),
  VARIORUM_PUBLIC_URL: webAddress
    .optional()
    .describe("The address that people type; cookies are `Secure` when it is https."),
  VARIORUM_TRUSTED_PROXIES: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must be at least 0")
    .max(10, "must be at most 10")
    .default(0)
    .describe(
      "How many proxies of your own stand before the server: that many addresses of X-Forwarded-For are believed. 0: none, the header is ignored.",
    ),
  VARIORUM_OIDC_ISSUER: webAddress
    .optional()
    .describe("Issuer of an OpenID Connect provider: turns single sign-on on."),
  VARIORUM_OIDC_CLIENT_ID: z.string().optional().describe("Client id at that provider."),
  VARIORUM_OIDC_CLIENT_SECRET: z.string().optional().describe("Client secret at that provider."),
  VARIORUM_OIDC_NAME: z
    .string()
    .default("single sign-on")
    .describe("The provider's name on the sign-in page."),
  VARIORUM_WEBHOOK_PRIVATE: z
    .enum(["refuse", "allow"], "must be refuse or allow")
    .default("refuse")
    .describe(
      "`allow`: webhooks may go to addresses of the own network and machine, and over plain http. See docs/webhooks.md.",
    ),
  VARIORUM_DATABASE_POOL: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(2, "must be at least 2")
    .max(200, "must be at most 200")
    .default(10)
    .describe("Database connections that each process may hold."),
};

const oidcNames = ["VARIORUM_OIDC_ISSUER", "VARIORUM_OIDC_CLIENT_ID", "VARIORUM_OIDC_CLIENT_SECRET"] as const;

const settingsSchema = z.object(settingsShape).superRefine((settings, context) => {
  const missing = oidcNames.filter((name) => settings[name] === undefined);
  if (missing.length === 0 || missing.length === oidcNames.length) return;
  for (const name of missing) {
    context.addIssue({
      code: "custom",
      path: [name],
      message: "is needed too when single sign-on is set up",
    });
  }
});

/** What a person may set, parsed. */
export type Settings = z.infer<typeof settingsSchema>;

const secret = z.string().min(32, "must have at least 32 characters");

const runtimeSchema = z.object({
  DATABASE_URL: postgresAddress, // of the app's role here, never the owner's
  VARIORUM_DATA_DIR: z.string(),
  NEXTAUTH_SECRET: secret,
  VARIORUM_AUDIT_KEY: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits"),
});

/** Single sign-on as configured. */
export type Oidc = { issuer: string; clientId: string; clientSecret: string; name: string };

/** What the web server, the worker and the seed know of their surroundings. */
export type Env = {
  /** Address of the database for the app's role. */
  databaseUrl: string;
  /** Connections that this process may hold. */
  databasePool: number;
  dataDir: string;
  nextAuthSecret: string;
  /** Key of the audit chain, 32 bytes; it lies outside the database. */
  auditKey: Buffer;
  /** The address that people type, without a slash at its end. */
  publicUrl: string;
  /** Proxies of our own before the server, each of which appends to X-Forwarded-For. */
  trustedProxies: number;
  /** Webhooks may go to addresses of the own network. */
  privateWebhooks: boolean;
  oidc: Oidc | null;
  /** The first administrator, for the seed. */
  admin: { email: string; password: string | null };
};

/** Says which variables are wrong and why: one line for each, the value left out since it may be a secret. */
export class SettingsError extends Error {
  readonly lines: string[];
  constructor(error: z.ZodError) {
    const lines = error.issues.map((issue) => {
      const message =
        issue.code === "invalid_type" && issue.input === undefined ? "is not set" : issue.message;
      return `${issue.path.join(".")} ${message}`;
    });
    super(lines.join("; "));
    this.name = "SettingsError";
    this.lines = lines;
  }
}

type Source = Readonly<Record<string, string | undefined>>;

// An empty variable is what "PORT= npm start" or a blank line in a compose file gives: it counts as unset.
function withoutEmpty(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
}

function parse<T extends z.ZodType>(schema: T, source: Source): z.infer<T> {
  const parsed = schema.safeParse(withoutEmpty(source), { reportInput: true });
  if (!parsed.success) throw new SettingsError(parsed.error);
  return parsed.data;
}

/** Reads the settings, or throws a SettingsError that names each variable that is wrong. */
export function readSettings(source: Source = process.env): Settings {
  return parse(settingsSchema, source);
}

/** The address that people type: as set, or the one the server listens on. */
export function publicUrl(settings: Settings): string {
  if (settings.VARIORUM_PUBLIC_URL) return settings.VARIORUM_PUBLIC_URL.replace(/\/+$/, "");
  const everywhere = settings.HOST === "0.0.0.0" || settings.HOST === "::";
  const host = everywhere ? "localhost" : settings.HOST.includes(":") ? `[${settings.HOST}]` : settings.HOST;
  return `http://${host}:${settings.PORT}`;
}

function oidcOf(settings: Settings): Oidc | null {
  const { VARIORUM_OIDC_ISSUER: issuer, VARIORUM_OIDC_CLIENT_ID: clientId } = settings;
  const clientSecret = settings.VARIORUM_OIDC_CLIENT_SECRET;
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: settings.VARIORUM_OIDC_NAME };
}

/** Reads the environment of a running process; `env()` is the one to call. */
export function readEnv(source: Source = process.env): Env {
  const settings = readSettings(source);
  const runtime = parse(runtimeSchema, source);
  return {
    databaseUrl: runtime.DATABASE_URL,
    databasePool: settings.VARIORUM_DATABASE_POOL,
    dataDir: runtime.VARIORUM_DATA_DIR,
    nextAuthSecret: runtime.NEXTAUTH_SECRET,
    auditKey: Buffer.from(runtime.VARIORUM_AUDIT_KEY, "hex"),
    publicUrl: publicUrl(settings),
    trustedProxies: settings.VARIORUM_TRUSTED_PROXIES,
    privateWebhooks: settings.VARIORUM_WEBHOOK_PRIVATE === "allow",
    oidc: oidcOf(settings),
    admin: { email: settings.VARIORUM_ADMIN_EMAIL, password: settings.VARIORUM_ADMIN_PASSWORD ?? null },
  };
}

let known: Env | undefined;

/** The process's surroundings, read once and on first use, since `next build` loads modules without them. */
export function env(): Env {
  known ??= readEnv();
  return known;
}
