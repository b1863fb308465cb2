import type { Alignment } from "./alignment";
import type { Features } from "./feature";
import { isContent, type Phrase } from "./phrase";
import { modals, negations } from "./word-classes";

const reach = 4; // words before a verb in which "not", "never", "failed to" still turn it round

/**
 * Statements that both make, one of them turned round or made uncertain: "was killed" against "was not killed", "will
 * sign" against "may sign". Counted where a word of substance stands in both.
 */
export function polarityFeatures(a: Phrase, b: Phrase, alignment: Alignment): Features {
  let [turned, weakened] = [0, 0];
  for (const { a: i, b: j, score, relation } of alignment.pairs) {
    const [x, y] = [a[i], b[j]];
    if (!x || !y || score < 0.8 || relation === "antonym" || !isContent(x) || negations.has(x.norm)) continue;
    if (x.pos !== "VERB" && x.pos !== "ADJ" && x.pos !== "NOUN") continue;
    if (isTurned(a, i) !== isTurned(b, j)) turned += x.pos === "NOUN" ? 0.5 : 1;
    if (x.pos === "VERB" && modalBefore(a, i) !== modalBefore(b, j)) weakened += 1;
  }
  // Two verbs in one negated clause both count; beyond that it is one statement.
  return { turned: Math.min(2, turned), weakened: Math.min(2, weakened) };
}

function isTurned(phrase: Phrase, at: number): boolean {
  let count = 0;
  for (let i = Math.max(0, at - reach); i < at; i += 1) {
    const norm = phrase[i]?.norm ?? "";
    if (norm === "," || norm === ";" || norm === "but") count = 0;
    else if (negations.has(norm)) count += 1;
  }
  return count % 2 === 1;
}

function modalBefore(phrase: Phrase, at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - reach); i -= 1) {
    const modal = modals.get(phrase[i]?.norm ?? "");
    if (modal) return modal === "conditional" || modal === "future" ? "future" : modal;
  }
  return "";
}
