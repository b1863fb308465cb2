import { describe, expect, test } from "vitest";
import { sourceInput } from "@/lib/sources/schema";

const least = { text: "\uFEFF Talks fail\r\n", outlet: "ANSA", kind: "article" };
const read = (more: object) => sourceInput.safeParse({ ...least, ...more });

test("the text is taken as it is, not a space less", () => {
  expect(read({}).data?.text).toBe(least.text);
});

describe("refuses", () => {
  test.each([
    ["a language that is none", { language: "Englisch!" }, "language"],
    ["an address that is no web page", { url: "javascript:alert(1)" }, "url"],
    ["a time without its offset", { publishedAt: "2022-01-09T14:30:00" }, "publishedAt"],
    ["a zone that is none", { publishedZone: "Geneva" }, "publishedZone"],
    ["a siglum of signs", { siglum: "=cmd()" }, "siglum"],
    ["a siglum of 25 characters", { siglum: "A".repeat(25) }, "siglum"],
    ["an empty outlet", { outlet: "  " }, "outlet"],
    ["another kind", { kind: "rumour" }, "kind"],
  ])("%s", (_, more, field) => {
    expect(read(more).error?.issues[0]?.path).toEqual([field]);
  });

  test("a field that it does not know, rather than losing it", () => {
    expect(read({ outlte: "ANSA" }).error?.issues[0]?.code).toBe("unrecognized_keys");
  });
});

test("a language is written in its canonical form", () => {
  expect(read({ language: "PT-br" }).data?.language).toBe("pt-BR");
});
