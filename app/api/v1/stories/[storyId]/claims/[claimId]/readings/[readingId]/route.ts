import { z } from "zod";
import { regroupReading, removeReading } from "@/lib/claims/mutations";
import { readingPatch, versionOnly } from "@/lib/claims/schema";
import { endpoint } from "../../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid(), readingId: z.uuid() });

export const PATCH = endpoint({
  params,
  body: readingPatch,
  handle: ({ actor, params: { readingId, ...at }, body: { rowVersion, value }, tx }) =>
    regroupReading(tx, actor, { ...at, rowVersion }, readingId, value),
});

export const DELETE = endpoint({
  params,
  body: versionOnly,
  handle: ({ actor, params: { readingId, ...at }, body: { rowVersion }, tx }) =>
    removeReading(tx, actor, { ...at, rowVersion }, readingId),
});
