import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { de } from "@/messages/de";
import { en } from "@/messages/en";

/** Every message by its whole name. */
function flat(messages: unknown, path = ""): [string, string][] {
  return typeof messages === "string"
    ? [[path, messages]]
    : Object.entries(Object(messages)).flatMap(([key, value]) => flat(value, path ? `${path}.${key}` : key));
}

/**
 * What a message takes: its values, of plurals and selections with their kind, and its tags. A parsed message is text,
 * or a list of text and of [name], [name, kind, …] and [tag, …children]; 0 stands for the number of a plural.
 */
function takes(message: string): string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, kind, choices] = part as unknown[];
    if (typeof name !== "string") return;
    if (typeof kind === "number") {
      found.add(`${name}, kind ${kind}`);
      for (const body of Object.values(Object(choices))) lookAll(body);
    } else {
      found.add(name);
      part.slice(1).forEach(look);
    }
  };
  const lookAll = (body: unknown): void => {
    if (Array.isArray(body)) body.forEach(look);
  };
  lookAll(compile(message));
  return [...found].sort();
}

const english = new Map(flat(en));
const languages = { de } as const;

describe.each(Object.entries(languages))("the catalogue in %s", (_, catalogue) => {
  const translated = new Map(flat(catalogue));

  test("has every message of English and no other", () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("takes the same values and tags in each", () => {
    const wrong = [...english].flatMap(([key, message]) => {
      const there = translated.get(key);
      if (there === undefined) return [];
      const [ours, theirs] = [takes(message), takes(there)];
      return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [`${key}: ${ours} is ${theirs}`];
    });
    expect(wrong).toEqual([]);
  });

  test("leaves no message empty, and none in English but for names and signs", () => {
    const long = [...translated].filter(([key, message]) => {
      if (message.trim() === "") return true;
      const words = message.replace(/\{[^{}]*\}/g, " ").match(/\p{L}{2,}/gu) ?? [];
      return words.length > 4 && message === english.get(key);
    });
    expect(long).toEqual([]);
  });
});

test("what a message takes is read from plurals, selections and tags", () => {
  expect(takes("{count, plural, one {# {what}} other {# <b>of</b> {what}}} {who}")).toEqual([
    "b",
    "count, kind 2",
    "what",
    "who",
  ]);
  expect(takes("plain words")).toEqual([]);
});
