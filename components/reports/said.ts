import type { ReportReading } from "@/lib/reports/view";

/** Readings of one source with the same words: told once, with every sentence in which they stand. */
export interface Said extends Pick<ReportReading, "siglum" | "letter" | "exact"> {
  readonly sentences: readonly string[];
}

/** What the sources say, equal words of one source once. */
export function saidOnce(readings: readonly ReportReading[]): Said[] {
  const said = new Map<string, Said>();
  for (const { siglum, letter, exact, sentence } of readings) {
    const key = JSON.stringify([siglum, letter, exact]);
    const sentences = said.get(key)?.sentences ?? [];
    said.set(key, { siglum, letter, exact, sentences: [...new Set([...sentences, sentence])] });
  }
  return [...said.values()];
}
