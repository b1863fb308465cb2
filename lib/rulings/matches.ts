import type { Kind } from "@/lib/claims/view";
import type { Pattern } from "./view";
import { holds, replaced, sameWords, wordsOf } from "./words";

/** A claim as rulings see it. */
export interface RuledClaim {
  readonly statement: string;
  readonly kind: Kind;
  readonly readings: readonly {
    /** The source's words. */
    readonly exact: string;
    /** The words with those around them. */
    readonly context: string;
  }[];
}

/** The words of a claim's readings once names stand in the house's form. */
type Said = readonly (readonly string[])[];
type Of<K extends Pattern["kind"]> = Extract<Pattern, { kind: K }>;

// Each kind answers for itself, over what the sources say in the house's forms.
const kinds: { readonly [K in Pattern["kind"]]: (pattern: Of<K>, claim: RuledClaim, said: Said) => boolean } =
  {
    // Nothing is left that differs once the forms are one: "Riabkov told" and "Ryabkov told".
    house_form: ({ use, forms }, { readings }, said) => {
      const [own, others] = [wordsOf(use), forms.map(wordsOf)];
      const concerned = readings.some(({ exact }) =>
        [own, ...others].some((form) => holds(wordsOf(exact), form)),
      );
      return concerned && allEqual(said.map((words) => replaced(words, others, own)));
    },
    // "ruled out" and "out of the question": nothing else differs.
    equivalence: ({ phrases }, _, said) => {
      const all = phrases.map(wordsOf);
      const concerned = all.filter((phrase) => said.some((words) => holds(words, phrase)));
      return concerned.length > 1 && allEqual(said.map((words) => replaced(words, all, all[0] ?? [])));
    },
    // Of that kind, and every source has one of these words: whichever it is was looked at and set aside.
    not_a_discrepancy: ({ facet, phrases }, { kind }, said) => {
      const all = phrases.map(wordsOf);
      return kind === facet && said.every((words) => all.some((phrase) => sameWords(words, phrase)));
    },
    // Of that kind, about that subject: what holds is known, whoever says what.
    fact: ({ facet, subjects }, { kind, statement, readings }) => {
      if (kind !== facet) return false;
      const texts = [statement, ...readings.map(({ context }) => context)].map(wordsOf);
      return subjects.map(wordsOf).some((subject) => texts.some((words) => holds(words, subject)));
    },
  };

/** Whether a ruling speaks on a claim. `houseForms` are those in force there: names are read through them. */
export function matches(
  pattern: Pattern,
  claim: RuledClaim,
  houseForms: readonly Of<"house_form">[] = [],
): boolean {
  if (claim.readings.length === 0) return false;
  const forms = pattern.kind === "house_form" ? [] : houseForms;
  const said = claim.readings.map(({ exact }) =>
    forms.reduce(
      (words, { use, forms: others }) => replaced(words, others.map(wordsOf), wordsOf(use)),
      wordsOf(exact),
    ),
  );
  const decide = kinds[pattern.kind] as (pattern: Pattern, claim: RuledClaim, said: Said) => boolean;
  return decide(pattern, claim, said);
}

function allEqual(said: Said): boolean {
  const [first, ...others] = said;
  return first !== undefined && others.every((words) => sameWords(first, words));
}
