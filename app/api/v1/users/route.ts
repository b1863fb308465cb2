import { listUsers } from "@/lib/auth/queries";
import { allowed } from "../_endpoint/found";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  handle: async ({ actor, tx }) => ({
    items: allowed(await listUsers(actor, tx), "Only administrators see all users."),
  }),
});
