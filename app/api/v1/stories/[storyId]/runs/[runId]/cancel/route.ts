import { z } from "zod";
import { cancelRun } from "@/lib/jobs/runs";
import { endpoint } from "../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), runId: z.uuid() });

export const POST = endpoint({
  params,
  body: z.strictObject({}),
  handle: ({ actor, params: { storyId, runId }, tx }) => cancelRun(tx, actor, storyId, runId),
});
