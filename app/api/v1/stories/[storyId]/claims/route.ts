import { z } from "zod";
import { createClaim } from "@/lib/claims/mutations";
import { listClaims } from "@/lib/claims/queries";
import { claimInput } from "@/lib/claims/schema";
import { notFound } from "@/lib/errors";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId }, tx }) => {
    const items = await listClaims(actor, storyId, tx);
    if (!items) throw notFound("story");
    return { items };
  },
});

export const POST = endpoint({
  params,
  body: claimInput,
  status: 201,
  handle: ({ actor, params: { storyId }, body, tx }) => createClaim(tx, actor, storyId, body),
});
