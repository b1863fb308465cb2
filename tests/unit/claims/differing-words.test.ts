import { describe, expect, it } from "vitest";
import { differingWords } from "@/lib/claims/differing-words";

/** The words of the text between brackets that the other reading does not have. */
function differing(text: string, other: string): string[] {
  const start = text.indexOf("[");
  const end = text.indexOf("]") - 1;
  const plain = text.replace(/[[\]]/g, "");
  return differingWords(plain, { start, end }, other).map((mark) => plain.slice(mark.start, mark.end));
}

describe("the words that differ", () => {
  it("are those that the other does not have", () => {
    expect(differing("He said “[this is absolutely unlikely]”.", "this is totally ruled out")).toEqual([
      "absolutely unlikely",
    ]);
  });
  it("are told apart word by word", () => {
    expect(differing("[It is completely excluded today]", "It is totally excluded now")).toEqual([
      "completely",
      "today",
    ]);
  });
  it("are none where only capitals, marks or dashes differ", () => {
    expect(differing("[“No – Concessions”]", "no - concessions")).toEqual([]);
  });
  it("count in order: the same words turned round differ", () => {
    expect(differing("[Russia accuses Ukraine]", "Ukraine accuses Russia")).not.toEqual([]);
  });
  it("are found in other scripts", () => {
    expect(differing("[абсолютно исключено]", "полностью исключено")).toEqual(["абсолютно"]);
  });
});
