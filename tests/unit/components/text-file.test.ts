import { expect, test } from "vitest";
import { largestFile, readTextFile } from "@/components/sources/text-file";

const file = (bytes: Uint8Array<ArrayBuffer> | string, name = "a.txt") => new File([bytes], name);

test("a text comes out exactly, with its byte order mark and its line ends", async () => {
  const text = "\uFEFFFirst\r\nsecond\rthird\n";
  expect(await readTextFile(file(text))).toEqual({ name: "a.txt", text });
});

test.each([
  ["bytes that are not UTF-8", new Uint8Array([0x63, 0x61, 0x66, 0xe9]), "notUtf8"],
  ["half of a character", new Uint8Array([0xe2, 0x82]), "notUtf8"],
  ["nothing", new Uint8Array(), "empty"],
  ["a byte order mark and spaces", "\uFEFF \n", "empty"],
  ["more than a text may have", new Uint8Array(largestFile + 1), "tooLarge"],
])("%s give no text", async (_, bytes, fault) => {
  expect(await readTextFile(file(bytes))).toMatchObject({ name: "a.txt", fault });
});

test("a NUL is refused with its position", async () => {
  expect(await readTextFile(file("ab\0c"))).toMatchObject({ fault: "nul", position: 2 });
});

test("a Word file is refused by its name, whatever its bytes say", async () => {
  expect(await readTextFile(file("plain", "draft.DOCX"))).toMatchObject({ fault: "notText", type: "DOCX" });
});
