import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { requestRun } from "@/lib/jobs/runs";
import { addSources } from "@/lib/sources/add";
import { sourcesInput } from "@/lib/sources/schema";
import type { SourceKind } from "@/lib/sources/view";
import { createStory } from "@/lib/stories/mutations";

/** The story's folder: five short texts of our own writing that retell one day with its divergences. */
export const demoFolder = join(import.meta.dirname, "../../tests/fixtures/stories/geneva-day");

const manifest = z.object({
  title: z.string(),
  articles: z.array(
    z.object({
      file: z.string(),
      source: z.string(),
      date: z.iso.date(),
      language: z.string(),
      kind: z.enum(["article", "wire", "translation", "own-copy"]),
      origin: z.string().optional(),
    }),
  ),
});

// The words of the command line's story.json, and those of the database.
const kinds = {
  article: "article",
  wire: "wire_copy",
  translation: "translation",
  "own-copy": "our_copy",
} satisfies Record<string, SourceKind>;

/** Opens the demo story with its texts and asks for its analysis. */
export async function seedDemoStory(tx: Tx, actor: Actor): Promise<void> {
  const { title, articles } = manifest.parse(
    JSON.parse(await readFile(join(demoFolder, "story.json"), "utf8")),
  );
  const texts = await Promise.all(
    articles.map(async ({ file, source, date, language, kind, origin }) => ({
      text: await readFile(join(demoFolder, file), "utf8"),
      outlet: source,
      kind: kinds[kind],
      language,
      origin,
      publishedAt: `${date}T12:00:00Z`,
      publishedZone: "UTC",
    })),
  );
  const { id } = await createStory(tx, actor, { title });
  await addSources(tx, actor, id, sourcesInput.parse({ sources: texts }).sources);
  await requestRun(tx, actor, id);
}
