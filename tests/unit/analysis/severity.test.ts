import { expect, test } from "vitest";
import { severityOf } from "@/lib/analysis/score/severity";

test("a doubtful flag stands among the less important ones, a surer one where its difference belongs", () => {
  expect(severityOf("high", 0.29)).toBe("low");
  expect(severityOf("medium", 0.1)).toBe("low");
  expect(severityOf("high", 0.3)).toBe("high");
  expect(severityOf("medium", 0.9)).toBe("medium");
});
