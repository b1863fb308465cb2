import { z } from "zod";
import { addSources } from "@/lib/sources/add";
import { listSources } from "@/lib/sources/queries";
import { sourcesInput } from "@/lib/sources/schema";
import { found } from "../../../_endpoint/found";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  query: z.object({ removed: z.stringbool().optional() }),
  handle: async ({ actor, params, query, tx }) => ({
    items: found("story", await listSources(actor, params.storyId, query, tx)),
  }),
});

export const POST = endpoint({
  params,
  body: sourcesInput,
  maxBytes: 8 * 1024 * 1024, // thirty long articles; a text has its own limit
  status: 201,
  handle: async ({ actor, params, body, tx }) => ({
    items: await addSources(tx, actor, params.storyId, body.sources),
  }),
});
