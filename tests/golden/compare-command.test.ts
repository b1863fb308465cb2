import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { kinds, severities } from "@/lib/analysis/model";

const folder = join(import.meta.dirname, "../fixtures/stories/geneva-day");
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => join(folder, file));

const reading = z.strictObject({
  ...{ source: z.string(), start: z.int().min(0), end: z.int(), text: z.string(), value: z.string() },
});
/** What the README promises to other programs. */
const contract = z.strictObject({
  format: z.literal("variorum.comparison/1"),
  engine: z.string().min(1),
  sources: z.array(
    z.strictObject({
      ...{ id: z.string(), file: z.enum(files), title: z.string().min(1), language: z.string() },
      ...{ origin: z.string().nullable(), words: z.int().positive() },
    }),
  ),
  claims: z.array(
    z.strictObject({
      ...{
        id: z.string(),
        statement: z.string().min(1),
        readings: z.array(reading),
        gaps: z.array(z.string()),
      },
    }),
  ),
  discrepancies: z
    .array(
      z.strictObject({
        ...{ id: z.string(), claim: z.string(), kind: z.enum(kinds), severity: z.enum(severities) },
        ...{ confidence: z.number().min(0).max(1), explanation: z.string().min(1) },
        ...{ readings: z.array(reading).min(1), absentFrom: z.array(z.string()) },
      }),
    )
    .min(1),
});

const run = (...args: readonly string[]) =>
  spawnSync("npm", ["run", "-s", "compare", "--", ...args], { encoding: "utf8" });

describe("the compare command", () => {
  it("prints the comparison in the shape that other programs read, and nothing else", () => {
    const { status, stdout } = run("--format", "json", "--story", join(folder, "story.json"), ...files);
    expect(status).toBe(0);
    const told = contract.parse(JSON.parse(stdout));
    const claims = new Set(told.claims.map(({ id }) => id));
    expect(told.discrepancies.every(({ claim }) => claims.has(claim))).toBe(true);
    const byId = new Map(told.sources.map(({ id, file }) => [id, readFileSync(file, "utf8")]));
    for (const { source, start, end, text } of [...told.claims, ...told.discrepancies].flatMap(
      (each) => each.readings,
    ))
      expect(byId.get(source)?.slice(start, end)).toBe(text);
  });

  it("prints a page and plain text", () => {
    expect(run("--format", "html", ...files).stdout).toMatch(/^<!doctype html>/iu);
    expect(run("--format", "text", ...files).stdout).toContain("Sergei Ryabkov");
  });

  it("says on the error channel what can't be compared, with exit code 1", () => {
    const { status, stdout, stderr } = run("--format", "json", ...files.slice(0, 1));
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("at least two texts");
    expect(run("--format", "yaml", ...files)).toMatchObject({ status: 1, stdout: "" });
  });
});
