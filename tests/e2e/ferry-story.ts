import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { inProject } from "@/scripts/runtime/project.mjs";
import { analyse, storyWith } from "./actions";

const folder = inProject("tests/fixtures/stories/ferry-fire");

interface Manifest {
  readonly title: string;
  readonly articles: readonly {
    readonly file: string;
    readonly source: string;
    readonly kind: string;
    readonly origin?: string;
  }[];
}

// The manifest is the engine's; the app has names of its own for two of its kinds.
const kindsOfApp: Readonly<Record<string, string>> = { wire: "wire_copy", "own-copy": "our_copy" };

/** The story of twelve sources, put in and analysed through the API. Titles differ, so that a list tells them apart. */
export async function ferryStory(page: Page, title?: string) {
  const manifest = JSON.parse(readFileSync(join(folder, "story.json"), "utf8")) as Manifest;
  const story = await storyWith(
    page,
    title ?? manifest.title,
    manifest.articles.map(({ file, source, kind, origin }) => ({
      outlet: source,
      text: readFileSync(join(folder, file), "utf8"),
      kind: kindsOfApp[kind] ?? kind,
      ...(origin && { origin }),
    })),
  );
  await analyse(page, story.id);
  return { ...story, title: title ?? manifest.title };
}
