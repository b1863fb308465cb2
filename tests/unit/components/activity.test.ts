import { expect, test } from "vitest";
import { byDay, placeOf } from "@/components/activity/day";

test("a moment belongs to the viewer's day, not to the server's", () => {
  const late = new Date("2022-01-09T23:30:00Z");
  expect(placeOf(late, "UTC")).toBe("2022-01-09");
  expect(placeOf(late, "Europe/Moscow")).toBe("2022-01-10");
});

test("events stand under their days in the order they came", () => {
  const events = ["2022-01-10T08:00:00Z", "2022-01-09T22:00:00Z", "2022-01-09T07:00:00Z"].map((at) => ({
    at,
  }));
  expect(byDay(events, "UTC").map(({ day, events: { length } }) => [day, length])).toEqual([
    ["2022-01-10", 1],
    ["2022-01-09", 2],
  ]);
});
