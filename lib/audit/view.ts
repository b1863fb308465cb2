/** An event of the audit as administrators read it: names of fields and keyed digests, never words. */
export interface AuditLine {
  readonly chain: string;
  readonly number: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly actorKind: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly fields: readonly string[];
  readonly digestBefore: string | null;
  readonly digestAfter: string | null;
  readonly previousMac: string | null;
  readonly mac: string;
}

/** A part of a chain, newest first; `next` is the `before` of the part after it. */
export interface AuditPage {
  readonly items: readonly AuditLine[];
  readonly next: number | null;
}
