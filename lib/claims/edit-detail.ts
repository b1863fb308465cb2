import { z } from "zod";
import { spanInput } from "./schema";
import { kinds } from "./view";

/** What an edit keeps: ids, spans and kinds, never words of the texts. */
export const editDetail = z.object({
  readingId: z.uuid().optional(),
  spans: z.array(spanInput).optional(),
  kind: z.enum(kinds).optional(),
});
export type EditDetail = z.infer<typeof editDetail>;
