import { z } from "zod";

const words = z.string().trim().min(3, "Say it in a few words.").max(5000, "At most 5,000 characters.");

/** What was wrong, since when, and what changed. */
export const noticeInput = z.strictObject({ wrong: words, since: words, changed: words });

/** What a report is made of; an empty body makes one of all decided claims, with names and without notes. */
export const reportInput = z.strictObject({
  claims: z.array(z.int().min(1)).min(1, "Choose at least one claim.").max(10_000).optional(),
  names: z.boolean().default(true),
  notes: z.boolean().default(false),
  /** The report that this one corrects. */
  corrects: z.strictObject({ reportId: z.uuid(), notice: noticeInput }).optional(),
});
export type ReportInput = z.output<typeof reportInput>;

export const withdrawalInput = noticeInput;
export type NoticeInput = z.output<typeof noticeInput>;
