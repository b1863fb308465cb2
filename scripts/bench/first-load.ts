import { gzipSync } from "node:zlib";
import { signedIn, type Visitor } from "./visitor";

/*
 * Compressed JavaScript of the first load of each page of a running app, in KB: the scripts that its HTML loads or
 * preloads, each gzipped. Ends with 1 when a page is over the limit.
 *
 *   npm run bench:pages -- http://127.0.0.1:3000 E-MAIL PASSWORD [LIMIT]
 */
const [address, email, password, limit = "200"] = process.argv.slice(2);
if (!address || !email || !password || !(Number(limit) > 0)) {
  console.error("Usage: npm run bench:pages -- ADDRESS E-MAIL PASSWORD [LIMIT IN KB]");
  process.exit(1);
}
const visitor = await signedIn(address, email, password);
const sizes = new Map<string, number>();
let heaviest = 0;
for (const path of await pages(visitor)) {
  const scripts = scriptsOf(await visitor.text(path));
  let bytes = 0;
  for (const script of scripts) bytes += await size(script);
  const kilobytes = bytes / 1000;
  heaviest = Math.max(heaviest, kilobytes);
  const name = path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…");
  console.log(`${kilobytes.toFixed(1).padStart(8)} KB  ${String(scripts.size).padStart(3)} scripts  ${name}`);
}
if (heaviest > Number(limit)) {
  console.error(`The heaviest page loads ${heaviest.toFixed(1)} KB; the limit is ${limit} KB.`);
  process.exitCode = 1;
}

/** The pages of the story that has most claims, and those of the house. */
async function pages({ json }: Visitor): Promise<string[]> {
  type Items<Item> = { items: Item[] };
  const stories = await json<Items<{ id: string; counts: Record<string, number> }>>("/api/v1/stories");
  const [story] = stories.items;
  const house = "stories,inbox,rulings,desk,people,redactions,audit,account,sign-in"
    .split(",")
    .map((name) => `/${name}`);
  if (!story) return house;
  const base = `/stories/${story.id}`;
  const sources = await json<Items<{ id: string }>>(`/api/v1${base}/sources`);
  const claims = await json<Items<{ number: number }>>(`/api/v1${base}/claims`);
  const source = sources.items[0]?.id;
  const claim = claims.items[0]?.number;
  return [
    ...house,
    ...["sources", "sources/add", "claims", "matrix", "texts", "report", "activity"].map(
      (part) => `${base}/${part}`,
    ),
    ...(claim ? [`${base}/claims/${claim}`] : []),
    ...(source ? [`${base}/sources/${source}`, `${base}/sources/${source}/revise`] : []),
  ];
}

// `nomodule` is for browsers of ten years ago: no other loads it.
function scriptsOf(html: string): Set<string> {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const loads = tags.filter((tag) =>
    tag.startsWith("<script") ? !/\snomodule/i.test(tag) : /rel="(?:preload|modulepreload)"/.test(tag),
  );
  const addresses = loads.flatMap((tag) => /\s(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []);
  return new Set(addresses.map((found) => found.replaceAll("&amp;", "&")));
}

async function size(script: string): Promise<number> {
  const known = sizes.get(script);
  if (known !== undefined) return known;
  const bytes = gzipSync(await visitor.text(script)).length;
  sizes.set(script, bytes);
  return bytes;
}
