import { expect, it } from "vitest";
import { failureSentence, isPassing } from "@/lib/jobs/failure-sentence";

const coded = (code: string, message = "words of a text") => Object.assign(new Error(message), { code });

it("a lost database passes, a fault of the program does not", () => {
  for (const code of ["08006", "40001", "57P01", "ECONNREFUSED", "P2028"])
    expect(isPassing(coded(code))).toBe(true);
  for (const code of ["23505", "22P02", "ERR_ASSERTION"]) expect(isPassing(coded(code))).toBe(false);
  expect(isPassing(new RangeError("Span 9-3 ends before it starts"))).toBe(false);
});
it("every failure says what was kept and what to do, and never quotes", () => {
  for (const error of [
    coded("23505"),
    coded("ERR_WORKER_OUT_OF_MEMORY"),
    new Error("words of a text"),
    "thrown",
  ]) {
    const sentence = failureSentence(error);
    expect(sentence).toMatch(/are as they were\./);
    expect(sentence).toMatch(/again/);
    expect(sentence).not.toContain("words of a text");
  }
});
