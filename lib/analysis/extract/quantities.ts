import { magnitudes, numerals, qualifiers, vagueAmounts } from "../lexicon/numbers";
import { sameAs } from "../lexicon/terms";
import type { QuantityMention, Token } from "../model";

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)/u;

/**
 * The amounts among the tokens: digits or words, with magnitude, currency or percent, the qualifier before and what
 * is counted after. Dates, clock times, years and ordinals are left to others.
 */
export function readQuantities(tokens: readonly Token[]): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const amount = amountAt(tokens, i);
    if (!amount || isDatePart(tokens, i, amount.next)) continue;
    const mention = complete(tokens, i, amount);
    if (mention) found.push(mention);
    i = amount.next - 1;
  }
  return found;
}

interface Amount {
  readonly low: number;
  readonly high: number;
  /** Index after the last token of the figure. */
  readonly next: number;
  readonly inWords: boolean;
}

function amountAt(tokens: readonly Token[], i: number): Amount | null {
  const token = tokens[i];
  if (!token) return null;
  const vague = vagueAmounts.get(token.norm);
  if (vague) return vagueAmount(tokens, i, vague);
  let value = figure(token.norm);
  if (value === null) return token.norm === "a" ? articleAmount(tokens, i) : null;
  const inWords = !/\d/u.test(token.norm);
  let next = i + 1;
  // "twenty-five", "one hundred and twenty"
  const hyphen = tokens[next]?.norm === "-" ? 1 : 0;
  const unit = figure(tokens[next + hyphen]?.norm ?? "");
  if (
    inWords &&
    value >= 20 &&
    value < 100 &&
    unit !== null &&
    unit < 10 &&
    !/\d/u.test(tokens[next + hyphen]?.norm ?? "")
  ) {
    value += unit;
    next += hyphen + 1;
  }
  const upper = rangeEnd(tokens, i, next);
  if (upper) return { low: value, high: upper.high, next: upper.next, inWords };
  const scale = magnitudes.get(tokens[next]?.norm ?? "");
  if (scale && (tokens[next]?.norm.length ?? 0) > 2) {
    value *= scale;
    next += 1;
  }
  return { low: value, high: value, next, inWords };
}

/** "between seven and nine", "7 to 9", "6-3" is a vote and no range: the second figure must be the larger. */
function rangeEnd(tokens: readonly Token[], i: number, next: number): Amount | null {
  const joint = tokens[next]?.norm ?? "";
  const between = tokens[i - 1]?.norm === "between" || tokens[i - 1]?.norm === "from";
  if (!(joint === "to" || (joint === "and" && between))) return null;
  const low = figure(tokens[i]?.norm ?? "") ?? 0;
  const upper = figure(tokens[next + 1]?.norm ?? "");
  if (upper === null || upper <= low) return null;
  return { low, high: upper, next: next + 2, inWords: false };
}

function vagueAmount(tokens: readonly Token[], i: number, [low, high]: readonly [number, number]): Amount {
  const scale = tokens[i + 1]?.norm === "of" ? vagueAmounts.get(tokens[i + 2]?.norm ?? "") : undefined;
  if (!scale) return { low, high, next: i + 1, inWords: true };
  // "tens of thousands": 20,000 to 99,000
  const unit = scale[0] / 2;
  return { low: low * unit, high: high * unit, next: i + 3, inWords: true };
}

function articleAmount(tokens: readonly Token[], i: number): Amount | null {
  const scale = magnitudes.get(tokens[i + 1]?.norm ?? "");
  return scale && scale >= 12 ? { low: scale, high: scale, next: i + 2, inWords: true } : null;
}

function figure(norm: string): number | null {
  if (/^\d[\d,]*(?:\.\d+)?$/u.test(norm)) return Number(norm.replaceAll(",", ""));
  return Object.hasOwn(numerals, norm) ? (numerals[norm] ?? null) : null;
}

function isDatePart(tokens: readonly Token[], i: number, next: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1]?.norm ?? "";
  const after = tokens[next]?.norm ?? "";
  if (!token) return true;
  if (months.test(before) && before.length >= 3 && /^[\p{Lu}]/u.test(tokens[i - 1]?.text ?? "")) return true;
  if (months.test(after) && /^[\p{Lu}]/u.test(tokens[next]?.text ?? "") && /^\d{1,2}$/u.test(token.norm))
    return true;
  if (/^(?:19|20)\d\d$/u.test(token.norm)) return true;
  if (after === ":" || before === ":" || after === "/" || before === "/" || /^[ap]\.?m\.?$/u.test(after))
    return true;
  if (before === "-" && /\p{Lu}/u.test(tokens[i - 2]?.text ?? "")) return true; // B-52
  return after === "-" && /^\d{1,2}$/u.test(tokens[next + 1]?.norm ?? "") && /^\d{4}$/u.test(token.norm);
}

function complete(tokens: readonly Token[], i: number, amount: Amount): QuantityMention | null {
  const first = tokens[i];
  if (!first) return null;
  let start = i;
  let qualifier: QuantityMention["qualifier"] = "exact";
  for (let width = 3; width >= 1; width -= 1) {
    const phrase = tokens
      .slice(Math.max(0, i - width), i)
      .map((t) => t.norm)
      .join(" ");
    const known = Object.hasOwn(qualifiers, phrase) ? qualifiers[phrase] : undefined;
    if (!known || tokens[i - width]?.sentence !== first.sentence) continue;
    qualifier = known;
    start = i - width;
    break;
  }
  const currency = /^[$€£¥]$/u.test(tokens[i - 1]?.text ?? "") ? (tokens[i - 1]?.text ?? "") : "";
  if (currency) start = Math.min(start, i - 1);
  const unit = currency
    ? { name: currency, last: amount.next - 1 }
    : unitAfter(tokens, amount.next, first.sentence);
  // A bare "one" or a numeral without anything counted says nothing that can be compared.
  if (unit.name === "" && (amount.inWords || amount.low < 2)) return null;
  if (first.norm === "one" && amount.next === i + 1) return null;
  const last = tokens[unit.last];
  const begin = tokens[start];
  if (!last || !begin) return null;
  return {
    type: "quantity",
    start: begin.start,
    end: last.end,
    sentence: first.sentence,
    low: amount.low,
    high: amount.high,
    unit: unit.name,
    qualifier,
  };
}

/** The noun that is counted: "13,000 of its young people" gives people. Its index, or the figure's own. */
function unitAfter(tokens: readonly Token[], from: number, sentence: number): { name: string; last: number } {
  for (let i = from; i < Math.min(tokens.length, from + 5); i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) break;
    if (token.norm === "-" && i === from) continue; // "nine-year"
    if (token.norm === "%" || token.norm === "percent") return { name: "%", last: i };
    if (token.norm === "per" && tokens[i + 1]?.norm === "cent") return { name: "%", last: i + 1 };
    if (token.pos === "NOUN") {
      const following = tokens[i + 1];
      if (following?.pos === "NOUN" && following.sentence === sentence && i + 1 < from + 5) continue;
      return { name: sameAs.get(token.lemma) ?? token.lemma, last: i };
    }
    if (/^(?:VERB|AUX|PUNCT|CCONJ|PRON)$/u.test(token.pos) && token.norm !== "-") break;
  }
  return { name: "", last: from - 1 };
}
