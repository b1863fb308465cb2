// Provenance: own judgement of English cues after the usual verbal probability scales (Kent 1964 and the later surveys,
// which agree on the order) and Hyland's classes of hedges and boosters. -1 weakens a statement most, 1 strengthens it
// most; 0 stands for plain telling. Lemmas and forms, folded; the longest entry wins.
const degrees: Readonly<Record<string, string>> = {
  "-0.9":
    "no idea,unknown,unclear,uncertain,unsure,speculate,speculation,speculative,guess,rumor,rumour,unproven,unconfirmed,inconclusive",
  "-0.7":
    "may,might,maybe,perhaps,possible,possibly,could,possibility,potential,potentially,conceivable,conceivably,hypothesis,hypothesize,question whether,whether,wonder,doubt,doubtful,alleged,allegedly,purported,purportedly,if,not clear,remain to be seen",
  "-0.5":
    "suggest,seem,appear,seemingly,apparently,apparent,reportedly,presumably,presumed,suspect,suspected,tend,tendency,propose,proposed,assume,assumption,theoretical,theoretically,would,should,can,likely,unlikely,probable,probably,plausible,some,sometimes,in some cases,we believe,i think,in my view,seem to,appear to,hope,hopefully,feel,perceive",
  "-0.3":
    "believe,think,expect,expected,estimate,estimated,about,around,approximately,roughly,nearly,almost,often,usually,generally,typically,largely,mostly,mainly,partly,somewhat,relatively,fairly,quite,claim,argue,consider,considered,indicate,imply,predict,projected,according to,associated,link,linked,correlated,contribute,many,several,few,rather,more or less,in general,preliminary",
  "0.2":
    "show,report,found,find,demonstrate,reveal,observe,note,known,data,evidence,result,significant,significantly,confirm,confirmed,identify,measure",
  "0.5":
    "clearly,clear,obvious,obviously,evident,evidently,indeed,in fact,of course,always,never,must,will,all,every,surely,certain,no,fact,proved,prove,proven,establish,established,definitely,certainly,undoubtedly,without doubt,cannot,conclusively,completely,absolutely,totally,exactly,especially,truly,actually",
};

const cues: ReadonlyMap<string, number> = new Map(
  Object.entries(degrees).flatMap(([degree, list]) =>
    list.split(",").map((cue): [string, number] => [cue.trim(), Number(degree)]),
  ),
);

const firstWords: ReadonlySet<string> = new Set([...cues.keys()].map((cue) => cue.split(" ")[0] ?? cue));

/** A cue that weakens or strengthens a statement, with the words [from, to) that carry it. */
export interface Hedge {
  readonly from: number;
  readonly to: number;
  readonly cue: string;
  /** -1 (weakest) to 1 (strongest). */
  readonly degree: number;
}

const longest = 4; // words in the longest cue

/** The hedges and boosters of a phrase in order, none overlapping. */
export function hedgesOf(words: readonly { readonly norm: string; readonly lemma: string }[]): Hedge[] {
  const found: Hedge[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i];
    if (!first || !(firstWords.has(first.norm) || firstWords.has(first.lemma))) continue;
    for (let length = Math.min(longest, words.length - i); length > 0; length -= 1) {
      const slice = words.slice(i, i + length);
      const forms = [slice.map((w) => w.norm).join(" "), slice.map((w) => w.lemma).join(" ")];
      const cue = forms.find((form) => cues.has(form));
      if (!cue) continue;
      found.push({ from: i, to: i + length, cue, degree: cues.get(cue) ?? 0 });
      i += length - 1;
      break;
    }
  }
  return found;
}
