"use client";

import { useTranslations } from "use-intl/react";
import type { Pattern } from "@/lib/rulings/view";

/** What a ruling looks for and what it says, in a sentence. */
export function PatternWords({ pattern }: { pattern: Pattern }) {
  const t = useTranslations("rulings.pattern");
  const kinds = useTranslations("claims.kinds");
  switch (pattern.kind) {
    case "house_form":
      return (
        <p>
          {t("use")} <Words>{pattern.use}</Words>, {t("not")} <List phrases={pattern.forms} />
        </p>
      );
    case "equivalence":
      return (
        <p>
          <List phrases={pattern.phrases} /> {t("same")}
        </p>
      );
    case "not_a_discrepancy":
      return (
        <p>
          <List phrases={pattern.phrases} /> {t("noDiscrepancy", { facet: kinds(pattern.facet) })}
        </p>
      );
    case "fact":
      return (
        <p>
          <List phrases={pattern.subjects} /> ({kinds(pattern.facet)}): <Words>{pattern.value}</Words>
        </p>
      );
  }
}

function Words({ children }: { children: string }) {
  return (
    <q dir="auto" className="font-serif text-base">
      {children}
    </q>
  );
}

function List({ phrases }: { phrases: readonly string[] }) {
  return phrases.map((phrase, index) => (
    <span key={phrase}>
      {index > 0 && ", "}
      <Words>{phrase}</Words>
    </span>
  ));
}
