/** An audit event as its MAC covers it; `at` is ISO 8601 in UTC with milliseconds. */
export interface ChainedEvent {
  readonly chain: string;
  readonly number: number;
  readonly storyId: string | null;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly fields: readonly string[];
  readonly digestBefore: string | null;
  readonly digestAfter: string | null;
  readonly at: string;
  readonly previousMac: string | null;
}

/** The action that is told of an event whose reader judges a claim blind: that there was one, and nothing of it. */
export const withheldAction = "withheld";

/** An event of the audit as administrators read it: names of fields and keyed digests, never words. */
export interface AuditLine extends Omit<ChainedEvent, "storyId"> {
  readonly actorName: string | null;
  readonly mac: string;
}

/** A part of a chain, newest first; `next` is the `before` of the part after it. */
export interface AuditPage {
  readonly items: readonly AuditLine[];
  readonly next: number | null;
}
