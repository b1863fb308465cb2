import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What ships for the engine, part by part, in megabytes (10^6 bytes) of files. */
export function installedSize(): { name: string; megabytes: number }[] {
  const parts = [
    ["word data and weights", "lib/engine/data"],
    ["the engine's code", "lib/analysis"],
    ["tinyld", "node_modules/tinyld"],
    ["fastest-levenshtein", "node_modules/fastest-levenshtein"],
  ] as const;
  const sizes = parts.map(([name, path]) => ({ name, megabytes: bytesIn(path) / 1e6 }));
  const total = sizes.reduce((sum, { megabytes }) => sum + megabytes, 0);
  const wink = ["node_modules/wink-nlp", "node_modules/wink-eng-lite-web-model"].map(bytesIn);
  return [
    ...sizes,
    { name: "together (aim under 60 MB)", megabytes: total },
    { name: "wink-nlp and its model, apart", megabytes: wink.reduce((sum, bytes) => sum + bytes, 0) / 1e6 },
  ];
}

const bytesIn = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
    : statSync(path).size;
