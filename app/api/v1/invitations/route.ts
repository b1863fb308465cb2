import { invite } from "@/lib/auth/invitations";
import { listInvitations } from "@/lib/auth/queries";
import { invitationInput } from "@/lib/auth/schema";
import { allowed } from "../_endpoint/found";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  handle: async ({ actor, tx }) => ({
    items: allowed(await listInvitations(actor, tx), "Only administrators see invitations."),
  }),
});

export const POST = endpoint({
  body: invitationInput,
  scope: "people", // which no token has: one that leaked must not let anybody in
  status: 201,
  secretAnswer: true,
  handle: ({ actor, body, tx }) => invite(tx, actor, body),
});
