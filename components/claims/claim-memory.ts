import type { ClaimView } from "@/lib/claims/view";

/** What a page knows of a claim. Both null: it is not read yet. */
export interface KeptClaim {
  readonly claim: ClaimView | null;
  /** Why it could not be read the last time. */
  readonly error: unknown;
}

const unread: KeptClaim = { claim: null, error: null };
const pause = 300; // milliseconds without a change before what is read ahead is read again: an analysis tells many
const most = 50; // claims that are kept: going through a thousand of them must not fill the browser's memory

/**
 * The claims that a page has read, and the one place that decides how long they count. The open one is kept as it
 * stands on the server. The others are there to be shown at once: after a change in the story they still are, and are
 * read again, at the latest when they are opened. After a correction of this page's own they are dropped: a merge
 * taken back changes two claims, and what a person did must not meet them as another person's change.
 */
export class ClaimMemory {
  readonly #read: (claimId: string) => Promise<ClaimView>;
  readonly #kept = new Map<string, KeptClaim>();
  /** Those that were read since the last change. */
  readonly #current = new Set<string>();
  readonly #underWay = new Map<string, object>();
  readonly #watchers = new Set<() => void>();
  #open: string | null = null;
  #ahead: readonly string[] = [];
  #changes = {}; // another one after each change of which it is not known what it concerns
  readonly #changeOf = new Map<string, object>(); // another one after each change of the claim
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(read: (claimId: string) => Promise<ClaimView>, first: ClaimView | null) {
    this.#read = read;
    if (first) this.#put(first);
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** What is known of a claim; the same object until that changes. */
  of(claimId: string | null): KeptClaim {
    return (claimId !== null && this.#kept.get(claimId)) || unread;
  }

  /** This claim is the open one. */
  open(claimId: string | null): void {
    this.#open = claimId;
    if (claimId === null) return;
    this.#need(claimId);
    this.#shrink(claimId);
  }

  /** These may be opened next. */
  lookAhead(claimIds: readonly string[]): void {
    this.#ahead = claimIds;
    for (const id of claimIds) this.#need(id);
  }

  /** Reads the open claim again, whatever is known of it. */
  again(): void {
    if (this.#open === null) return;
    this.#current.delete(this.#open);
    this.#need(this.#open);
  }

  /** A claim as the server answered a write. Where it is being read something else has changed, too: read once more. */
  take(claim: ClaimView): void {
    const isBeingRead = this.#underWay.delete(claim.id);
    const known = this.of(claim.id).claim;
    // The answer to a write may be older than what was read since.
    this.#put(known && known.rowVersion > claim.rowVersion ? known : claim);
    if (isBeingRead) {
      this.#current.delete(claim.id);
      if (claim.id === this.#open) this.#need(claim.id);
    }
    this.#tell();
  }

  /** Something in the story changed: these claims, or, without them, any. */
  changed(claimIds?: readonly string[]): void {
    if (claimIds) {
      for (const id of claimIds) {
        this.#changeOf.set(id, {});
        this.#current.delete(id);
      }
    } else {
      this.#changes = {};
      this.#changeOf.clear();
      this.#current.clear();
    }
    if (this.#open !== null) this.#need(this.#open);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.lookAhead(this.#ahead), pause);
  }

  /** This page corrected claims: these are what became of them, and nothing else that is kept counts. */
  corrected(claims: readonly ClaimView[]): void {
    const open = this.#open;
    for (const id of this.#kept.keys()) if (id !== open) this.#kept.delete(id);
    this.#current.clear();
    this.#underWay.clear();
    for (const claim of claims) this.take(claim);
    if (open !== null) this.#need(open);
    this.lookAhead(this.#ahead);
  }

  /** The page is left. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #need(claimId: string): void {
    if (!this.#current.has(claimId) && !this.#underWay.has(claimId)) void this.#fetch(claimId);
  }

  /** One read of a claim at a time: what changes while it is under way is read by another one after it. */
  async #fetch(claimId: string): Promise<void> {
    const [token, seen, seenOf] = [{}, this.#changes, this.#changeOf.get(claimId)];
    this.#underWay.set(claimId, token);
    // What is read is what counts, whatever its version: a claim that is blind to the reader from now on tells none.
    const isVoid = () => this.#underWay.get(claimId) !== token;
    try {
      const claim = await this.#read(claimId);
      if (isVoid()) return;
      this.#put(claim);
    } catch (error) {
      if (isVoid()) return;
      this.#kept.set(claimId, { ...this.of(claimId), error });
    }
    this.#underWay.delete(claimId);
    if (seen !== this.#changes || seenOf !== this.#changeOf.get(claimId)) {
      this.#current.delete(claimId);
      if (claimId === this.#open) this.#need(claimId);
    }
    this.#tell();
  }

  #put(claim: ClaimView): void {
    this.#kept.set(claim.id, { claim, error: null });
    this.#current.add(claim.id);
  }

  #shrink(opened: string): void {
    const kept = this.#kept.get(opened);
    if (kept) {
      // The last one that was opened is the last one to go.
      this.#kept.delete(opened);
      this.#kept.set(opened, kept);
    }
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= most) return;
      if (id === opened || this.#ahead.includes(id)) continue;
      this.#kept.delete(id);
      this.#current.delete(id);
    }
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
