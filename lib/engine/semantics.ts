import type { Rows } from "@/lib/analysis/semantics/rows";
import { type Thesaurus, thesaurusOf } from "@/lib/analysis/semantics/thesaurus";
import { type Vectors, vectorsOf } from "@/lib/analysis/semantics/vectors";
import { type Vocabulary, vocabularyOf } from "@/lib/analysis/semantics/vocabulary";
import { type PackedFile, readPacked } from "./packed-file";

/** What the engine knows of words: how telling they are, how they relate, how alike they are used. */
export interface Semantics {
  readonly vocabulary: Vocabulary;
  readonly thesaurus: Thesaurus;
  readonly vectors: Vectors;
}

let loaded: Semantics | null = null;

/** The word data of `lib/engine/data`, loaded once per process (about 60 ms). */
export function loadSemantics(): Semantics {
  loaded ??= load();
  return loaded;
}

function load(): Semantics {
  const vocabulary = loadVocabulary();
  const vectors = file("vectors.bin");
  return {
    vocabulary,
    thesaurus: loadThesaurus(vocabulary),
    vectors: vectorsOf(
      { dimensions: vectors.int32("dimensions")[0] ?? 0, rows: vectors.int8("rows") },
      vocabulary,
    ),
  };
}

/** The words and their counts alone: what training the rest starts from. */
export function loadVocabulary(): Vocabulary {
  const words = file("words.bin");
  return vocabularyOf({
    words: words.text("words").split("\n"),
    articles: words.uint16("articles"),
    corpus: words.int32("corpus")[0] ?? 1,
    bases: { starts: words.int32("baseStarts"), values: words.int32("bases") },
  });
}

/** WordNet for the words of the vocabulary. */
export function loadThesaurus(vocabulary: Vocabulary): Thesaurus {
  const net = file("wordnet.bin");
  return thesaurusOf(
    {
      senses: rows(net, "senses"),
      above: rows(net, "above"),
      similar: rows(net, "similar"),
      wholes: rows(net, "wholes"),
      antonyms: rows(net, "antonyms"),
      indirectAntonyms: rows(net, "indirectAntonyms"),
      derived: rows(net, "derived"),
    },
    vocabulary,
  );
}

const rows = (from: PackedFile, name: string): Rows => ({
  starts: from.int32(`${name}Starts`),
  values: from.int32(name),
});

function file(name: string): PackedFile {
  return readPacked(new URL(`./data/${name}`, import.meta.url));
}
