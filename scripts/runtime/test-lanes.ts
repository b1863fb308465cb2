/** How many checks of a part passed and failed. */
export type Count = { passed: number; failed: number };

/** Takes one line of what a part tells. */
export type Say = (line: string) => void;

/** A part of the tests. */
export type Part = {
  name: string;
  run: (say: Say) => Promise<Count>;
  /** A part that stands before it, in its lane or an earlier one, and must have passed: without it, it cannot run. */
  needs?: string;
  /** A part that stands before it and must have ended, whatever came of it, where it runs at all. */
  after?: string;
};

/** What came of a part, and how long it took. */
export type Outcome = Count & { name: string; seconds: number };

/** The lanes with the parts that are named and those that they need, or with all parts where none is named. */
export function chosenFrom(lanes: readonly (readonly Part[])[], names: readonly string[]): Part[][] {
  if (names.length === 0) return lanes.map((lane) => [...lane]);
  const needs = new Map(lanes.flat().map(({ name, needs }) => [name, needs]));
  const chosen = new Set<string>();
  for (const named of names)
    for (let name: string | undefined = named; name; name = needs.get(name)) chosen.add(name);
  return lanes.map((lane) => lane.filter(({ name }) => chosen.has(name)));
}

/**
 * Runs lanes of parts side by side, the parts of a lane one after another, and answers what came of each in their
 * order. A part that fails keeps only those that need it from running: one run shows everything that is wrong. Each
 * line that a part tells begins with its name, since the lanes speak at the same time.
 */
export async function runLanes(lanes: readonly (readonly Part[])[], say: Say): Promise<Outcome[]> {
  const outcomes = new Map<string, Promise<Outcome>>();
  for (const lane of lanes) {
    let before: Promise<unknown> = Promise.resolve();
    for (const part of lane) {
      const needed = part.needs === undefined ? undefined : outcomes.get(part.needs);
      const after = part.after === undefined ? undefined : outcomes.get(part.after);
      const outcome = Promise.all([needed, before, after]).then(([made]) =>
        made && made.failed > 0 ? notRun(part, made, say) : runPart(part, say),
      );
      outcomes.set(part.name, outcome);
      before = outcome;
    }
  }
  return Promise.all(outcomes.values());
}

function notRun({ name }: Part, needed: Outcome, say: Say): Outcome {
  say(`${name} | does not run, since ${needed.name} failed`);
  return { name, passed: 0, failed: 1, seconds: 0 };
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
