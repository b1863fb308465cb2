import type { ReadingView } from "@/lib/claims/view";

/** One rung of the ladder: readings as strong as one another. */
export interface Rung {
  /** 0..1 on the scale. */
  readonly degree: number;
  readonly letters: readonly string[];
  readonly sigla: readonly string[];
  readonly words: string;
}

export interface Ladder {
  readonly scale: "certainty" | "force";
  /** Strongest first; where some affirm and others deny, the surest affirmation first. */
  readonly rungs: readonly Rung[];
  /** What the ends of the ladder are called. */
  readonly ends: readonly ["strongest" | "affirmed", "weakest" | "denied"];
}

// Degrees closer than this are one strength: lexicons do not measure finer.
const sameStrength = 0.04;
const open = 0.5; // of certainty: below it words deny, above it they affirm

/** The readings' strengths in order, or null when they do not differ or stand on no common scale. */
export function ladder(readings: readonly ReadingView[]): Ladder | null {
  const scale = readings.find((reading) => reading.strength)?.strength?.scale;
  if (!scale) return null;
  const placed = readings.flatMap((reading) =>
    reading.strength?.scale === scale ? [{ reading, degree: reading.strength.degree }] : [],
  );
  // "Ruled out" (0) is stronger than "unlikely" (0.1): among denials the lower degree commits the speaker more.
  const denies = scale === "certainty" && placed.every(({ degree }) => degree <= open);
  const isMixed = scale === "certainty" && !denies && placed.some(({ degree }) => degree < open);
  placed.sort((a, b) => (denies ? a.degree - b.degree : b.degree - a.degree));
  const rungs: { degree: number; letters: string[]; sigla: string[]; words: string }[] = [];
  for (const { reading, degree } of placed) {
    const last = rungs.at(-1);
    const isSame = last !== undefined && Math.abs(last.degree - degree) < sameStrength;
    const words = reading.spans.map((span) => span.exact).join(" … ");
    const rung = isSame ? last : { degree, letters: [], sigla: [], words };
    if (!isSame) rungs.push(rung);
    if (!rung.letters.includes(reading.letter)) rung.letters.push(reading.letter);
    if (!rung.sigla.includes(reading.siglum)) rung.sigla.push(reading.siglum);
  }
  if (rungs.length < 2) return null;
  return { scale, rungs, ends: isMixed ? ["affirmed", "denied"] : ["strongest", "weakest"] };
}
