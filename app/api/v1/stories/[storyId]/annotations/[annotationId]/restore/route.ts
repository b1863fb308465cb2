import { z } from "zod";
import { restoreAnnotation } from "@/lib/claims/annotations";
import { versionOnly } from "@/lib/claims/schema";
import { endpoint } from "../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), annotationId: z.uuid() });

export const POST = endpoint({
  params,
  body: versionOnly,
  handle: ({ actor, params, body: { rowVersion }, tx }) =>
    restoreAnnotation(tx, actor, { ...params, rowVersion }),
});
