/** How many checks of a part passed and failed. */
export type Count = { passed: number; failed: number };

/** Takes one line of what a part tells. */
export type Say = (line: string) => void;

/** A part of the tests. */
export type Part = {
  name: string;
  run: (say: Say) => Promise<Count>;
  /** A part of an earlier lane that must have ended before. */
  after?: string;
};

/** What came of a part, and how long it took. */
export type Outcome = Count & { name: string; seconds: number };

/**
 * Runs lanes of parts side by side, the parts of a lane one after another, and answers what came of each in their
 * order. A part that fails does not keep the others from running: one run shows everything that is wrong. Each line
 * that a part tells begins with its name, since the lanes speak at the same time.
 */
export async function runLanes(lanes: readonly (readonly Part[])[], say: Say): Promise<Outcome[]> {
  const outcomes = new Map<string, Promise<Outcome>>();
  for (const lane of lanes) {
    let before: Promise<unknown> = Promise.resolve();
    for (const part of lane) {
      const awaited = Promise.all([before, part.after && outcomes.get(part.after)]);
      const outcome = awaited.then(() => runPart(part, say));
      outcomes.set(part.name, outcome);
      before = outcome;
    }
  }
  return Promise.all(outcomes.values());
}

async function runPart({ name, run }: Part, say: Say): Promise<Outcome> {
  const since = Date.now();
  const tell = (line: string) => say(`${name} | ${line}`);
  tell("begins");
  const count = await run(tell).catch((error: unknown): Count => {
    tell(String(error instanceof Error ? error.stack : error));
    return { passed: 0, failed: 1 };
  });
  const seconds = (Date.now() - since) / 1000;
  tell(told({ name, seconds, ...count }));
  return { name, seconds, ...count };
}

/** An outcome in words. */
export const told = ({ passed, failed, seconds }: Outcome): string =>
  `${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`;
