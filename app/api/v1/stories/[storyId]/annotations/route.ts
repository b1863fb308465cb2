import { z } from "zod";
import { addAnnotation } from "@/lib/claims/annotations";
import { listAnnotations } from "@/lib/claims/queries";
import { annotationInput } from "@/lib/claims/schema";
import { notFound } from "@/lib/errors";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId }, tx }) => {
    const items = await listAnnotations(actor, storyId, tx);
    if (!items) throw notFound("story");
    return { items };
  },
});

export const POST = endpoint({
  params,
  body: annotationInput,
  status: 201,
  handle: ({ actor, params: { storyId }, body, tx }) => addAnnotation(tx, actor, storyId, body),
});
