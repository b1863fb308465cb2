import { describe, expect, it } from "vitest";
import { signOffInput, verdictInput } from "@/lib/verdicts/schema";

const evidence = (item: object) =>
  verdictInput
    .safeParse({ rowVersion: 1, outcome: "cut", evidence: [item] })
    .error?.issues.map(({ path }) => path.join("."));

describe("evidence", () => {
  it.each([
    ["a link without an address", { kind: "link" }, ["evidence.0.url"]],
    ["a link that runs a script", { kind: "link", url: "javascript:alert(1)" }, ["evidence.0.url"]],
    ["a link to a file", { kind: "link", url: "file:///etc/passwd" }, ["evidence.0.url"]],
    ["a quotation without words", { kind: "quotation", text: " " }, ["evidence.0.text"]],
    ["a document without a name", { kind: "document" }, ["evidence.0.text"]],
    ["nobody was asked", { kind: "person" }, ["evidence.0.text"]],
    ["a place in a source without its span", { kind: "span" }, ["evidence.0.span"]],
    ["a field nobody knows", { kind: "person", text: "Ines", phone: "1" }, ["evidence.0"]],
  ])("%s is refused", (_, item, fields) => {
    expect(evidence(item)).toEqual(fields);
  });
  it("a link and a person asked are taken", () => {
    expect(evidence({ kind: "link", url: "https://example.org/a" })).toBeUndefined();
    expect(evidence({ kind: "person", text: "Ines", confidential: true })).toBeUndefined();
  });
});

describe("a sign-off", () => {
  const id = "00000000-0000-7000-8000-000000000001";
  const verdicts = [{ claimId: id, verdictId: id, contentHash: "a".repeat(64) }];
  it("sends back with a comment only", () => {
    expect(signOffInput.safeParse({ decision: "sent_back", verdicts }).success).toBe(false);
    expect(signOffInput.safeParse({ decision: "sent_back", comment: "  ", verdicts }).success).toBe(false);
    expect(signOffInput.safeParse({ decision: "sent_back", comment: "Which tape?", verdicts }).success).toBe(
      true,
    );
  });
  it("names each claim once", () => {
    expect(signOffInput.safeParse({ decision: "signed", verdicts: [...verdicts, ...verdicts] }).success).toBe(
      false,
    );
  });
});
