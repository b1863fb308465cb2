import { describe, expect, test } from "vitest";
import { readKeys } from "@/components/claims/key-store";
import { commandOf, rekeyed, usualKeys, usualSettings } from "@/components/claims/keymap";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("keys of the review", () => {
  test.each([
    ["j", "next"],
    ["k", "previous"],
    ["p", "prefer"],
    ["d", "dismiss"],
    ["c", "comment"],
    ["s", "sign"],
    ["b", "sendBack"],
    ["u", "undo"],
    ["/", "filter"],
    ["?", "help"],
    ["r", "reason"],
  ])("%s asks for %s", (key, name) => {
    expect(commandOf(press(key), false)).toEqual({ name });
    expect(commandOf(press(key), true)).toBeNull();
  });

  test("1 to 6 select an outcome, 0 and 7 nothing", () => {
    expect(commandOf(press("1"), false)).toEqual({ name: "outcome", outcome: "one_stands" });
    expect(commandOf(press("6"), false)).toEqual({ name: "outcome", outcome: "needs_check" });
    expect(commandOf(press("0"), false)).toBeNull();
    expect(commandOf(press("7"), false)).toBeNull();
  });

  test.each(["ctrlKey", "metaKey"] as const)("Enter with %s records, also while typing", (modifier) => {
    expect(commandOf(press("Enter", { [modifier]: true }), true)).toEqual({ name: "record" });
    expect(commandOf(press("Enter", { [modifier]: true }), false)).toEqual({ name: "record" });
  });

  test("Enter alone records nothing, and keys of the browser stay its own", () => {
    expect(commandOf(press("Enter"), false)).toBeNull();
    expect(commandOf(press("c", { ctrlKey: true }), false)).toBeNull();
    expect(commandOf(press("d", { metaKey: true }), false)).toBeNull();
    expect(commandOf(press("1", { altKey: true }), false)).toBeNull();
  });
});

describe("keys of the viewer's own", () => {
  test("another key asks, the usual one no more; the command that had it gets the other", () => {
    const settings = rekeyed(usualSettings, "next", "k");
    expect(commandOf(press("k"), false, settings)).toEqual({ name: "next" });
    expect(commandOf(press("j"), false, settings)).toEqual({ name: "previous" });
  });

  test("switched off, single keys do nothing; Ctrl with Enter still records", () => {
    const settings = { ...usualSettings, areOn: false };
    for (const key of ["j", "1", "?", "/"]) expect(commandOf(press(key), false, settings)).toBeNull();
    expect(commandOf(press("Enter", { ctrlKey: true }), false, settings)).toEqual({ name: "record" });
  });

  test("what was stored is read back; what is not understood is as usual", () => {
    const settings = rekeyed({ ...usualSettings, areOn: false }, "sign", "w");
    expect(readKeys(JSON.stringify(settings))).toEqual(settings);
    for (const text of [null, "", "[1", "7", '{"keys":{"sign":"jj","lost":"w"}}']) {
      expect(readKeys(text)).toEqual(usualSettings);
    }
    // Two commands on one key: nobody would reach the second.
    expect(readKeys('{"keys":{"sign":"j"}}').keys).toEqual(usualKeys);
  });
});
