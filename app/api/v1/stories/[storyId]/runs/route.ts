import { z } from "zod";
import { requestRun } from "@/lib/jobs/runs";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const POST = endpoint({
  params,
  body: z.strictObject({}),
  status: 201,
  handle: ({ actor, params: { storyId }, tx }) => requestRun(tx, actor, storyId),
});
