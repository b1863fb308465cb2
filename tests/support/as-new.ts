import { vi } from "vitest";

/*
 * Before each test file of a process that runs many of them: our own modules are read anew, what they hang on
 * globalThis is gone, and the environment is the one that the process began with. So a file finds what it would
 * find in a process of its own, and only packages stay loaded: reading those again took longer than most files.
 */
const kept = Symbol.for("the environment of the test process");
const holder = globalThis as { [kept]?: NodeJS.ProcessEnv };
holder[kept] ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in holder[kept])) delete process.env[name];
Object.assign(process.env, holder[kept]);

for (const name of Object.keys(globalThis)) {
  if (name.startsWith("variorum")) Reflect.deleteProperty(globalThis, name);
}
vi.resetModules();
