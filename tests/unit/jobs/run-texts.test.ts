import { expect, it } from "vitest";
import { dayIn } from "@/lib/jobs/run-texts";

it("“tomorrow” counts from the day on which the text came out where it came out", () => {
  const lateEvening = new Date("2022-01-09T23:30:00Z");
  expect(dayIn(lateEvening, "Europe/Zurich")).toBe("2022-01-10");
  expect(dayIn(lateEvening, "America/New_York")).toBe("2022-01-09");
  expect(dayIn(lateEvening, null)).toBe("2022-01-09");
});
it("a zone that nobody knows is taken for UTC", () => {
  expect(dayIn(new Date("2022-01-09T23:30:00Z"), "Mars/Olympus")).toBe("2022-01-09");
});
