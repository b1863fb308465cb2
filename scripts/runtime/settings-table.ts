import { readSettings, settingsShape } from "@/lib/env";

const begin = "<!-- settings: written by `npm run settings -- --write` -->";
const end = "<!-- /settings -->";

/** The settings as a Markdown table: name, default, what it does. */
export function settingsTable(): string {
  const defaults: Record<string, unknown> = readSettings({});
  const rows = Object.entries(settingsShape).map(([name, { description }]) => {
    const value = defaults[name];
    return `| \`${name}\` | ${value === undefined ? "" : `\`${value}\``} | ${description ?? ""} |`;
  });
  return ["| setting | default | what it does |", "| --- | --- | --- |", ...rows].join("\n");
}

/** A README with the table between its two marks; throws when it has none. */
export function intoReadme(readme: string, table: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end, from);
  if (from < 0 || to < 0)
    throw new Error(`README.md has no place for the settings: put ${begin} and ${end} in it`);
  return `${readme.slice(0, from + begin.length)}\n\n${table}\n\n${readme.slice(to)}`;
}
