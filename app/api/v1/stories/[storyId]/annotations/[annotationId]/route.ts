import { z } from "zod";
import { changeAnnotation, deleteAnnotation } from "@/lib/claims/annotations";
import { annotationPatch, versionOnly } from "@/lib/claims/schema";
import { endpoint } from "../../../../endpoint";

const params = z.object({ storyId: z.uuid(), annotationId: z.uuid() });

export const PATCH = endpoint({
  params,
  body: annotationPatch,
  handle: ({ actor, params, body: { rowVersion, body }, tx }) =>
    changeAnnotation(tx, actor, { ...params, rowVersion }, body),
});

export const DELETE = endpoint({
  params,
  body: versionOnly,
  handle: ({ actor, params, body: { rowVersion }, tx }) =>
    deleteAnnotation(tx, actor, { ...params, rowVersion }),
});
