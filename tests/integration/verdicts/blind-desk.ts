import type { Handler } from "@/app/api/v1/endpoint";
import { POST as give } from "@/app/api/v1/stories/[storyId]/claims/[claimId]/opinions/[requestId]/route";
import { POST as withdraw } from "@/app/api/v1/stories/[storyId]/claims/[claimId]/opinions/[requestId]/withdraw/route";
import { POST as ask } from "@/app/api/v1/stories/[storyId]/claims/[claimId]/opinions/route";
import type { ClaimView } from "@/lib/claims/view";
import { type Answered, call } from "../../support/call";
import type { Person } from "../../support/people";
import { type Desk, seen } from "../claims/desk";

/** What one editor asks, another gives, and a third settles, through the routes. */
export function opinionsAt(desk: Desk) {
  const { storyId } = desk;
  const on = (handler: Handler, as: Person, params: Record<string, string>, body: unknown) =>
    call(handler, "POST", { as, params: { storyId, ...params }, body });
  const requestOf = async (claimId: string): Promise<{ id: string; rowVersion: number }> =>
    desk.database.db.opinionRequest.findFirstOrThrow({ where: { claimId }, orderBy: { createdAt: "desc" } });
  return {
    requestOf,
    ask: (as: Person, claimId: string, of: Person): Promise<Answered> =>
      on(ask, as, { claimId }, { editorId: of.id }),
    /** Gives the opinion that was asked for last: by default that the readings of the group `a` stand. */
    async give(as: Person, claimId: string, opinion: object = {}): Promise<Answered> {
      const { id, rowVersion } = await requestOf(claimId);
      const claim = await seen(desk, claimId, as);
      return on(give, as, { claimId, requestId: id }, { rowVersion, ...stands(claim, "a"), ...opinion });
    },
    async withdraw(as: Person, claimId: string): Promise<Answered> {
      const { id, rowVersion } = await requestOf(claimId);
      return on(withdraw, as, { claimId, requestId: id }, { rowVersion });
    },
  };
}

/** The decision that the readings of one group stand. */
export const stands = (claim: ClaimView, letter: string) => ({
  outcome: "one_stands",
  readingIds: claim.readings.filter((reading) => reading.letter === letter).map(({ id }) => id),
  rationale: "The transcript has it.",
});
