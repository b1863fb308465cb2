import { z } from "zod";
import { importReport } from "@/lib/reports/import";
import { endpoint } from "../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid() }),
  /** The file's text: the JSON of a report, or its Web Annotations. */
  body: z.strictObject({ file: z.string().min(2) }),
  maxBytes: 32 * 1024 * 1024,
  handle: ({ actor, params: { storyId }, body, tx }) => importReport(tx, actor, storyId, body.file),
});
