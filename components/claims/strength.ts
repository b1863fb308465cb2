import type { ReadingView } from "@/lib/claims/view";

/** One rung of the ladder: readings as strong as one another. `degree` is 0 (weakest) to 1. */
export interface Rung {
  readonly degree: number;
  readonly letters: readonly string[];
  readonly sigla: readonly string[];
  readonly words: string;
}

export interface Ladder {
  readonly scale: "certainty" | "force";
  /** Strongest first. */
  readonly rungs: readonly Rung[];
}

// Degrees closer than this are one strength: lexicons do not measure finer.
const sameStrength = 0.04;

/** The readings' strengths in order, or null when they do not differ or stand on no common scale. */
export function ladder(readings: readonly ReadingView[]): Ladder | null {
  const scale = readings.find((reading) => reading.strength)?.strength?.scale;
  if (!scale) return null;
  const placed = readings
    .flatMap((reading) =>
      reading.strength?.scale === scale ? [{ reading, degree: reading.strength.degree }] : [],
    )
    .sort((a, b) => b.degree - a.degree);
  const rungs: { degree: number; letters: string[]; sigla: string[]; words: string }[] = [];
  for (const { reading, degree } of placed) {
    const last = rungs.at(-1);
    const rung =
      last && last.degree - degree < sameStrength
        ? last
        : { degree, letters: [], sigla: [], words: reading.spans.map((span) => span.exact).join(" … ") };
    if (rung !== last) rungs.push(rung);
    if (!rung.letters.includes(reading.letter)) rung.letters.push(reading.letter);
    if (!rung.sigla.includes(reading.siglum)) rung.sigla.push(reading.siglum);
  }
  return rungs.length > 1 ? { scale, rungs } : null;
}
