import { parseArgs } from "node:util";
import fc from "fast-check";
import { compare } from "@/lib/analysis/compare";
import type { ComparedSource, Comparison } from "@/lib/analysis/model";
import { read } from "@/lib/analysis/read";
import { finished } from "@/lib/analysis/steps";
import { loadResources } from "@/lib/engine/resources";
import { fuzzReports } from "./fuzz/reports";

/*
 * Random Unicode stories against the engine: no crash, no hang, no span that does not slice back, no dependence on
 * the order of the sources. And random reports: what leaves as JSON or Web Annotations comes back as it was.
 *
 *   npm run fuzz -- [--what engine|reports] [--runs 10000] [--seed N]
 */
const { values } = parseArgs({
  options: {
    what: { type: "string", default: "engine" },
    runs: { type: "string", default: "10000" },
    seed: { type: "string" },
  },
});
if (values.what !== "engine" && values.what !== "reports")
  throw new RangeError(`--what ${values.what} is neither engine nor reports`);
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new RangeError(`--runs ${values.runs} is not a whole number above 0`);
if (values.what === "reports") {
  fuzzReports({ numRuns: runs, ...(values.seed ? { seed: Number(values.seed) } : {}) });
  process.exit();
}
const patience = 5000; // ms of computing for one small story: more is a hang

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "\u202e",
    "\u2066",
    "\u200b",
    "\ud800",
    "\udc00",
    "\ufeff",
    "\r\n",
    "\n\n",
    "“",
    "”",
    "«",
    '"',
    "‘",
    "’",
    "[…]",
    "—",
    "\u0000",
  ),
  fc.constantFrom(
    "The mayor said on Monday that 12 people died. ",
    "Laura Ferris, the deputy minister, denied it. ",
    "“We will never sell it,” she said. ",
    "Lt. Gen. J. Ogden spoke at 9 a.m. ",
    "See also: ten walks\n",
    "a | b | c\n1 | 2 |\n",
    "В понедельник он сказал: «Нет». ",
    "明日、会談が始まる。",
    "غدًا تبدأ المحادثات. ",
  ),
  fc.integer().map((n) => `${n} people `),
  fc.constantFrom("x", "é", "1", "“").map((char) => char.repeat(3000)),
); // prettier-ignore
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));

let slowest = 0;
const started = performance.now();
fc.assert(
  fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
    const began = process.cpuUsage().user;
    const sources = texts.map(
      (each, i): ComparedSource => ({
        id: `s${i}`,
        name: `S${i}`,
        date: i % 2 ? "2022-01-09" : null,
        language: null,
        kind: "article",
        origin: null,
        reading: read(each, { date: null, language: null }, loadResources()),
      }),
    );
    const result = run(sources);
    for (const { source, start, end, text: words } of [...result.claims, ...result.discrepancies].flatMap(
      (each) => each.readings,
    )) {
      if (texts[Number(source.slice(1))]?.slice(start, end) !== words)
        throw new Error(`${source} ${start}-${end} is not “${words}”`);
    }
    if (JSON.stringify(run([...sources].reverse()).discrepancies) !== JSON.stringify(result.discrepancies))
      throw new Error("The order of the sources changed the result");
    const took = (process.cpuUsage().user - began) / 1000;
    slowest = Math.max(slowest, took);
    if (took > patience) throw new Error(`It took ${Math.round(took)} ms`);
  }),
  { numRuns: runs, endOnFailure: true, ...(values.seed ? { seed: Number(values.seed) } : {}) },
);
const perSecond = runs / ((performance.now() - started) / 1000);
console.log(
  `${runs} stories, no failure; the slowest took ${Math.round(slowest)} ms; ${perSecond.toFixed(1)} stories a second`,
);

function run(sources: readonly ComparedSource[]): Comparison {
  return finished(compare(sources, loadResources()));
}
