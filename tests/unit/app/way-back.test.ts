import { expect, test } from "vitest";
import { wayBack } from "@/app/(auth)/way-back";

test.each([
  ["/stories/1/claims/4?filter=open#top", "/stories/1/claims/4?filter=open#top"],
  ["/account", "/account"],
])("after signing in, %s is the way back", (wanted, path) => {
  expect(wayBack(wanted)).toBe(path);
});

test.each([
  ["another site", "https://elsewhere.example/stories"],
  ["another site without a scheme", "//elsewhere.example"],
  ["another site behind a backslash", "/\\elsewhere.example"],
  ["another site behind a tab, which browsers drop", "/\t/elsewhere.example"],
  ["another site behind dots", "/..//elsewhere.example"],
  ["a script", "javascript:alert(1)"],
  ["a relative path", "stories"],
  ["the sign-in page itself", "/sign-in?callbackUrl=/stories"],
  ["a route of the API", "/api/v1/me"],
  ["nothing", ""],
])("%s is no way back", (_, wanted) => {
  expect(wayBack(wanted)).toBe("/stories");
});

test("two wanted pages are none", () => {
  expect(wayBack(["/account", "/people"])).toBe("/stories");
});
