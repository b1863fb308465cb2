import { readFileSync, writeFileSync } from "node:fs";
import { inProject } from "./runtime/project.mjs";
import { intoReadme, settingsTable } from "./runtime/settings-table";

// `npm run -s settings` prints the table of the settings; with `-- --write` it goes into README.md between its marks.
if (process.argv.includes("--write")) {
  const path = inProject("README.md");
  writeFileSync(path, intoReadme(readFileSync(path, "utf8"), settingsTable()));
} else {
  console.log(settingsTable());
}
