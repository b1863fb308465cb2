import { detect } from "tinyld";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Resources, TaggedWord } from "@/lib/analysis/resources";
import { loadConfidence, loadKinds, loadOmissions } from "./judges";
import { loadSemantics } from "./semantics";

const longRun = /\S{200,}/gu; // characters: longer than any word, and than nearly all addresses

let loaded: Resources | null = null;

/** The engine's resources, loaded once per process (about 1 s): tagger, language detector, word knowledge, what was learnt. */
export function loadResources(): Resources {
  loaded ??= assemble();
  return loaded;
}

function assemble(): Resources {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  const tag = (whole: string): TaggedWord[] => {
    // wink's patterns take time in the square of a run without spaces, and such a run is no word that it knows.
    const text = whole.replace(longRun, (run) => " ".repeat(run.length));
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(its.value);
    const poses = tokens.out(its.pos);
    const lemmas = tokens.out(its.lemma as typeof its.value);
    const words: TaggedWord[] = [];
    let at = 0;
    for (let i = 0; i < values.length; i += 1) {
      const value = String(values[i] ?? "");
      if (value.trim() === "") continue;
      // wink gives no offsets: its tokens come in order, so each is found from where the last one ended.
      const start = text.indexOf(value, at);
      if (start < 0) continue;
      at = start + value.length;
      words.push({
        start,
        end: at,
        lemma: String(lemmas[i] ?? value).toLowerCase(),
        pos: String(poses[i] ?? "X"),
      });
    }
    return words;
  };
  return {
    tag,
    detectLanguage: (text) => detect(text.slice(0, 4000)),
    words: loadSemantics(),
    confidence: loadConfidence(),
    kinds: loadKinds(),
    omissions: loadOmissions(),
  };
}
