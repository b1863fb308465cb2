import { z } from "zod";
import { withdrawReport } from "@/lib/reports/freeze";
import { withdrawalInput } from "@/lib/reports/schema";
import { endpoint } from "../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), reportId: z.uuid() }),
  body: withdrawalInput,
  status: 201,
  handle: ({ actor, params: { storyId, reportId }, body, tx }) =>
    withdrawReport(tx, actor, storyId, reportId, body),
});
