import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { asAnnotations } from "@/lib/reports/annotations";
import { asJson } from "@/lib/reports/json";
import { readBack } from "@/lib/reports/read-back";
import { verdictHashOf } from "@/lib/reports/verdict-hash";
import { anyReport } from "@/tests/support/random-report";

/** Random reports through JSON and Web Annotations and back: nothing is lost, and no hash changes. */
export function fuzzReports(parameters: { readonly numRuns: number; readonly seed?: number }): void {
  fc.assert(
    fc.property(anyReport, (document) => {
      for (const write of [asJson, asAnnotations]) {
        const back = readBack([...write(document)].join(""));
        if (!isDeepStrictEqual(back, document)) throw new Error(`${write.name} lost something`);
        for (const [index, claim] of document.claims.entries()) {
          const other = back.claims[index];
          if (!other || verdictHashOf(other) !== verdictHashOf(claim))
            throw new Error(`${write.name} changed what the hash of C${claim.number} covers`);
        }
      }
    }),
    { ...parameters, endOnFailure: true },
  );
  console.log(`${parameters.numRuns} reports came back as they were, from JSON and from Web Annotations.`);
}
