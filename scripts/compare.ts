import { parseArgs } from "node:util";
import { compare } from "@/lib/analysis/compare";
import { finished } from "@/lib/analysis/steps";
import { asContract } from "@/lib/engine/contract";
import { asHtml } from "@/lib/engine/html";
import { asText } from "@/lib/engine/plain-text";
import { loadResources } from "@/lib/engine/resources";
import { readStory, StoryError } from "@/lib/engine/story";

const usage = "Usage: npm run -s compare -- [--format json|html|text] [--story story.json] FILE FILE...";

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof StoryError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function run(args: string[]): string {
  const { values, positionals } = parse(args);
  const format = values.format ?? "text";
  if (!["json", "html", "text"].includes(format))
    throw new StoryError(`There is no format ${format}. ${usage}`);
  if (positionals.length === 0) throw new StoryError(usage);
  const sources = readStory(positionals, values.story ?? null);
  const comparison = finished(compare(sources, loadResources()));
  if (format === "json") return `${JSON.stringify(asContract(comparison, sources, positionals), null, 1)}\n`;
  return format === "html" ? asHtml(comparison, sources) : asText(comparison, sources);
}

function parse(args: string[]): { values: { format?: string; story?: string }; positionals: string[] } {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: "string" }, story: { type: "string" } },
    });
  } catch (error) {
    throw new StoryError(
      `${error instanceof Error ? error.message : "The arguments can't be read."} ${usage}`,
    );
  }
}
