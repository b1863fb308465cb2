import { describe, expect, it } from "vitest";
import { nameFeatures, sameParts, spellingOf } from "@/lib/analysis/facets/name-likeness";
import { samePersonName } from "@/lib/analysis/facets/names";

describe("two names", () => {
  it.each([
    ["Yulia Petrovna Orlova", "Julia Orlova"],
    ["Samir al-Haddad", "Sameer Haddad"],
    ["Mu'ammar al-Qassim", "Muammar Gassim"],
    ["William Ferris", "Bill Ferris"],
  ])("%s and %s may be one person's", (a, b) => {
    expect(samePersonName(a, b)).toBe(true);
    expect(samePersonName(b, a)).toBe(true);
  });

  it.each([
    ["Laura Ferris", "Mark Ferris"],
    ["Samir Haddad", "Samir Khoury"],
    ["Ivan Petrov", "Petr Ivanov"],
  ])("%s and %s are two people's", (a, b) => {
    expect(samePersonName(a, b)).toBe(false);
    expect(sameParts(spellingOf(a), spellingOf(b))).toBe(false);
  });

  it("are told by the same figures whichever comes first", () => {
    const rarity = (part: string) => part.length / 10;
    const [a, b] = ["Abu Samir al-Haddad", "Samir bin Omar Hadad"];
    expect(nameFeatures(a, b, rarity)).toEqual(nameFeatures(b, a, rarity));
  });

  it("without letters give no figures", () => expect(nameFeatures("…", "12", () => 1)).toEqual({}));
});
