import { parentPort } from "node:worker_threads";
import { compare } from "@/lib/analysis/compare";
import type { ComparedSource, Comparison, Constraint, Progress } from "@/lib/analysis/model";
import { read } from "@/lib/analysis/read";
import { loadResources } from "@/lib/engine/resources";

/** A text with what is known of it. */
export type UnreadSource = Omit<ComparedSource, "reading"> & { readonly text: string };

/** What the thread is given. */
export interface CompareInput {
  readonly sources: readonly UnreadSource[];
  readonly constraints: readonly Constraint[];
}

/** A step of the thread's work, as the page shows it. */
export type Step = Omit<Progress, "stage"> & { readonly stage: Progress["stage"] | "read" };

/** What the thread says: how far it is, and in the end the comparison. */
export type CompareMessage = { readonly step: Step } | { readonly comparison: Comparison };

/** Compares in this thread: minutes of computation must not keep the worker from its heartbeat. */
function run(port: NonNullable<typeof parentPort>, { sources, constraints }: CompareInput): void {
  const say = (message: CompareMessage) => port.postMessage(message);
  const resources = loadResources();
  const readSources = sources.map(({ text, ...source }, index): ComparedSource => {
    say({ step: { stage: "read", done: index, total: sources.length } });
    return { ...source, reading: read(text, { date: source.date, language: source.language }, resources) };
  });
  const work = compare(readSources, resources, { constraints });
  let step = work.next();
  for (; !step.done; step = work.next()) say({ step: step.value });
  say({ comparison: step.value });
}

// Imported for its types, the module does nothing.
const port = parentPort;
port?.on("message", (input: CompareInput) => run(port, input));
