import { z } from "zod";

const chain = z.union([z.literal("instance"), z.uuid()]);

/** Which chain: a story's id, or the house's own. */
export const chainQuery = z.object({ chain: chain.default("instance") });
export const chainPageQuery = chainQuery.extend({ before: z.coerce.number().int().min(1).optional() });
