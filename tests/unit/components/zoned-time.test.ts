import fc from "fast-check";
import { expect, test } from "vitest";
import { toLocal, toMoment } from "@/components/sources/zoned-time";

test.each([
  ["2022-01-09T14:30", "Europe/Vienna", "2022-01-09T13:30:00.000Z"],
  ["2022-07-09T14:30", "Europe/Vienna", "2022-07-09T12:30:00.000Z"],
  ["2022-01-09T14:30", "Asia/Kolkata", "2022-01-09T09:00:00.000Z"],
  ["2022-01-09T14:30", "UTC", "2022-01-09T14:30:00.000Z"],
  ["2022-03-27T01:59", "Europe/Vienna", "2022-03-27T00:59:00.000Z"],
  ["2022-03-27T03:00", "Europe/Vienna", "2022-03-27T01:00:00.000Z"],
  ["2022-11-06T05:00", "America/New_York", "2022-11-06T10:00:00.000Z"],
])("%s in %s is %s", (local, zone, moment) => {
  expect(toMoment(local, zone)).toBe(moment);
});

test("an hour that the clocks skip counts as the one after it", () => {
  expect(toMoment("2022-03-27T02:30", "Europe/Vienna")).toBe("2022-03-27T01:30:00.000Z");
});

test("what is no time is none", () => {
  expect(toMoment("", "UTC")).toBeNull();
  expect(toMoment("soon", "UTC")).toBeNull();
  expect(toLocal("soon", "UTC")).toBe("");
});

test("a moment shown in a zone and read back is the same moment, but for hours that the clocks repeat", () => {
  const zones = fc.constantFrom("Europe/Vienna", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC");
  const minutes = fc.integer({ min: 15_000_000, max: 35_000_000 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const moment = new Date(minute * 60_000).toISOString();
      const local = toLocal(moment, zone);
      expect(toLocal(toMoment(local, zone) ?? "", zone)).toBe(local);
    }),
  );
});
