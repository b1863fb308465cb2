import { compare } from "@/lib/analysis/compare";
import type { ComparedSource } from "@/lib/analysis/model";
import { read } from "@/lib/analysis/read";
import { loadResources } from "@/lib/engine/resources";
import { relatedArticles } from "./grown-story";
import { measured } from "./measured";

/*
 * Reads and compares one story of so many sources, in a process of its own so that its memory is its own, and writes
 * what it took as JSON.   tsx scripts/bench/one-story.ts CORPUS SOURCES
 */
const [corpus = "", count = "0"] = process.argv.slice(2);
const resources = loadResources();
const articles = relatedArticles(corpus).slice(0, Number(count));
const sources: ComparedSource[] = [];
const reading = measured(() => {
  articles.forEach(({ id, date, text }, i) => {
    sources.push({
      id: `${i} ${id}`,
      name: `S${i}`,
      date,
      language: "en",
      kind: "article",
      origin: null,
      reading: read(text, { date, language: "en" }, resources),
    });
  });
});
let [findings, claims, longestStep] = [0, 0, 0];
const comparing = measured(() => {
  const work = compare(sources, resources);
  for (;;) {
    const began = performance.now();
    const step = work.next();
    longestStep = Math.max(longestStep, (performance.now() - began) / 1000);
    if (!step.done) continue;
    findings = step.value.discrepancies.length;
    claims = step.value.claims.length;
    break;
  }
});
const words = sources.reduce((sum, source) => sum + source.reading.words, 0);
const memory = process.resourceUsage().maxRSS / 1024; // MB
console.log(
  JSON.stringify({
    sources: sources.length,
    words,
    findings,
    claims,
    reading,
    comparing,
    longestStep,
    memory,
  }),
);
