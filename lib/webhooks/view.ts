import type { PersonView } from "@/lib/auth/view";

/** What a webhook can be told of. */
export const webhookEvents = ["decided", "signed", "published"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** A system of the house's own that is told; its secret is never part of this. */
export interface WebhookView {
  readonly id: string;
  readonly address: string;
  readonly events: readonly WebhookEvent[];
  /** None: all stories, also those to come. */
  readonly stories: readonly { readonly id: string; readonly title: string }[];
  readonly note: string | null;
  readonly isOn: boolean;
  /** Messages that are on their way. */
  readonly waiting: number;
  /** The newest one that was tried. */
  readonly last: DeliveryView | null;
  readonly createdBy: PersonView;
  readonly createdAt: string;
  readonly rowVersion: number;
}

/** A webhook whose secret was just made: it is in this answer alone. */
export interface WebhookWithSecret {
  readonly webhook: WebhookView;
  readonly secret: string;
}

/** held: a blind opinion is waited for. dropped: what it told was taken back before it was sent, or its webhook was. */
export type DeliveryState = "held" | "waiting" | "delivered" | "given_up" | "dropped";

/** One message, with the outcome of its last try. */
export interface DeliveryView {
  readonly id: string;
  readonly number: number;
  readonly event: WebhookEvent | "test";
  readonly story: { readonly id: string; readonly title: string } | null;
  readonly claim: number | null;
  readonly report: number | null;
  readonly state: DeliveryState;
  readonly tries: number;
  /** What the receiver answered at the last try. */
  readonly status: number | null;
  /** Why the last try failed, as a sentence. */
  readonly error: string | null;
  readonly nextTryAt: string | null;
  readonly endedAt: string | null;
  readonly createdAt: string;
}

/** A part of a webhook's messages, newest first; `next` is the `before` of the part after it. */
export interface DeliveryPage {
  readonly items: readonly DeliveryView[];
  readonly next: number | null;
}
