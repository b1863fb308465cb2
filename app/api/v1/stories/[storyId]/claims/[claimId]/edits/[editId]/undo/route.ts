import { z } from "zod";
import { versionOnly } from "@/lib/claims/schema";
import { takeBackEdit } from "@/lib/verdicts/undo-edit";
import { endpoint } from "../../../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid(), editId: z.uuid() }),
  body: versionOnly,
  handle: ({ actor, params: { editId, ...at }, body: { rowVersion }, tx }) =>
    takeBackEdit(tx, actor, { ...at, rowVersion }, editId),
});
