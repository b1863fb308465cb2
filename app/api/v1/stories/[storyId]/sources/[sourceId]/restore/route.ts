import { z } from "zod";
import { restoreSource } from "@/lib/sources/remove";
import { versionOnly } from "@/lib/sources/schema";
import { endpoint } from "../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), sourceId: z.uuid() }),
  body: versionOnly,
  handle: ({ actor, params, body, tx }) =>
    restoreSource(tx, actor, params.storyId, params.sourceId, body.rowVersion),
});
