import type { Doc } from "../align/document";
import type { TimeMention } from "../model";
import type { RawReading } from "./facet";

const dayLength = 86_400_000; // ms
const weekLength = 7; // days

/** Gives the reading of a time of one of the story's texts, with its hour or its day as the value. */
export type TimeReader = (doc: Doc, time: TimeMention) => RawReading;

/**
 * Reads times so that "tomorrow", "Monday" and "10 January" are one and "17 January" is another. A bare weekday may lie
 * before or after its text: it is the day that a text of the story tells in another way, a week off if need be, else
 * its name alone. What has no day keeps its own words.
 */
export function timeReader(docs: readonly Doc[]): TimeReader {
  const told = new Set(
    docs.flatMap(({ times }) =>
      times.flatMap(({ day, form }) => (day?.length === 10 && form !== "weekday" ? [day] : [])),
    ),
  );
  const dayOf = ({ day, form }: TimeMention): string | null => {
    const date = day === null ? Number.NaN : Date.parse(day);
    if (form !== "weekday" || Number.isNaN(date)) return day;
    const near = [0, weekLength, -weekLength].map((days) => isoDay(date + days * dayLength));
    return near.find((each) => told.has(each)) ?? weekdayOf(date);
  };
  return (doc, time) => {
    const { start, end, minute } = time;
    return {
      doc,
      start,
      end,
      value: hourOf(minute) ?? dayOf(time) ?? doc.text.slice(start, end).toLowerCase(),
    };
  };
}

/** “Monday 10 January 2022” for a whole day that the calendar has; any other value of a time as it is. */
export function inWords(value: string): string {
  const date = /^\d{4}-\d\d-\d\d$/u.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? value : fullDay.format(date).replace(",", ""); // a comma parts the days of a list
}

const fullDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });

const weekdayOf = (date: number): string => weekday.format(date);
const isoDay = (date: number): string => new Date(date).toISOString().slice(0, 10);

function hourOf(minute: number | null): string | null {
  if (minute === null) return null;
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
