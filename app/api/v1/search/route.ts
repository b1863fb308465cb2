import { z } from "zod";
import { search } from "@/lib/verdicts/search";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  query: z.object({ q: z.string().trim().min(1, "Say what to look for.").max(200) }),
  handle: async ({ actor, query: { q }, tx }) => ({ items: await search(actor, q, tx) }),
});
