import { z } from "zod";
import { removeMember, setMember } from "@/lib/stories/members";
import { memberInput } from "@/lib/stories/schema";
import { endpoint } from "../../../../endpoint";

const params = z.object({ storyId: z.uuid(), userId: z.uuid() });

export const PUT = endpoint({
  params,
  body: memberInput,
  handle: ({ actor, params, body, tx }) => setMember(tx, actor, params.storyId, params.userId, body),
});

export const DELETE = endpoint({
  params,
  handle: ({ actor, params, tx }) => removeMember(tx, actor, params.storyId, params.userId),
});
