"use client";

import { useFormatter, useTimeZone, useTranslations } from "use-intl/react";
import { randomKey } from "@/components/live/random-key";
import { type Draft, newDraft } from "./draft";
import { changeDrafts } from "./draft-store";
import { type FileResult, largestFile, readTextFile } from "./text-file";

const megabyte = 1024 * 1024;

/** A function that makes drafts of files and answers with a sentence for each file that gave none. */
export function useTakeFiles(storyId: string): (files: readonly File[]) => Promise<string[]> {
  const zone = useTimeZone() ?? "UTC";
  const faultOf = useFileFault();
  return async (files) => {
    const results = await Promise.all(files.map(readTextFile));
    const drafts = results.flatMap((result): Draft[] =>
      "text" in result
        ? [newDraft({ key: randomKey(), zone, text: result.text, fileName: result.name })]
        : [],
    );
    if (drafts.length > 0) changeDrafts(storyId, (present) => [...present, ...drafts]);
    return results.flatMap((result) => ("fault" in result ? [faultOf(result)] : []));
  };
}

/** A function that says why a file gave no text. */
export function useFileFault(): (result: Extract<FileResult, { fault: string }>) => string {
  const t = useTranslations("sources.file");
  const format = useFormatter();
  const limit = `${format.number(largestFile / megabyte)} MB`;
  return ({ name, fault, type = "", position = 0 }) => t(fault, { name, type, position, limit });
}
