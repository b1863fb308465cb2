import { withoutAccents } from "@/lib/text/fold";

/** The words of an office as they follow each other; one that may have any ending is marked. */
export interface OfficeWords {
  readonly value: string;
  readonly words: readonly { readonly stem: string; readonly open: boolean }[];
}

// Provenance: own list of offices in the Russian, Ukrainian, Greek and Arabic press, under the English normal form that
// the reader of titles gives them. "*" stands for any ending.
const offices = `
foreign minister|министр* иностранных дел|міністр* закордонних справ|глав* мид*|глав* мзс|υπουργ* εξωτερικών|وزير الخارجية|وزيرة الخارجية|وزير خارجية
deputy foreign minister|замминистр* иностранных дел|υφυπουργ* εξωτερικών
defense minister|министр* обороны|міністр* оборони|υπουργ* άμυνας|υπουργ* εθνικής άμυνας|وزير الدفاع|وزير دفاع
deputy defense minister|замминистр* обороны|υφυπουργ* άμυνας
finance minister|министр* финансов|міністр* фінансів|υπουργ* οικονομικών|وزير المالية
interior minister|министр* внутренних дел|міністр* внутрішніх справ|υπουργ* εσωτερικών|وزير الداخلية
minister|министр*|міністр*|υπουργ*|وزير|الوزير|وزيرة|الوزيرة
deputy minister|замминистр*|υφυπουργ*
prime minister|премьер*|премьер - министр*|прем ' єр - міністр*|прем ' єр|πρωθυπουργ*|رئيس الوزراء|رئيسة الوزراء|رئيس وزراء|رئيس الحكومة
president|президент*|πρόεδρ*|προέδρου|الرئيس|الرئيسة|رئيس
vice president|вице - президент*|віце - президент*|αντιπρόεδρ*|αντιπροέδρου|نائب الرئيس|نائب رئيس
secretary of state|госсекретар*|государственн* секретар*|держсекретар*
spokesman|представител*|официальн* представител*|пресс - секретар*|речни*|прес - секретар*|представни*|εκπρόσωπ*|εκπροσώπου|المتحدث|المتحدثة|الناطق|متحدث
ambassador|посол|посла|послу|послом|πρέσβ*|πρεσβευτ*|السفير|السفيرة|سفير
general|генерал*|στρατηγ*|الجنرال|اللواء|الفريق
secretary general|генеральн* секретар*|генсек*|генеральн* секретар*|γενικ* γραμματέ*|الأمين العام
`;

const modifiers = `
first deputy|первый заместител*|первого заместител*|перший заступник*
deputy|заместител*|заступник*|αναπληρωτ*|αναπληρώτ*|نائب|نائبة
former|бывш*|колишн*|экс -|екс -|πρώην
acting|исполняющ* обязанности|виконувач* обов ' язків
`;

/** The offices, those of more words first. */
export const officeWords: readonly OfficeWords[] = rowsOf(offices);

/** What narrows an office and stands before it. */
export const officeModifiers: readonly OfficeWords[] = rowsOf(modifiers);

// Bodies and little words that may stand between an office and the name: "представитель МИД Мария …".
export const betweenOfficeAndName: ReadonlySet<string> = new Set(
  "мид мида мзс минобороны кремля правительства президента премьера уряду προέδρου πρωθυπουργού της του των στη στην κυβέρνησης υπουργείου εξωτερικών باسم وزارة الرئاسة الخارجية الكرملين الحكومة في"
    .split(" ")
    .map(withoutAccents),
);

/** "former" as it follows an Arabic office. */
export const formerAfter: ReadonlySet<string> = new Set(["السابق", "السابقة"].map(withoutAccents));

// What English calls the ministers of two countries.
const namesOfMinisters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "united states": {
    "foreign minister": "secretary of state",
    "defense minister": "defense secretary",
    "finance minister": "treasury secretary",
  },
  "united kingdom": { "foreign minister": "foreign secretary", "defense minister": "defense secretary" },
};

/** The office as English says it of that country: the US "foreign minister" is the secretary of state. */
export function officeIn(value: string, country: string): string {
  const names = namesOfMinisters[country] ?? {};
  const [minister] = Object.keys(names).filter((each) => value.endsWith(each));
  return minister ? value.replace(minister, names[minister] ?? minister) : value;
}

function rowsOf(table: string): OfficeWords[] {
  return table
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [value = "", ...forms] = row.split("|");
      return forms.map((form) => ({
        value,
        words: form.split(" ").map((word) => ({
          stem: withoutAccents(word.replace("*", "")),
          open: word.endsWith("*"),
        })),
      }));
    })
    .sort((p, q) => q.words.length - p.words.length || (p.value < q.value ? -1 : 1));
}
