import { describe, expect, it } from "vitest";
import { originalWords } from "@/lib/claims/original-words";
import { sentenced } from "@/lib/claims/sentence";

const russian = sentenced(
  "Министр Юркович прибыл в Сплит 14 мая. Он осмотрел причал. «Об этом не может быть и речи», – заявил он журналистам. " +
    "Переговоры с Анконой продолжатся в среду в 9 часов. На причале дежурят 40 спасателей.",
);
const translation = sentenced(
  "Minister Jurkovic arrived in Split on May 14. He inspected the pier. “That is out of the question,” he told the reporters. " +
    "Talks with Ancona will go on on Wednesday at 9. On the pier 40 rescuers are on duty.",
);
const article = sentenced("Officials kept silent. The talks with Ancona are to continue at 9 on Wednesday.");

const wordsFor = (text: typeof russian, phrase: string, isTranslation: boolean) => {
  const start = text.text.indexOf(phrase);
  return originalWords(russian, [{ text, start, end: start + phrase.length, isTranslation }]).map((span) =>
    russian.text.slice(span.start, span.end),
  );
};

describe("the original's words for a reading", () => {
  it("are those of the sentence that a translation renders, though they share no word", () =>
    expect(wordsFor(translation, "out of the question", true)).toEqual([
      "«Об этом не может быть и речи», – заявил он журналистам.",
    ]));

  it("are known in another text by names and figures, over scripts and cases", () =>
    expect(wordsFor(article, "are to continue", false)).toEqual([
      "Переговоры с Анконой продолжатся в среду в 9 часов.",
    ]));

  it("are not guessed where nothing tells them", () =>
    expect(wordsFor(article, "kept silent", false)).toEqual([]));

  it("are all of an original that is a sentence or two", () => {
    const sentence = sentenced("Об этом не может быть и речи.");
    const start = article.text.indexOf("kept silent");
    const spans = originalWords(sentence, [{ text: article, start, end: start + 11, isTranslation: false }]);
    expect(spans).toEqual([{ start: 0, end: sentence.text.length }]);
  });
});
