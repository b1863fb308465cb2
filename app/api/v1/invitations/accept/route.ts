import { z } from "zod";
import { acceptInvitation } from "@/lib/auth/invitations";
import { invitationOf } from "@/lib/auth/queries";
import { acceptance } from "@/lib/auth/schema";
import { found } from "../../_endpoint/found";
import { openEndpoint } from "../../endpoint";

// Nobody is signed in here: the token of the one-time link, 256 random bits, is what lets a person in.
export const GET = openEndpoint({
  query: z.object({ token: z.string().max(200) }),
  handle: async ({ query, tx }) => found("invitation", await invitationOf(query.token, tx)),
});

export const POST = openEndpoint({
  body: acceptance,
  status: 201,
  handle: ({ body, tx }) => acceptInvitation(tx, body),
});
