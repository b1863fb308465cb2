import { describe, expect, test } from "vitest";
import { publicUrl, readEnv, readSettings, SettingsError } from "@/lib/env";

const runtime = {
  DATABASE_URL: "postgresql://app:secret@127.0.0.1:5432/variorum",
  VARIORUM_DATA_DIR: "/data",
  VARIORUM_AUDIT_KEY: "0f".repeat(32),
  NEXTAUTH_SECRET: "a secret of more than thirty-two characters",
};

const complaint = (source: Record<string, string>): string => {
  try {
    readSettings(source);
    return "none";
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
};

describe("settings", () => {
  test("nothing has to be set", () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", VARIORUM_DATABASE_POOL: 10 });
  });

  test("an empty variable counts as unset", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " " })).toMatchObject({ PORT: 3000 });
  });

  test.each([
    ["PORT", "abc", "PORT must be a number"],
    ["PORT", "0", "PORT must lie between 1 and 65535"],
    ["PORT", "80.5", "PORT must be a whole number"],
    ["PORT", "70000", "PORT must lie between 1 and 65535"],
    ["DATABASE_URL", "mysql://localhost/x", "DATABASE_URL must look like postgresql://"],
    ["VARIORUM_ADMIN_EMAIL", "chief", "VARIORUM_ADMIN_EMAIL must be an e-mail address"],
    ["VARIORUM_ADMIN_PASSWORD", "short", "VARIORUM_ADMIN_PASSWORD must have at least 12 characters"],
    ["VARIORUM_PUBLIC_URL", "desk.example.org", "VARIORUM_PUBLIC_URL must be an address"],
  ])("%s=%s is refused by name", (name, value, expected) => {
    expect(complaint({ [name]: value })).toContain(expected);
  });

  test("every wrong variable is named, and no value is shown", () => {
    const message = complaint({ PORT: "abc", VARIORUM_ADMIN_PASSWORD: "hunter2" });
    expect(message).toMatch(/PORT.*VARIORUM_ADMIN_PASSWORD/);
    expect(message).not.toContain("hunter2");
  });

  test("single sign-on is set up whole or not at all", () => {
    expect(complaint({ VARIORUM_OIDC_ISSUER: "https://id.example.org" })).toBe(
      "VARIORUM_OIDC_CLIENT_ID is needed too when single sign-on is set up; VARIORUM_OIDC_CLIENT_SECRET is needed too when single sign-on is set up",
    );
  });
});

describe("the public address", () => {
  test.each([
    [{}, "http://127.0.0.1:3000"],
    [{ HOST: "0.0.0.0", PORT: "8080" }, "http://localhost:8080"],
    [{ HOST: "::1" }, "http://[::1]:3000"],
    [{ VARIORUM_PUBLIC_URL: "https://desk.example.org/" }, "https://desk.example.org"],
  ])("of %o is %s", (source, expected) => {
    expect(publicUrl(readSettings(source))).toBe(expected);
  });
});

describe("a process's surroundings", () => {
  test("are read as a whole", () => {
    const oidc = {
      VARIORUM_OIDC_ISSUER: "https://id.example.org",
      VARIORUM_OIDC_CLIENT_ID: "variorum",
      VARIORUM_OIDC_CLIENT_SECRET: "s",
    };
    const env = readEnv({ ...runtime, ...oidc });
    expect(env.auditKey).toHaveLength(32);
    expect(env.oidc).toEqual({
      issuer: "https://id.example.org",
      clientId: "variorum",
      clientSecret: "s",
      name: "single sign-on",
    });
    expect(readEnv(runtime).oidc).toBeNull();
  });

  test.each(Object.keys(runtime))("without %s they are refused", (name) => {
    expect(() => readEnv({ ...runtime, [name]: undefined })).toThrow(`${name} is not set`);
  });
});
