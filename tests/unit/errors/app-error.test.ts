import { expect, test } from "vitest";
import { type AppError, checkVersion, statusOf } from "@/lib/errors";

test("each code has the status that the contract names", () => {
  expect(statusOf).toEqual({
    invalid: 400,
    unauthenticated: 401,
    forbidden: 403,
    not_found: 404,
    conflict: 409,
    too_large: 413,
    unprocessable: 422,
    too_many: 429,
    internal: 500,
  });
});

test("a row seen as it stands passes; another one is a conflict that carries the present state", () => {
  const current = { title: "as it stands", rowVersion: 3 };
  expect(() => checkVersion("story", 3, 3, current)).not.toThrow();
  for (const seen of [2, 4]) {
    expect(() => checkVersion("story", seen, 3, current)).toThrow(
      expect.objectContaining({ code: "conflict", current }) as AppError,
    );
  }
});
