import { z } from "zod";
import { notFound } from "@/lib/errors";
import { freezeReport } from "@/lib/reports/freeze";
import { listReports } from "@/lib/reports/queries";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId }, tx }) => {
    const items = await listReports(actor, storyId, tx);
    if (!items) throw notFound("story");
    return { items };
  },
});

export const POST = endpoint({
  params,
  body: z.strictObject({}),
  status: 201,
  handle: ({ actor, params: { storyId }, tx }) => freezeReport(tx, actor, storyId),
});
