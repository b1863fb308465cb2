import { z } from "zod";
import { markedSource } from "@/lib/claims/marked-source";
import { changeSource } from "@/lib/sources/change";
import { removeSource } from "@/lib/sources/remove";
import { sourcePatch, versionOnly } from "@/lib/sources/schema";
import { found } from "../../../../_endpoint/found";
import { endpoint } from "../../../../endpoint";

const params = z.object({ storyId: z.uuid(), sourceId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId, sourceId }, tx }) =>
    found("source", await markedSource(actor, storyId, sourceId, tx)),
});

export const PATCH = endpoint({
  params,
  body: sourcePatch,
  handle: ({ actor, params, body, tx }) => changeSource(tx, actor, params.storyId, params.sourceId, body),
});

export const DELETE = endpoint({
  params,
  body: versionOnly,
  handle: ({ actor, params, body, tx }) =>
    removeSource(tx, actor, params.storyId, params.sourceId, body.rowVersion),
});
