import { z } from "zod";
import { addReading } from "@/lib/claims/mutations";
import { readingInput } from "@/lib/claims/schema";
import { endpoint } from "../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid() });

export const POST = endpoint({
  params,
  body: readingInput,
  status: 201,
  handle: ({ actor, params, body, tx }) =>
    addReading(tx, actor, { ...params, rowVersion: body.rowVersion }, body),
});
