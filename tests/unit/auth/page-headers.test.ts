import { expect, test } from "vitest";
import { contentPolicy } from "@/lib/auth/page-headers";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));

test("scripts run by the nonce alone: neither inline nor eval", () => {
  const script = directives(contentPolicy("abc", false)).get("script-src");
  expect(script).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
});

test("style elements need the nonce too", () => {
  expect(directives(contentPolicy("abc", false)).get("style-src")).toEqual(["'self'", "'nonce-abc'"]);
});

test("nothing is loaded from or sent to elsewhere, and nobody frames a page", () => {
  const policy = directives(contentPolicy("abc", false));
  expect([...policy.values()].flat().filter((source) => /[*.]|https?:/.test(source))).toEqual([]);
  expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
  expect(policy.get("connect-src")).toEqual(["'self'"]);
  expect(policy.get("base-uri")).toEqual(["'none'"]);
});
