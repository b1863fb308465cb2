import type { PersonView } from "@/lib/auth/view";

export const redactionKinds = ["words", "source"] as const;
export type RedactionKind = (typeof redactionKinds)[number];

/** Removed for legal reasons or to protect a person: asked for by one administrator, carried out by another. */
export interface RedactionView {
  readonly id: string;
  readonly number: number;
  readonly story: { readonly id: string; readonly title: string };
  readonly kind: RedactionKind;
  /** While it is only asked for; null afterwards: they are nowhere any more. */
  readonly words: string | null;
  /** Siglum of the source whose texts go. */
  readonly source: string | null;
  /** Keyed digest; it tells nothing without the key of the audit. */
  readonly digest: string;
  /** In UTF-16 code units. */
  readonly length: number;
  readonly reason: string;
  readonly askedBy: PersonView;
  readonly createdAt: string;
  readonly carriedOut: { readonly by: PersonView; readonly at: string } | null;
  readonly withdrawn: { readonly by: PersonView; readonly at: string } | null;
  /** In how many rows of each table the words stood; of an open request, as it is now. */
  readonly places: Readonly<Record<string, number>>;
  /** Numbers of the reports that lost words. */
  readonly reports: readonly number[];
}
