import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder: where package.json lies, wherever the command was called from. */
export const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The path of a file of the project.
 * @param {...string} parts */
export const inProject = (...parts) => join(projectDir, ...parts);
