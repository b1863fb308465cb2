import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { type ComparedSource, sourceKinds } from "@/lib/analysis/model";
import { read } from "@/lib/analysis/read";
import { loadResources } from "./resources";

/** A text or story file that can't be compared; the message says which one, why, and what to do. */
export class StoryError extends Error {
  override name = "StoryError";
}

/** The largest text that is compared: a book, not an article, and minutes of work. */
export const largestText = 2_000_000; // bytes

const article = z.object({
  file: z.string().min(1),
  source: z.string().min(1),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/u)
    .nullish(),
  language: z.string().nullish(),
  kind: z.enum(sourceKinds).nullish(),
  origin: z.string().nullish(),
});
const story = z.object({ title: z.string(), articles: z.array(article) });

/** The sources of a story read from files; `story.json` names and dates them by file name. Throws StoryError. */
export function readStory(files: readonly string[], storyFile: string | null): ComparedSource[] {
  if (files.length < 2)
    throw new StoryError("A comparison needs at least two texts: name two files or more.");
  const known = new Map((storyFile ? readStoryFile(storyFile) : []).map((entry) => [entry.file, entry]));
  const resources = loadResources();
  const ids = new Set<string>();
  return files.map((file) => {
    const name = basename(file);
    const entry = known.get(name);
    if (ids.has(name))
      throw new StoryError(`Two texts are both named ${name}: give them different file names.`);
    ids.add(name);
    const text = readText(file);
    const [date, language] = [entry?.date ?? null, entry?.language ?? null];
    return {
      id: name,
      name: entry?.source ?? name.replace(/\.[^.]+$/u, ""),
      date,
      language,
      kind: entry?.kind ?? "article",
      origin: entry?.origin ?? null,
      reading: read(text, { date, language }, resources),
    };
  });
}

/** The text of a UTF-8 file exactly as it stands, byte order mark included. Throws StoryError. */
export function readText(file: string): string {
  const bytes = contents(file);
  if (bytes.length > largestText)
    throw new StoryError(
      `${file} has ${(bytes.length / 1e6).toFixed(1)} MB: texts of up to ${largestText / 1e6} MB are compared. Cut it to the article.`,
    );
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StoryError(`${file} is not UTF-8 text: save it as UTF-8 and try again.`);
  }
  if (text.includes("\u0000"))
    throw new StoryError(
      `${file} holds a NUL character at offset ${text.indexOf("\u0000")}: it is not a text.`,
    );
  if (text.trim() === "") throw new StoryError(`${file} is empty: there is nothing to compare.`);
  return text;
}

function contents(file: string): Buffer {
  try {
    if (statSync(file).isDirectory()) throw new StoryError(`${file} is a folder: name the text files in it.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof StoryError) throw error;
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new StoryError(
      missing ? `${file} was not found.` : `${file} can't be read: check its permissions.`,
    );
  }
}

function readStoryFile(file: string): z.infer<typeof article>[] {
  let data: unknown;
  try {
    data = JSON.parse(contents(file).toString("utf8"));
  } catch (error) {
    if (error instanceof StoryError) throw error;
    throw new StoryError(
      `${file} is not JSON: ${error instanceof Error ? error.message : "it can't be parsed"}.`,
    );
  }
  const parsed = story.safeParse(data);
  if (parsed.success) return parsed.data.articles;
  const [issue] = parsed.error.issues;
  throw new StoryError(
    `${file} does not describe a story: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}.`,
  );
}
