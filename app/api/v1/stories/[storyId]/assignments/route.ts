import { z } from "zod";
import { handOver } from "@/lib/claims/hand-over";
import { handOverInput } from "@/lib/claims/schema";
import { workload } from "@/lib/claims/workload";
import { found } from "../../../_endpoint/found";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId }, tx }) => ({
    items: found("story", await workload(actor, storyId, tx)),
  }),
});

export const POST = endpoint({
  params,
  body: handOverInput,
  handle: ({ actor, params: { storyId }, body, tx }) => handOver(tx, actor, storyId, body),
});
