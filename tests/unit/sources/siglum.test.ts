import { expect, test } from "vitest";
import { siglumFor } from "@/lib/sources/siglum";

test.each([
  ["ANSA", "ANSA"],
  ["Courier", "COURIER"],
  ["The Guardian", "GUARDIAN"],
  ["Der Spiegel", "SPIEGEL"],
  ["www.spiegel.de", "SPIEGEL"],
  ["https://news.example.org/a/b", "NEWS"],
  ["Harbour Post", "HARBOUR"],
  ["Associated Press", "AP"],
  ["Frankfurter Allgemeine Zeitung", "FAZ"],
  ["Новая газета", "НОВАЯ"],
  ["朝日新聞", "朝日新聞"],
  ["???", "SOURCE"],
  ["Donaudampfschifffahrtsnachrichten", "DONAUDAMPF"],
])("%s becomes %s", (outlet, siglum) => {
  expect(siglumFor(outlet, "article", [])).toBe(siglum);
});

test("our own copy is OURS, whatever its outlet", () => {
  expect(siglumFor("Harbour Post", "our_copy", [])).toBe("OURS");
});

test("a taken siglum gets a number, the first that is free, whatever the case", () => {
  expect(siglumFor("ANSA", "article", ["ansa"])).toBe("ANSA 2");
  expect(siglumFor("ANSA", "article", ["ANSA", "ANSA 2", "ANSA 3"])).toBe("ANSA 4");
});
