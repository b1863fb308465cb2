import { describe, expect, it } from "vitest";
import { documentsOf } from "@/lib/analysis/align/document";
import { framesOf } from "@/lib/analysis/extract/name-frame";
import { scriptOf } from "@/lib/text/script";
import { compared, sourcesOf } from "./story";

describe("script", () => {
  it.each([
    ["latin", "Talks open in Genève"],
    ["cyrillic", "Переговоры открываются в Geneva"],
    ["greek", "Ανοίγουν οι συνομιλίες"],
    ["arabic", "تبدأ المحادثات"],
    ["other", "亚得里亚海渡轮起火"],
    ["latin", "12 : 34"],
  ])("is %s for “%s”", (script, text) => expect(scriptOf(text)).toBe(script));
});

describe("the sound of a name", () => {
  const sameSound = (a: string, b: string) => framesOf(a).some((frame) => framesOf(b).includes(frame));
  it.each([
    ["Ryabkov", "Рябков"],
    ["Ryabkov", "Рябковым"],
    ["Riabkov", "Ριαμπκόφ"],
    ["Ryabkov", "ريابكوف"],
    ["Wendy", "Уэнди"],
    ["Wendy", "Γουέντι"],
    ["Sherman", "شيرمان"],
    ["Joe", "Джо"],
    ["Mitsotakis", "Μητσοτάκη"],
    ["Zelensky", "Зеленського"],
    ["Jurković", "Юркович"],
  ])("is one for %s and %s", (a, b) => expect(sameSound(a, b)).toBe(true));
  it.each([
    ["Sherman", "Рябков"],
    ["Peskov", "Песочный"],
    ["Mitsotakis", "Τσίπρας"],
    ["Blinken", "ريابكوف"],
  ])("is another for %s and %s", (a, b) => expect(sameSound(a, b)).toBe(false));
});

/** What is read as a person in a text, beside a Latin one that names some. */
function personsIn(text: string, latin = "Nobody of note came."): string[] {
  const doc = documentsOf(sourcesOf(latin, { text, language: null })).find((each) => each.text === text);
  return (doc?.persons ?? []).map(
    ({ start, end, name, titles }) =>
      `${text.slice(start, end)} = ${[...titles.map(({ value }) => value), name].join(" ")}`,
  );
}

describe("people in Cyrillic letters", () => {
  it("are runs of capitalised words, patronymic and all", () =>
    expect(personsIn("Об этом сообщил журналистам Пётр Ильич Громов.")).toEqual([
      "Пётр Ильич Громов = Petr Il'ich Gromov",
    ]));
  it("are no places, no bodies and no openings of sentences", () =>
    expect(
      personsIn("Однако Соединённые Штаты и Северная Корея молчат. Вчера Россия и ООН встретились."),
    ).toEqual([]));
  it("stand behind their office, whose it is left aside", () =>
    expect(personsIn("Министр обороны Украины Пётр Громов и посол США Анна Уайт вышли.")).toEqual([
      "Пётр Громов = defense minister Petr Gromov",
      "Анна Уайт = ambassador Anna Uayt",
    ]));
  it("bear the name by which a Latin text knows them, in whatever case", () =>
    expect(
      personsIn("Встреча с Петром Громовым прошла. Громова ждали.", "Pyotr Gromov, the mayor, spoke."),
    ).toEqual(["Петром Громовым = Pyotr Gromov", "Громова = Gromov"]));
});

describe("people in Greek letters", () => {
  it("stand behind their office", () =>
    expect(personsIn("Ο πρώην υπουργός Άμυνας Πέτρος Γαλανός μίλησε χθες.")).toEqual([
      "Πέτρος Γαλανός = former defense minister Petros Galanos",
    ]));
  it("are no places", () => expect(personsIn("Στη Γενεύη η Ρωσία και οι Ηνωμένες Πολιτείες.")).toEqual([]));
});

describe("people in Arabic letters", () => {
  const text = "قال وزير الدفاع بيتر غروموف إن الميناء مغلق. وأضاف غروموف أنه سيفتح قريبا.";
  it("are read when another text names them", () =>
    expect(personsIn(text, "Peter Gromov, the mayor, spoke.")).toEqual([
      "بيتر غروموف = defense minister Peter Gromov",
      "غروموف = Gromov",
    ]));
  it("are not read when no text does", () => expect(personsIn(text)).toEqual([]));
});

describe("a text in other letters", () => {
  const ru = "Министр обороны Пётр Громов закрыл порт. Громов сказал, что порт откроют завтра.";
  const flags = (...texts: readonly string[]) =>
    compared(sourcesOf(...texts.map((text) => ({ text, language: null })))).discrepancies.map(
      ({ kind, readings }) => `${kind}: ${readings.map(({ value }) => value).join(" / ")}`,
    );
  it("agrees on a name and an office that it only writes otherwise", () =>
    expect(flags(ru, "Defence Minister Pyotr Gromov has closed the port.")).toEqual([]));
  it("is set apart by another office", () =>
    expect(flags(ru, "Finance Minister Pyotr Gromov has closed the port.")).toHaveLength(1));
  it("takes a spokeswoman for a spokesman, whom its language may not tell apart", () =>
    expect(
      flags(
        "Официальный представитель МИД России Мария Захарова не ответила.",
        "Russian spokeswoman Maria Zakharova did not answer.",
      ),
    ).toEqual([]));
});
