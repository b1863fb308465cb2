import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { AppError } from "@/lib/errors";
import { formatNames } from "@/lib/reports/formats";
import { readBack } from "@/lib/reports/read-back";
import { render } from "@/lib/reports/render";

/*
 * Makes any file of a report out of its JSON or its Web Annotations, without a server or a database:
 *
 *   npm run -s export -- report.json --format tei > report.xml
 *   npm run -s export -- report.json --format pdf --out report.pdf
 *
 * A report that is not what its digest says is refused. `-` reads from the standard input.
 */
const usage = `Usage: npm run -s export -- REPORT.json|- --format ${formatNames.join("|")} [--out FILE]`;

function end(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string" }, out: { type: "string" } },
});
const [path, ...more] = positionals;
const format = formatNames.find((name) => name === values.format);
if (path === undefined || more.length > 0 || !format) end(usage);
const out = values.out === undefined ? process.stdout : createWriteStream(values.out);
try {
  const document = readBack(readFileSync(path === "-" ? 0 : path, "utf8"));
  for await (const part of render(document, format)) {
    if (!out.write(part)) await once(out, "drain");
  }
  if (out !== process.stdout) {
    out.end();
    await once(out, "finish");
  }
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof AppError) end(error.message);
  if (code === "ENOENT") end(`There is no file ${(error as NodeJS.ErrnoException).path}.`);
  throw error;
}
