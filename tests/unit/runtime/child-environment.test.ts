import { afterEach, expect, test, vi } from "vitest";
import { readEnv, readSettings } from "@/lib/env";
import { childEnvironment } from "@/scripts/runtime/child-environment";

const secrets = {
  nextAuthSecret: "n".repeat(40),
  auditKey: "0f".repeat(32),
  ownerDatabasePassword: "the owner's password",
  appDatabasePassword: "the app's password",
};
const owner = "postgresql://owner:very-secret@db.example.org/variorum";
const app = "postgresql://variorum_app:app-secret@db.example.org/variorum";

const made = (more: Record<string, string> = {}) => {
  const source = { DATABASE_URL: owner, VARIORUM_ADMIN_PASSWORD: "a long enough password", ...more };
  for (const [name, value] of Object.entries(source)) vi.stubEnv(name, value);
  return childEnvironment({ settings: readSettings(), secrets, folder: "/data", appUrl: app, dev: false });
};

afterEach(() => vi.unstubAllEnvs());

test("children get the app role's address and never the owner's", () => {
  const values = Object.values(made({ PGPASSWORD: "very-secret" })).join("\n");
  expect(values).toContain(app);
  expect(values).not.toContain("very-secret");
  expect(values).not.toContain(secrets.ownerDatabasePassword);
});

test("children do not know the first administrator's password", () => {
  expect(Object.values(made())).not.toContain("a long enough password");
});

test("what the start command hands over is what env() reads", () => {
  const env = readEnv(made({ PORT: "4000", VARIORUM_DATABASE_POOL: "7" }));
  expect(env).toMatchObject({
    databaseUrl: app,
    databasePool: 7,
    dataDir: "/data",
    publicUrl: "http://127.0.0.1:4000",
  });
});
