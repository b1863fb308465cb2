import { Failure } from "./failure.mjs";

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

// A sign of life for long steps; a terminal gets none more often, since its scrollback is precious.
const stillEvery = 20_000;

/** Says one line about what goes on. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs one step that takes long enough to be named, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = Date.now();
  say(`  ${title} …`);
  const timer = setInterval(() => say(`  ${title} … still at it after ${seconds(since)}`), stillEvery);
  try {
    const result = await work();
    say(`  ${title}: done in ${seconds(since)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** Ends the process: one line for what a person can mend, the whole stack for what only we can. */
export function endWith(error) {
  if (error instanceof Failure) console.error(`Variorum did not start: ${error.message}`);
  else console.error("Variorum did not start, and this is a defect in it:", error);
  process.exit(1);
}
