import { publicUrl, type Settings, settingsShape } from "@/lib/env";
import type { Secrets } from "./secrets";

type Known = { settings: Settings; secrets: Secrets; folder: string; appUrl: string; dev: boolean };

/**
 * The environment of the web server, the worker and the seed: what they read through `env()`, and nothing that only
 * the start command may know: the owner's address and the first administrator's password stay out.
 */
export function childEnvironment({ settings, secrets, folder, appUrl, dev }: Known): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !(name in settingsShape) && !isOfPostgres(name),
  );
  const set = Object.keys(settingsShape)
    .filter((name) => !name.startsWith("VARIORUM_ADMIN_"))
    .map((name) => [name, settings[name as keyof Settings]] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)]);
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(set),
    NODE_ENV: dev ? "development" : "production",
    DATABASE_URL: appUrl,
    VARIORUM_DATA_DIR: folder,
    VARIORUM_AUDIT_KEY: secrets.auditKey,
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    NEXTAUTH_URL: publicUrl(settings),
    AUTH_TRUST_HOST: "true",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

// node-postgres reads PGPASSWORD and the like, which may be the owner's.
const isOfPostgres = (name: string): boolean => /^PG[A-Z]+$/.test(name);
