import type { TimeMention, Token } from "../model";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayLength = 86_400_000; // ms
const relativeDays: ReadonlyMap<string, number> = new Map(
  Object.entries({ today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }),
);
const nearWords = new Set(["last", "next", "this", "past", "coming", "previous", "earlier"]);
const parts = new Set(["morning", "afternoon", "evening", "night", "noon", "midnight", "dawn"]);

/**
 * The times among the tokens. A weekday or "tomorrow" is resolved against the text's own date (ISO, or null when it
 * has none): a weekday means the nearest such day, back up to six days, unless the sentence looks ahead.
 */
export function readTimes(tokens: readonly Token[], date: string | null): TimeMention[] {
  const found: TimeMention[] = [];
  const base = date ? Date.parse(`${date.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  for (let i = 0; i < tokens.length; i += 1) {
    const time = mayOpenTime(tokens[i]) ? timeAt(tokens, i, base) : null;
    if (!time) continue;
    const first = tokens[time.from];
    const last = tokens[time.to];
    if (!first || !last) continue;
    found.push({
      type: "time",
      start: first.start,
      end: last.end,
      sentence: first.sentence,
      day: time.day,
      minute: time.minute ?? null,
      form: time.form,
    });
    i = time.to;
  }
  return found;
}

interface FoundTime {
  readonly from: number;
  readonly to: number;
  readonly day: string | null;
  readonly minute?: number;
  readonly form: TimeMention["form"];
}

/** A figure, a name of a month or a day, or a word such as "tomorrow" and "next": most words are none. */
const mayOpenTime = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^[\d\p{Lu}]/u.test(token.text) || relativeDays.has(token.norm) || nearWords.has(token.norm));

function timeAt(tokens: readonly Token[], i: number, base: number): FoundTime | null {
  return (
    isoDate(tokens, i) ??
    monthDate(tokens, i, base) ??
    weekday(tokens, i, base) ??
    relative(tokens, i, base) ??
    clock(tokens, i) ??
    year(tokens, i)
  );
}

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? "";
const isoOf = (ms: number): string | null =>
  Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : null;

function isoDate(tokens: readonly Token[], i: number): FoundTime | null {
  const [y, dash, m, dash2, d] = [0, 1, 2, 3, 4].map((n) => norm(tokens, i + n));
  if (!/^(?:19|20)\d\d$/u.test(y ?? "") || dash !== "-" || dash2 !== "-") return null;
  if (!/^(?:0[1-9]|1[0-2])$/u.test(m ?? "") || !/^\d\d/u.test(d ?? "")) return null;
  return { from: i, to: i + 4, day: `${y}-${m}-${(d ?? "").slice(0, 2)}`, form: "date" };
}

function monthIndex(token: Token | undefined): number {
  if (!token || !/^\p{Lu}/u.test(token.text)) return -1;
  if (
    !/^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u.test(
      token.norm,
    )
  )
    return -1;
  return monthNames.indexOf(token.norm.slice(0, 3));
}

function monthDate(tokens: readonly Token[], i: number, base: number): FoundTime | null {
  const dayBefore = dayNumber(norm(tokens, i));
  const ahead = dayBefore !== null ? (norm(tokens, i + 1) === "of" ? 2 : 1) : 0;
  const month = monthIndex(tokens[i + ahead]);
  if (month < 0) return null;
  let to = i + ahead;
  let day = dayBefore;
  if (day === null) {
    const dot = norm(tokens, to + 1) === "." ? 1 : 0;
    day = dayNumber(norm(tokens, to + 1 + dot));
    if (day !== null) to += 1 + dot;
  }
  const comma = norm(tokens, to + 1) === "," ? 1 : 0;
  const yearText = norm(tokens, to + 1 + comma);
  const told = /^(?:19|20)\d\d$/u.test(yearText);
  if (told) to += 1 + comma;
  // "may" alone at the start of a sentence is the verb; a month needs a day, a year or a word like "in" before it.
  if (
    day === null &&
    !told &&
    !/^(?:in|last|next|since|until|by|of|late|early|mid|this|during|from)$/u.test(norm(tokens, i - 1))
  )
    return null;
  const year = told ? Number(yearText) : Number.isFinite(base) ? yearNear(base, month) : null;
  const name = year === null ? null : `${year}-${String(month + 1).padStart(2, "0")}`;
  return {
    from: i,
    to,
    day: name && day !== null ? `${name}-${String(day).padStart(2, "0")}` : name,
    form: "date",
  };
}

/** "In June" in a text of January means the June before: the year whose month lies nearest, the past first. */
function yearNear(base: number, month: number): number {
  const now = new Date(base);
  const ahead = month - now.getUTCMonth();
  return now.getUTCFullYear() - (ahead > 3 ? 1 : 0) + (ahead < -9 ? 1 : 0);
}

function dayNumber(word: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

function weekday(tokens: readonly Token[], i: number, base: number): FoundTime | null {
  const index = weekdays.indexOf(norm(tokens, i).replace(/s$/u, ""));
  if (index < 0 || !/^\p{Lu}/u.test(tokens[i]?.text ?? "")) return null;
  const near = norm(tokens, i - 1);
  const from = nearWords.has(near) ? i - 1 : i;
  const to = parts.has(norm(tokens, i + 1)) ? i + 1 : i;
  if (!Number.isFinite(base)) return { from, to, day: null, form: "weekday" };
  const back = (new Date(base).getUTCDay() - index + 7) % 7;
  const ahead = near === "next" || near === "coming" || looksAhead(tokens, i);
  const offset = ahead ? (back === 0 ? 0 : 7 - back) : -back;
  return { from, to, day: isoOf(base + offset * dayLength), form: "weekday" };
}

function looksAhead(tokens: readonly Token[], i: number): boolean {
  const sentence = tokens[i]?.sentence;
  for (let j = Math.max(0, i - 12); j < Math.min(tokens.length, i + 6); j += 1) {
    if (tokens[j]?.sentence !== sentence) continue;
    if (
      /^(?:will|'ll|scheduled|due|set|plans?|expected|upcoming|open|opens|begin|begins|start|starts|meets?)$/u.test(
        norm(tokens, j),
      )
    )
      return true;
  }
  return false;
}

function relative(tokens: readonly Token[], i: number, base: number): FoundTime | null {
  const word = norm(tokens, i);
  const days = relativeDays.get(word);
  if (days !== undefined) return { from: i, to: i, day: isoOf(base + days * dayLength), form: "relative" };
  const unit = /^(day|week|weekend|month|year|decade|hour|minute)s?$/u.exec(norm(tokens, i + 1))?.[1];
  if (!nearWords.has(word) || !unit || unit === "hour" || unit === "minute") return null;
  const from = /^(?:late|early|earlier)$/u.test(norm(tokens, i - 1)) ? i - 1 : i;
  return { from, to: i + 1, day: periodOf(word, unit, base), form: "relative" };
}

function periodOf(word: string, unit: string, base: number): string | null {
  if (!Number.isFinite(base)) return null;
  const step =
    word === "last" || word === "past" || word === "previous"
      ? -1
      : word === "next" || word === "coming"
        ? 1
        : 0;
  const date = new Date(base);
  if (unit === "year") return String(date.getUTCFullYear() + step);
  if (unit !== "month") return null;
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1)).toISOString().slice(0, 7);
}

function clock(tokens: readonly Token[], i: number): FoundTime | null {
  const hour = /^\d{1,2}$/u.test(norm(tokens, i)) ? Number(norm(tokens, i)) : Number.NaN;
  if (!(hour >= 0 && hour <= 24)) return null;
  const colon = /^[:.]$/u.test(norm(tokens, i + 1)) && /^\d\d$/u.test(norm(tokens, i + 2));
  const to = colon ? i + 2 : i;
  const half = /^([ap])\.?m\.?$/u.exec(norm(tokens, to + 1))?.[1];
  if (!half && !(colon && norm(tokens, i + 1) === ":")) return null;
  const minute =
    (half ? (hour % 12) + (half === "p" ? 12 : 0) : hour) * 60 + (colon ? Number(norm(tokens, i + 2)) : 0);
  return { from: i, to: half ? to + 1 : to, day: null, minute, form: "clock" };
}

function year(tokens: readonly Token[], i: number): FoundTime | null {
  const told = norm(tokens, i);
  if (
    !/^(?:19|20)\d\d$/u.test(told) ||
    !/^(?:in|since|until|by|of|during|from|the)$/u.test(norm(tokens, i - 1))
  )
    return null;
  return { from: i, to: i, day: told, form: "date" };
}
