import type { Issue } from "@/components/live/api-error";
import { type Draft, detailsBody, timesBody } from "./draft";

/** What is wrong with drafts: by draft key, then by field. `duplicate` says that the text is in the story already. */
export type DraftErrors = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A draft as the API takes it. */
export const draftBody = (draft: Draft) => ({
  text: draft.text,
  allowDuplicate: draft.allowDuplicate,
  ...detailsBody(draft),
  ...timesBody(draft),
});

/** Puts the server's issues ("sources.2.outlet") to the drafts that were sent, in the order in which they were. */
export function errorsOf(issues: readonly Issue[], sent: readonly Draft[], isConflict: boolean): DraftErrors {
  const errors: Record<string, Record<string, string>> = {};
  for (const { field, message } of issues) {
    const [, index, name] = /^sources\.(\d+)\.(\w+)/.exec(field) ?? [];
    const draft = sent[Number(index)];
    if (!draft || !name) continue;
    const own = errors[draft.key] ?? {};
    own[name] = message;
    if (isConflict && name === "text") own.duplicate = message;
    errors[draft.key] = own;
  }
  return errors;
}
