import { z } from "zod";
import { notFound } from "@/lib/errors";
import { freezeReport } from "@/lib/reports/freeze";
import { listReports } from "@/lib/reports/queries";
import { reportInput } from "@/lib/reports/schema";
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
  body: reportInput,
  status: 201,
  handle: ({ actor, params: { storyId }, body, tx }) => freezeReport(tx, actor, storyId, body),
});
