import { z } from "zod";

/** Where each chain ended when it was last found sound; kept elsewhere than the database and its backups. */
export const anchorSchema = z.object({
  format: z.literal("variorum.audit-anchor/1"),
  at: z.iso.datetime(),
  chains: z.record(
    z.string(),
    z.object({ number: z.int().min(1), mac: z.string().regex(/^[0-9a-f]{64}$/u) }),
  ),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** The anchor that a sound check leaves. */
export const anchorOf = (
  chains: readonly { readonly chain: string; readonly events: number; readonly head: string | null }[],
  at: Date,
): Anchor => ({
  format: "variorum.audit-anchor/1",
  at: at.toISOString(),
  chains: Object.fromEntries(
    chains.flatMap(({ chain, events, head }) =>
      head === null ? [] : [[chain, { number: events, mac: head }]],
    ),
  ),
});
