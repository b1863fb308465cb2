import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { proxy } from "@/proxy";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://app@127.0.0.1:5432/desk");
  vi.stubEnv("VARIORUM_DATA_DIR", "/nonexistent");
  vi.stubEnv("VARIORUM_AUDIT_KEY", "ab".repeat(32));
  vi.stubEnv("NEXTAUTH_SECRET", "only for tests, only for tests, only");
});
afterAll(() => vi.unstubAllEnvs());

const visit = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { headers }));
const policyOf = (response: Response) => response.headers.get("content-security-policy") ?? "";
const nonceOf = (response: Response) =>
  /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/.exec(policyOf(response))?.[1];

describe("before each page", () => {
  test("a nonce is made that no other answer has", () => {
    const nonces = Array.from({ length: 20 }, () => nonceOf(visit("/sign-in")));
    expect(nonces.every((nonce) => Buffer.from(nonce ?? "", "base64").length === 16)).toBe(true);
    expect(new Set(nonces).size).toBe(20);
  });

  test("the page is told the nonce of its answer, whatever the request brought", () => {
    const response = visit("/sign-in", { "x-nonce": "chosen", "content-security-policy": "default-src *" });
    const told = (name: string) => response.headers.get(`x-middleware-request-${name}`);
    expect(told("x-nonce")).toBe(nonceOf(response));
    expect(told("content-security-policy")).toBe(policyOf(response));
  });

  test("whoever brings no session cookie is led to the sign-in page, under the same headers", () => {
    const response = visit("/stories?archived=1");
    const { pathname, search } = new URL(response.headers.get("location") ?? "");
    expect(pathname + search).toBe("/sign-in?callbackUrl=%2Fstories%3Farchived%3D1");
    expect(nonceOf(response)).toBeTruthy();
    expect(response.headers.get("x-frame-options")).toBe("DENY");
  });
});
