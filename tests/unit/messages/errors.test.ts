import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { say, unprocessable } from "@/lib/errors";
import german from "@/messages/de/errors.json";
import { inWords } from "@/messages/errors";

const throwers =
  /^(?:invalid|unauthenticated|forbidden|conflict|unprocessable|unfit|fault|AppError|notFound|allowed)$/u;

// Sentences for programs and those who write them: a browser's page never meets these.
const forPrograms =
  /API token (?:is unknown|lacks)|Idempotency-Key|^The body |^Send the body|^This request does not come|^The request cannot be read|^This field is not known/u;

/** The sentences that a piece of code can mean: of a choice both, of a template its words with {0} in the gaps. */
function sentencesOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node))
    return [...sentencesOf(node.whenTrue), ...sentencesOf(node.whenFalse)];
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== "say") return [];
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [
    template.templateSpans.reduce(
      (text, { literal }, gap) => `${text}{${gap}}${literal.text}`,
      template.head.text,
    ),
  ];
}

/** Every sentence that a call of a thrower has among its arguments, in the server's code. */
function thrown(): Set<string> {
  const found = new Set<string>();
  const files = ["lib", "app/api"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.includes("generated"))
      .map((file) => join(root, file)),
  );
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
        const name = node.expression.getText();
        for (const argument of throwers.test(name) ? (node.arguments ?? []) : [])
          for (const sentence of sentencesOf(argument))
            if (/^.*\s.*[.:}]$/su.test(sentence)) found.add(sentence);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  }
  return found;
}

it("every sentence that the server throws at people has German words", () => {
  const sentences = [...thrown()].filter((sentence) => !forPrograms.test(sentence));
  expect(sentences.length).toBeGreaterThan(100);
  const known = new Set(Object.keys(german));
  expect(sentences.filter((sentence) => !known.has(sentence))).toEqual([]);
});

it("the German words leave no gap open that the English do not fill", () => {
  const gaps = (text: string): readonly string[] => text.match(/\{\d\}/gu) ?? [];
  for (const [english, words] of Object.entries(german)) {
    expect(
      gaps(words).filter((gap) => !gaps(english).includes(gap)),
      english,
    ).toEqual([]);
  }
});

it("is said in a language with its values; what has no words there stays English", () => {
  const error = unprocessable(say`Report ${2} is a withdrawal. Freeze a new report instead.`);
  expect(error.message).toBe("Report 2 is a withdrawal. Freeze a new report instead.");
  expect(inWords("de", error.said)).toMatch(/^Bericht 2 ist/u);
  expect(inWords("en", error.said)).toBe(error.message);
  expect(inWords("de", say`No ${"words"} for this.`)).toBe("No words for this.");
});
