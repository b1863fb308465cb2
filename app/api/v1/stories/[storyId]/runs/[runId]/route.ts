import { z } from "zod";
import { notFound } from "@/lib/errors";
import { findRun } from "@/lib/jobs/runs";
import { endpoint } from "../../../../endpoint";

const params = z.object({ storyId: z.uuid(), runId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId, runId }, tx }) => {
    const run = await findRun(actor, storyId, runId, tx);
    if (!run) throw notFound("analysis");
    return run;
  },
});
