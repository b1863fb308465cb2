import { alignWords, type Knowledge } from "./alignment";
import type { Features } from "./feature";
import { isContent, type Phrase } from "./phrase";

/**
 * How two renderings of one utterance stand among further ones of it: words that no other rendering supports point to
 * the odd one out. All zeros without witnesses.
 */
export function witnessFeatures(
  a: Phrase,
  b: Phrase,
  witnesses: readonly Phrase[],
  knowledge: Knowledge,
): Features {
  const [x, y] = [standing(a, witnesses, knowledge), standing(b, witnesses, knowledge)];
  return {
    witnesses: Math.log2(1 + witnesses.length),
    aloneLeast: Math.min(x.alone, y.alone),
    aloneMost: Math.max(x.alone, y.alone),
    missedLeast: Math.min(x.missed, y.missed),
    missedMost: Math.max(x.missed, y.missed),
    nearLeast: Math.min(x.near, y.near),
    nearMost: Math.max(x.near, y.near),
  };
}

interface Standing {
  /** Weight of its words that hardly any witness has. */
  readonly alone: number;
  /** Weight of the words that most witnesses share and it lacks. */
  readonly missed: number;
  /** Mean share of its words that a witness has. */
  readonly near: number;
}

function standing(phrase: Phrase, witnesses: readonly Phrase[], knowledge: Knowledge): Standing {
  if (witnesses.length === 0) return { alone: 0, missed: 0, near: 0 };
  const { vocabulary } = knowledge;
  const support = new Float64Array(phrase.length);
  let missed = 0;
  let near = 0;
  for (const witness of witnesses) {
    const { pairs, restB } = alignWords(phrase, witness, knowledge);
    let [met, all] = [0, 0];
    for (const { a, score } of pairs) support[a] = (support[a] ?? 0) + score / witnesses.length;
    phrase.forEach((word) => {
      if (isContent(word)) all += vocabulary.idf(word.norm);
    });
    for (const { a, score } of pairs) {
      const word = phrase[a];
      if (word && isContent(word)) met += score * vocabulary.idf(word.norm);
    }
    near += all === 0 ? 1 / witnesses.length : met / all / witnesses.length;
    for (const j of restB) {
      const word = witness[j];
      const lacking = word && isContent(word);
      if (!lacking) continue;
      const told = witnesses.filter((other) => other.some((w) => w.lemma === word.lemma)).length;
      if (told * 2 > witnesses.length) missed += vocabulary.idf(word.norm) / told;
    }
  }
  const alone = phrase.reduce(
    (sum, word, i) =>
      sum + (isContent(word) ? vocabulary.idf(word.norm) * Math.max(0, 1 - (support[i] ?? 0)) : 0),
    0,
  );
  return { alone, missed, near };
}
