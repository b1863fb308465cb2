import { expect, test } from "vitest";
import { readError } from "@/components/live/api-error";
import { signInError } from "@/components/people/sign-in-error";
import { newDraft } from "@/components/sources/draft";
import { errorsOf } from "@/components/sources/save-drafts";

test("an error of the API keeps its code, field and the current state", () => {
  const error = readError(409, {
    error: { code: "conflict", message: "Changed.", current: { rowVersion: 4 } },
  });
  expect(error).toMatchObject({
    code: "conflict",
    message: "Changed.",
    status: 409,
    current: { rowVersion: 4 },
  });
});

test.each([
  [401, "unauthenticated"],
  [413, "too_large"],
  [429, "too_many"],
  [502, "internal"],
])("a %i of a proxy, without a body of ours, is %s", (status, code) => {
  expect(readError(status, "<html>").code).toBe(code);
});

test("what is wrong with the third text stands at the third draft", () => {
  const sent = ["a", "b", "c"].map((key) => newDraft({ key, zone: "UTC" }));
  const issues = [
    { field: "sources.2.outlet", message: "Empty." },
    { field: "sources.0.text", message: "Here already." },
    { field: "elsewhere", message: "Not shown at a draft." },
  ];
  expect(errorsOf(issues, sent, true)).toEqual({
    a: { text: "Here already.", duplicate: "Here already." },
    c: { outlet: "Empty." },
  });
  expect(errorsOf(issues, sent, false).a).toEqual({ text: "Here already." });
});

test.each([
  ["CredentialsSignin", "CredentialsSignin", 0],
  ["too_many 61", "too_many", 2],
  ["OAuthCallback", "sso", 0],
  ["NotInvited", "NotInvited", 0],
  ["SessionRequired", "ended", 0],
  ["<script>", "other", 0],
])("the sign-in error %s is told as %s", (code, name, minutes) => {
  expect(signInError(code)).toEqual({ name, minutes });
});
