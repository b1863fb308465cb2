import { words } from "./words";

// Provenance: own list. Words that make a run of capitals something other than a person.
export const notPersonWords = words(`
  house court party department ministry university college school institute street avenue road square park news times
  post journal tribune herald guardian telegraph daily committee council commission agency bureau bank group company
  corp corporation inc ltd association federation union league alliance force forces army navy corps guard police
  congress senate parliament assembly cabinet government administration office center centre hospital church airport
  base base air international national global north south east west northern southern eastern western central new
  state states county city town island islands river lake mountain valley bay gulf sea ocean peninsula republic
  kingdom province district region territory act bill law amendment constitution treaty agreement plan accord pact
  summit conference forum festival cup games open championship series war battle operation day night week month year
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter ramadan black white supreme federal united nations world security human
  rights health foreign defense defence justice treasury energy education press twitter facebook google youtube
  instagram fox cnn nbc abc cbs msnbc bbc npr democrats republicans democrat republican conservatives liberals
  catholic muslim christian jewish islam islamic jews muslims christians african asian latino hispanic arab
  twitter app pipeline stream obamacare medicare medicaid brexit
  i the this that these those it he she they we you but and or if in on at for from with as so what when where why how
  there here not no yes while after before since because although our his her their my your its one two three some
  many most more all both each every also just even still now then once meanwhile however according despite during
  under over about amid among against between into through until upon toward towards without within
`);

/** Small words inside a name: "Ursula von der Leyen", "Mohammed bin Salman". */
export const nameParticles = words(
  "von van der den de del della da di bin ibn al el abu ben la le dos do ter",
);
