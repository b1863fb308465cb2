import { withoutAccents } from "@/lib/text/fold";

// Provenance: own list from general geography and press usage: beginnings of the names of states, of their capitals and
// of their adjectives in Cyrillic, Greek and Arabic letters, under the name that `places.ts` gives them.
const places = `
russia|россия россии россию россией российск россиян рф москв москов кремл росій ρωσι ρωσο μοσχ κρεμλιν روسي موسكو
united states|сша американ вашингтон америк ηπα αμερικαν ουασιγκτον ولايات امريك واشنطن اميرك
ukraine|украин україн киев київ києв ουκραν κιεβ اوكران كييف
united kingdom|великобритан британ лондон βρεταν λονδιν بريطان لندن
germany|германи германск немец немецк німеч німец берлин γερμαν βερολιν الماني برلين
france|франция франции францию франціі француз париж γαλλ παρισ فرنس باريس
china|кита кнр пекин κινα κινεζ κινας πεκιν صين صيني بكين
iran|иран іран тегеран ιραν τεχεραν ايران طهران
turkey|турц турец турк анкар τουρκ αγκυρ تركي انقرة
greece|греци грець греческ грек афин греч ελλαδ ελλην αθην يونان اثينا
european union|ес євросоюз евросоюз ευρωπαϊκ_ενωσ
nato|нато νατο ناتو
israel|израил ізраїл ισραηλ اسرائيل
egypt|егип єгип каир αιγυπτ καιρ مصر مصري قاهرة
switzerland|швейцар женев ελβετ γενευ سويسر جنيف
`;

const stems = places
  .trim()
  .split("\n")
  .flatMap((row) => {
    const [name = "", forms = ""] = row.split("|");
    return forms.split(" ").map((stem) => ({ name, stem: withoutAccents(stem) }));
  })
  .sort((p, q) => q.stem.length - p.stem.length || (p.stem < q.stem ? -1 : 1));

const longestEnding = 7; // letters after the stem of a place: "американского"
const clitics = /^(?:وال|بال|لل|فال|كال|ال|و|ب|ل)/u; // Arabic "and", "in", "to", "the", written with the word

/** The place that a word of another script names, in any of its cases; null for any other word. */
export function placeInScript(word: string): string | null {
  if (!/^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u.test(word)) return null;
  const plain = withoutAccents(word.toLowerCase());
  const bare = plain.replace(clitics, "");
  const found = stems.find(({ stem }) =>
    [plain, bare].some((form) =>
      stem.length < 4 ? form === stem : form.startsWith(stem) && form.length <= stem.length + longestEnding,
    ),
  );
  return found?.name ?? null;
}

// Provenance: own list: beginnings of words that make a run of capitals no person's name, and the words that open
// sentences.
const noPerson =
  "соединен сполучен союз европ європ северн північн южная южной южную південн корея кореи корею кореє совет совета рада ради раді организац організац объединен об'єднан нации наций націй министерств міністерств государствен дума думы думе федерац республик республік область области област университет університет белый белого білий белом дом дома доме нью йорк йорка море моря восток востока схід запад запада захід ένωση ένωσης ηνωμέν πολιτεί δημοκρατ υπουργεί λευκός λευκού οίκος οίκου οργανισμ συμβούλ βόρει νότια νότιας κορέα κορέας βουλή βουλής ευρωπ μεσόγει ατλαντ"
    .split(" ")
    .map(withoutAccents);
const openers = new Set(
  "в во на по при после однако вчера сегодня ранее также тем как это этот он она они мы я но и а что когда если для из об с со к у за до от о под над без между накануне по-прежнему кроме так там здесь уже ещё все всё его её их у після однак вчора сьогодні раніше також як це цей він вона вони ми але й та що коли якщо для із зі за до від про під без між ο η το οι τα τον την του της των στις στην στον στο σε με για από και αλλά όμως χθες σήμερα ωστόσο επίσης όπως όταν αν δεν μετά πριν κατά προς ένας μια ένα αυτό αυτός αυτή ότι πως που θα να"
    .split(" ")
    .map(withoutAccents),
);

const shortestStem = 6; // letters: a shorter one begins surnames, too

/** True for a word that opens sentences: its capital tells nothing. */
export const isOpener = (word: string): boolean => openers.has(withoutAccents(word.toLowerCase()));

/** True for a capitalised word of Cyrillic or Greek letters that stands in no person's name. */
export function isNoPerson(word: string): boolean {
  const plain = withoutAccents(word.toLowerCase());
  return (
    placeInScript(word) !== null ||
    noPerson.some((stem) => (stem.length < shortestStem ? plain === stem : plain.startsWith(stem)))
  );
}
