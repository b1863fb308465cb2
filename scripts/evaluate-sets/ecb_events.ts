// Sentences of reports on one topic: do two tell the same event? Metric: F1 over pairs of sentences of one topic.
import { isContent } from "@/lib/analysis/semantics/phrase";
import { loadSemantics } from "@/lib/engine/semantics";
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { counts } from "./figures";
import { featuresOf, phraseOnce } from "./held-against";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Topic {
  readonly id: string;
  readonly docs: readonly {
    readonly doc_id: string;
    readonly sentences: readonly { readonly sent: number; readonly text: string }[];
    readonly mentions: readonly {
      readonly sent: number;
      readonly chain: string;
      readonly type: string;
      readonly singleton: boolean;
    }[];
  }[];
}

const { vocabulary } = loadSemantics();
const examples: Example[] = [];
for (const topic of linesOf<Topic>(process.argv[2])) {
  const sentences = topic.docs.flatMap((doc) =>
    doc.sentences.map(({ sent, text }) => ({
      doc: doc.doc_id,
      text,
      chains: new Set(
        doc.mentions
          .filter((m) => m.sent === sent && m.type.startsWith("ACT") && !m.singleton)
          .map((m) => m.chain),
      ),
      terms: new Set(
        phraseOnce(text)
          .filter(isContent)
          .map((word) => word.lemma),
      ),
    })),
  );
  const uses = new Map<string, number>();
  for (const { terms } of sentences) for (const term of terms) uses.set(term, (uses.get(term) ?? 0) + 1);
  // A word of few sentences of the topic that is rare in the language too: "Knowlton", not "killed".
  const weight = (term: string) =>
    Math.log(1 + sentences.length / (uses.get(term) ?? 1)) * (0.3 + vocabulary.idf(term));
  sentences.forEach((a, i) => {
    for (const b of sentences.slice(i + 1)) {
      if (a.doc === b.doc) continue;
      const sum = (terms: Iterable<string>) =>
        [...terms].reduce((total, term) => total + weight(term) ** 2, 0);
      const shared = sum([...a.terms].filter((term) => b.terms.has(term)));
      examples.push({
        group: topic.id,
        label: [...a.chains].some((chain) => b.chains.has(chain)),
        features: {
          ...featuresOf(a.text, b.text),
          topicCosine: shared / Math.max(1e-9, Math.sqrt(sum(a.terms) * sum(b.terms))),
          topicShared: Math.log2(1 + shared),
        },
      });
    }
  });
}
const labels = examples.map((example) => example.label);
const scores = crossValidate(examples, { ridge: 0.003, balanced: false });
const how = "five-fold by topic; sentences of different documents";
for (const limit of [0.3, 0.4, 0.5])
  printFigure(
    "ecb_events",
    `sentence-pair F1, limit ${limit}`,
    counts(
      scores.map((p) => p > limit),
      labels,
    ).f1,
    how,
  );
const lexical = examples.map((e) => e.features.topicCosine ?? 0);
printFigure(
  "ecb_events",
  "sentence-pair F1, weighted cosine over .2",
  counts(
    lexical.map((x) => x > 0.2),
    labels,
  ).f1,
  "untrained",
);
