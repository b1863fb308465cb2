import { expect, test } from "vitest";
import { countOf } from "@/scripts/runtime/test-parts";

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((assertion) => ({ status: assertion })),
});
const result = (passed: number, failed: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});

test("passed and failed tests are counted as they are", () => {
  expect(countOf(0, result(3, 0, file("passed", "passed")))).toEqual({ passed: 3, failed: 0 });
  expect(countOf(1, result(2, 1, file("failed", "failed")))).toEqual({ passed: 2, failed: 1 });
});

test("a file that cannot be loaded is a failure", () => {
  expect(countOf(1, result(3, 0, file("passed", "passed"), file("failed")))).toEqual({
    passed: 3,
    failed: 1,
  });
});

test("an error outside of any test is a failure", () => {
  expect(countOf(1, result(3, 0, file("passed", "passed")))).toEqual({ passed: 3, failed: 1 });
});

test("a run of no test is a failure", () => {
  expect(countOf(0, result(0, 0))).toEqual({ passed: 0, failed: 1 });
});

test("a runner that wrote nothing is a failure", () => {
  expect(countOf(0, null)).toEqual({ passed: 0, failed: 1 });
});
