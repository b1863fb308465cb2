import type { PersonView } from "@/lib/auth/view";

export const storyRoles = ["story_editor", "editor", "viewer"] as const;
export type StoryRole = (typeof storyRoles)[number];

/** How many claims of a story are in which state; agreements (claims without a discrepancy) apart. */
export interface ClaimCounts {
  readonly open: number;
  readonly dismissed: number;
  readonly decided: number;
  readonly awaiting_signature: number;
  readonly sent_back: number;
  readonly signed: number;
  readonly reopened: number;
  readonly agreements: number;
}

/** An analysis run as pages show it. */
export interface RunView {
  readonly id: string;
  readonly number: number;
  readonly state: "queued" | "running" | "finished" | "failed" | "cancelled";
  readonly progress: { readonly stage: string; readonly done: number; readonly total: number } | null;
  /** A sentence that says what happened and what to do. */
  readonly error: string | null;
  readonly notCompared: readonly string[];
  readonly requestedBy: PersonView;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** Claims that wait for a viewer, by what they wait for. */
export interface NeedsView {
  readonly sentBack: number;
  readonly toSign: number;
  /** Given to them, and not decided. */
  readonly assigned: number;
  /** Their blind opinion is asked for. */
  readonly opinions: number;
  /** Two opinions differ, neither of them theirs. */
  readonly apart: number;
}

/** A line of the list of stories. */
export interface StoryRow {
  readonly id: string;
  readonly title: string;
  readonly sources: number;
  readonly counts: ClaimCounts;
  /** Claims that wait for this viewer. */
  readonly needsMe: number;
  /** The same by what they wait for. */
  readonly needs: NeedsView;
  readonly latestRun: RunView | null;
  readonly updatedAt: string;
  readonly archivedAt: string | null;
}

export interface MemberView extends PersonView {
  readonly email: string;
  readonly role: StoryRole;
  readonly rowVersion: number;
}

/** A story's head: what every page of the story needs. */
export interface StoryView {
  readonly id: string;
  readonly title: string;
  readonly rowVersion: number;
  readonly archivedAt: string | null;
  readonly sources: number;
  readonly counts: ClaimCounts;
  readonly latestRun: RunView | null;
  /** The texts changed since the newest finished run, or none has run yet. */
  readonly analysisIsStale: boolean;
  readonly members: readonly MemberView[];
  /** What the viewer may do here. */
  readonly can: { readonly edit: boolean; readonly manage: boolean };
}

/** One event of a story's audit, as the activity page shows it. Fields are names; no words of texts are in it. */
export interface ActivityView {
  readonly id: string;
  readonly at: string;
  /** null: a job that nobody in particular asked for, or nobody known. */
  readonly actor: PersonView | null;
  readonly actorKind: string;
  /** Object and verb: `source.add`, `verdict.record`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** How people call the object: a siglum, C3, a name; null where it has none. */
  readonly label: string | null;
  readonly fields: readonly string[];
}

/** Events, newest first; `next` is the `before` of the page after this one, null on the last. */
export interface ActivityPage {
  readonly items: readonly ActivityView[];
  readonly next: number | null;
}

/** Somebody else who has the story open, and the numbers of the claims on their pages. */
export interface PresenceView extends PersonView {
  readonly claims: readonly number[];
}

/** What a line of the inbox is about. */
export type InboxKind = "mentioned" | "replied" | "assigned" | "handed_over" | "sent_back" | "to_sign";

/** Something that concerns the viewer; `handed_over` names the first of `count` claims; for `to_sign` one line a story, with how many verdicts wait there. */
export interface InboxItem {
  readonly id: string;
  readonly kind: InboxKind;
  readonly story: { readonly id: string; readonly title: string };
  readonly claim: { readonly number: number; readonly statement: string } | null;
  readonly by: PersonView | null;
  /** How the comment begins, where one is meant, or what was said of claims that were handed over. */
  readonly words: string | null;
  readonly count: number;
  readonly createdAt: string;
  readonly isRead: boolean;
}

/** The viewer's inbox, newest first. */
export interface InboxView {
  readonly items: readonly InboxItem[];
  readonly unread: number;
}
