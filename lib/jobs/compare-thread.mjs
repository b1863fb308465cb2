// A thread does not inherit the TypeScript loader of its process: it registers its own, then becomes the engine.
import { register } from "tsx/esm/api";

register();
await import("./compare-thread.ts");
