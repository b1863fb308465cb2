import { z } from "zod";
import { findPeople } from "@/lib/auth/queries";
import { allowed } from "../_endpoint/found";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  query: z.object({ q: z.string().trim().max(200).default("") }),
  handle: async ({ actor, query, tx }) => ({
    items: allowed(await findPeople(actor, query.q, tx), "Viewers cannot add people to a story."),
  }),
});
