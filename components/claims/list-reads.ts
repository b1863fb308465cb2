import type { ClaimList } from "@/lib/claims/view";
import { afterRead, mostByName } from "./claim-list";

const again = 5_000; // milliseconds after a read that failed

interface Shown {
  /** The list as the page has it. */
  readonly now: () => ClaimList;
  readonly readAll: () => Promise<ClaimList>;
  /** Reads the claims of these ids alone. */
  readonly readSome: (ids: Iterable<string>) => Promise<ClaimList>;
  readonly put: (change: (now: ClaimList) => ClaimList) => Promise<unknown>;
}

/**
 * Reads again what has changed of a list of claims: only the claims that did, where they are known. One read at a time;
 * after one that failed all is read, at the next change or some seconds later.
 */
export class ListReads {
  readonly #shown: Shown;
  #any = false;
  #claims = new Set<string>();
  #isReading = false;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /** These claims have changed or, without them, any may have. */
  note(claimIds?: readonly string[]): void {
    if (!claimIds) this.#any = true;
    for (const id of claimIds ?? []) this.#claims.add(id);
  }

  /** Reads all that was noted, and what is noted meanwhile. */
  async read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#any || this.#claims.size > 0) await this.#readOnce();
    } catch {
      this.#any = true;
      setTimeout(() => void this.read(), again);
    } finally {
      this.#isReading = false;
    }
  }

  async #readOnce(): Promise<void> {
    const only = this.#any || this.#claims.size > mostByName ? null : this.#claims;
    this.#any = false;
    this.#claims = new Set();
    const begun = this.#shown.now();
    const read = only ? await this.#shown.readSome(only) : await this.#shown.readAll();
    await this.#shown.put((now) => afterRead({ begun, now, read }, only));
  }
}
