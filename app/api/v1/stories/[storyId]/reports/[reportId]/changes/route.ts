import { z } from "zod";
import { reportChanges } from "@/lib/reports/queries";
import { found } from "../../../../../_endpoint/found";
import { endpoint } from "../../../../../endpoint";

export const GET = endpoint({
  params: z.object({ storyId: z.uuid(), reportId: z.uuid() }),
  handle: async ({ actor, params: { storyId, reportId }, tx }) =>
    found("correction", await reportChanges(actor, storyId, reportId, tx)),
});
