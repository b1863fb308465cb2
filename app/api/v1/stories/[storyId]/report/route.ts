import { z } from "zod";
import { notFound } from "@/lib/errors";
import { reportPreview } from "@/lib/reports/preview";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId }, tx }) => {
    const preview = await reportPreview(actor, storyId, tx);
    if (!preview) throw notFound("story");
    return preview;
  },
});
