import { expect, test } from "vitest";
import { viewerLocale } from "@/app/viewer-locale";
import { viewerZone } from "@/app/viewer-zone";
import { languageFor } from "@/messages/languages";

test.each([
  ["de-AT,de;q=0.9,en;q=0.8", "en-AT"],
  ["en-US,en;q=0.5", "en-US"],
  ["en,fr-CA;q=0.7", "en-CA"],
  ["*", "en-GB"],
  [null, "en-GB"],
  ["not a language!", "en-GB"],
])("a browser that asks for %s reads dates as in %s", (header, locale) => {
  expect(viewerLocale(header, "en")).toBe(locale);
});

test("in German dates are German, in the habits of the browser's region", () => {
  expect(viewerLocale("de-AT,de;q=0.9,en;q=0.8", "de")).toBe("de-AT");
  expect(viewerLocale("de", "de")).toBe("de-DE");
});

test.each([
  ["de", "en-GB", "de"],
  [undefined, "de-CH,de;q=0.9,en;q=0.8", "de"],
  [undefined, "fr-FR,de;q=0.7,en;q=0.5", "de"],
  [undefined, "fr,it", "en"],
  ["tlh", "de", "de"],
  ["en", "de", "en"],
  [undefined, null, "en"],
])("chosen %s and asked for by the browser %s the language is %s", (chosen, asked, language) => {
  expect(languageFor(chosen, asked)).toBe(language);
});

test("the zone of the cookie counts when it is one", () => {
  expect(viewerZone("Europe%2FVienna")).toBe("Europe/Vienna");
  expect(viewerZone("Middle/Earth")).toBe("UTC");
  expect(viewerZone("%E0%A4%A")).toBe("UTC");
  expect(viewerZone(undefined)).toBe("UTC");
});
