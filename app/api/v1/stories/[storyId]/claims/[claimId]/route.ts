import { z } from "zod";
import { changeClaim } from "@/lib/claims/mutations";
import { openClaim } from "@/lib/claims/queries";
import { claimPatch } from "@/lib/claims/schema";
import { endpoint } from "../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid() });

export const GET = endpoint({
  params,
  handle: ({ actor, params: { storyId, claimId }, tx }) => openClaim(tx, actor, storyId, claimId),
});

export const PATCH = endpoint({
  params,
  body: claimPatch,
  handle: ({ actor, params, body, tx }) =>
    changeClaim(tx, actor, { ...params, rowVersion: body.rowVersion }, body),
});
