import { z } from "zod";
import { requestExport } from "@/lib/reports/export";
import { formatNames } from "@/lib/reports/formats";
import { endpoint } from "../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), reportId: z.uuid() });

export const POST = endpoint({
  params,
  body: z.strictObject({ format: z.enum(formatNames) }),
  status: 201,
  handle: ({ actor, params: { storyId, reportId }, body: { format }, tx }) =>
    requestExport(tx, actor, storyId, reportId, format),
});
