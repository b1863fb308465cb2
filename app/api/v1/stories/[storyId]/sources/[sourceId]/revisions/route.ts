import { z } from "zod";
import { reviseSource } from "@/lib/sources/revise";
import { revisionInput } from "@/lib/sources/schema";
import { endpoint } from "../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), sourceId: z.uuid() }),
  body: revisionInput,
  maxBytes: 8 * 1024 * 1024, // JSON may spell each byte of a text of 2 MB as \u0000
  status: 201,
  handle: ({ actor, params, body, tx }) => reviseSource(tx, actor, params.storyId, params.sourceId, body),
});
