import { z } from "zod";
import { withdrawInvitation } from "@/lib/auth/invitations";
import { endpoint } from "../../endpoint";

export const DELETE = endpoint({
  scope: "people", // which no token has
  params: z.object({ invitationId: z.uuid() }),
  handle: ({ actor, params, tx }) => withdrawInvitation(tx, actor, params.invitationId),
});
