import { detect } from "tinyld";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Resources, TaggedWord } from "@/lib/analysis/resources";
import { loadConfidence, loadKinds, loadOmissions } from "./judges";
import { loadSemantics } from "./semantics";

let loaded: Resources | null = null;

/** The engine's resources, loaded once per process (about 0.3 s): tagger, language detector, word knowledge. */
export function loadResources(): Resources {
  loaded ??= assemble();
  return loaded;
}

function assemble(): Resources {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  const tag = (text: string): TaggedWord[] => {
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
